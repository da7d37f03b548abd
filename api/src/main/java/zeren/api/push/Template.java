package zeren.api.push;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;

/**
 * A text with variables, in the language of Mustache without what could break out of the text: no unescaped values, no other delimiters, no
 * parts from elsewhere. What a value may be depends on where it goes: see {@link Place}.
 */
final class Template {
    /** The one variable whose value is JSON already: the items of a batch. */
    static final String ITEMS = "items";

    private static final Pattern UNSAFE = Pattern.compile("\\{\\{\\s*[{&=]");
    private static final Pattern ITEMS_TAG = Pattern.compile("\\{\\{\\s*" + ITEMS + "\\s*}}");
    private static final JsonStringEncoder JSON = JsonStringEncoder.getInstance();

    /** Where the text goes, and so how values are written into it. */
    enum Place {
        /** Into JSON, between quotation marks. */
        JSON {
            @Override
            String escaped(String value) {
                return new String(Template.JSON.quoteAsString(value));
            }
        },
        /** Into an address, percent-encoded. */
        URL {
            @Override
            String escaped(String value) {
                return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            }
        },
        /** As it is: into what is signed, and into headers, which are checked as a whole. */
        PLAIN {
            @Override
            String escaped(String value) {
                return value;
            }
        };

        abstract String escaped(String value);
    }

    private final String source;
    private final com.samskivert.mustache.Template compiled;

    private Template(String source, com.samskivert.mustache.Template compiled) {
        this.source = source;
        this.compiled = compiled;
    }

    /**
     * Reads a template.
     *
     * @param what what the text is called
     * @param allowed the names that may stand in it
     * @throws InvalidValueException if it is none, or something in it is not allowed
     */
    static Template of(String what, String text, Place place, Set<String> allowed) {
        if (UNSAFE.matcher(text).find()) {
            throw new InvalidValueException(what, text, "a text without {{{ }}}, {{& }} and {{= =}}: every value is escaped");
        }
        String safe = allowed.contains(ITEMS) ? ITEMS_TAG.matcher(text).replaceAll("{{{" + ITEMS + "}}}") : text;
        try {
            com.samskivert.mustache.Template compiled = Mustache.compiler()
                    .withEscaper(place::escaped)
                    .emptyStringIsFalse(true)
                    .defaultValue("")
                    .compile(safe);
            Set<String> unknown = TemplateNames.of(compiled);
            unknown.removeAll(allowed);
            if (!unknown.isEmpty()) {
                throw new InvalidValueException(
                        what, String.join(", ", unknown), "variables of this list: " + String.join(", ", new TreeSet<>(allowed)));
            }
            return new Template(text, compiled);
        } catch (MustacheException malformed) {
            throw new InvalidValueException(
                    what, malformed.getMessage(), "a text with {{variable}}, {{#variable}}…{{/variable}} and {{^variable}}…{{/variable}}");
        }
    }

    /** Returns the text with these values; a variable without one is empty. */
    String render(Map<String, Object> values) {
        return compiled.execute(values);
    }

    /** Tells whether a variable stands in it. */
    boolean names(String variable) {
        return TemplateNames.of(compiled).contains(variable);
    }

    /** Returns the template as it was written. */
    @Override
    public String toString() {
        return source;
    }
}
