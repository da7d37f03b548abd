package zeren.api.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.api.http.Language;
import zeren.text.Title;

/** The words that reports are written with, in one language. */
final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language, read("/zeren/reports/words." + language.code() + ".properties")));
        }
    }

    private final Language language;
    private final Properties words;

    private Words(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    static Words in(Language language) {
        return ALL.get(language);
    }

    Language language() {
        return language;
    }

    /**
     * Returns the words of that key, with {@code {0}}, {@code {1}} … in them replaced by what is given.
     *
     * @throws IllegalStateException if the language has none
     */
    String of(String key, String... given) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(given[Integer.parseInt(place.group(1))]));
    }

    /** Returns the name of a thing. */
    String of(Title title) {
        return language == Language.ZH ? title.zh() : title.en();
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    private static Properties read(String resource) {
        try (Reader in = new InputStreamReader(Words.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(in);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
