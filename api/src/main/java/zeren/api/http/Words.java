package zeren.api.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.text.Title;

/** The fixed words that pages and pictures are written with, in one language. */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties words;

    private Words(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /**
     * Returns the words of a kind of text.
     *
     * @param kind the name of the folder that has them, as in {@code reports}
     */
    public static Words in(String kind, Language language) {
        return READ.computeIfAbsent("/zeren/" + kind + "/words." + language.code() + ".properties", resource -> new Words(language, read(resource)));
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /**
     * Returns the words of that key, with {@code {0}}, {@code {1}} … in them replaced by what is given.
     *
     * @throws IllegalStateException if the language has none
     */
    public String of(String key, String... given) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(given[Integer.parseInt(place.group(1))]));
    }

    /** Returns the name of a thing. */
    public String of(Title title) {
        return language == Language.ZH ? title.zh() : title.en();
    }

    /** Returns the keys that there are words for. */
    public Set<String> keys() {
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
