package zeren.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a kind of problem means and how to mend it, in one language.
 *
 * @param title its title
 * @param markdown the whole page, the title included
 */
record ProblemPage(String title, String markdown) {
    private static final String HEADING = "# ";
    // Lines of commands are long, and a telephone is narrow.
    private static final String STYLE = "body{max-width:50rem;margin:2rem auto;padding:0 1rem;line-height:1.5;font-family:sans-serif}pre{overflow-x:auto;padding:1rem;background:#f4f4f4}";
    private static final Map<Language, Map<ProblemType, ProblemPage>> PAGES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            Map<ProblemType, ProblemPage> pages = new EnumMap<>(ProblemType.class);
            for (ProblemType type : ProblemType.values()) {
                pages.put(type, read("/zeren/problems/" + type.code() + "." + language.code() + ".md"));
            }
            PAGES.put(language, pages);
        }
    }

    static ProblemPage of(ProblemType type, Language language) {
        return PAGES.get(language).get(type);
    }

    /** Returns the page as HTML. */
    String html(Language language) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + Markdown.escaped(title)
                + "</title><style>" + STYLE + "</style></head>\n<body>\n" + Markdown.html(markdown) + "</body></html>\n";
    }

    private static ProblemPage read(String resource) {
        try (InputStream in = ProblemPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no page " + resource);
            }
            String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ProblemPage(markdown.lines().findFirst().orElse("").substring(HEADING.length()), markdown);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
