package zeren.api.feed;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.api.http.Language;
import zeren.text.Title;

/** What a calendar says, in one language: facts of offices in fixed words. */
final class Words {
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language, read("/zeren/feed/words." + language.code() + ".properties")));
        }
    }

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private final Language language;
    private final Properties words;

    private Words(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    static Words in(Language language) {
        return ALL.get(language);
    }

    /** Returns the name of a calendar: of a unit or a post, or of all that somebody sees. */
    String calendar(Optional<String> of) {
        return of.map(name -> fill("calendar.of", name)).orElseGet(() -> word("calendar"));
    }

    String summary(Face face) {
        String what = fill("summary", in(face.duty()), bearer(face), face.when());
        return face.state().isDone() ? fill("summary.done", what) : what;
    }

    String description(Face face) {
        List<String> lines = new ArrayList<>();
        lines.add(fill("line.state", word("state." + face.state().name().toLowerCase(Locale.ROOT))));
        lines.add(fill("line.due", face.due()));
        face.extendedTo().ifPresent(day -> lines.add(fill("line.extended", day)));
        lines.add(fill(face.actBy().provisional() ? "line.act-by.provisional" : "line.act-by", face.actBy().date()));
        lines.add(fill("line.bearer", bearer(face)));
        face.subject().ifPresent(unit -> lines.add(fill("line.subject", in(unit))));
        face.owedTo().ifPresent(unit -> lines.add(fill("line.owed-to", in(unit))));
        if (face.required() > 1) {
            lines.add(fill("line.performed", face.performed(), face.required()));
        }
        lines.add(fill("line.citation", in(face.rulebook()), face.citation()));
        lines.add(fill("line.id", face.id()));
        return String.join("\n", lines);
    }

    private String bearer(Face face) {
        return face.post().map(post -> fill("post", in(face.unit()), in(post))).orElseGet(() -> in(face.unit()));
    }

    private String in(Title title) {
        return language == Language.ZH ? title.zh() : title.en();
    }

    private String fill(String key, Object... values) {
        return PLACE.matcher(word(key)).replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))].toString()));
    }

    private String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no word " + key);
        }
        return word;
    }

    private static Properties read(String resource) {
        try (Reader in = new InputStreamReader(Words.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
