package zeren.api.explanation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import zeren.api.http.Language;

/** The words of one language, by their keys. */
final class Messages {
    private static final Map<Language, Messages> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Messages(read("/zeren/explanation/messages." + language.code() + ".properties")));
        }
    }

    private final Map<String, Template> templates = new HashMap<>();

    private Messages(Properties properties) {
        properties.stringPropertyNames().forEach(key -> templates.put(key, Template.parse(properties.getProperty(key))));
    }

    static Messages in(Language language) {
        return ALL.get(language);
    }

    /**
     * Returns the message of that key.
     *
     * @throws IllegalStateException if the language has none
     */
    Template get(String key) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalStateException("no message " + key);
        }
        return template;
    }

    Set<String> keys() {
        return Set.copyOf(templates.keySet());
    }

    private static Properties read(String resource) {
        try (Reader in = new InputStreamReader(Messages.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
