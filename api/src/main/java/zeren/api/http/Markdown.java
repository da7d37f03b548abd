package zeren.api.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of Markdown as the problem pages use: headings, paragraphs, lists, fenced blocks, and links and code in a line.
 *
 * <p>Blocks have blank lines between them. A fenced block holds no blank line; an item of a list goes on in lines that are indented.
 */
final class Markdown {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]`]*)]\\(([^)\\s]*)\\)");
    private static final Pattern NEXT_LINE = Pattern.compile("\n +");
    private static final String FENCE = "```";

    private Markdown() {}

    static String html(String markdown) {
        return List.of(markdown.strip().split("\n\n+")).stream().map(Markdown::block).collect(Collectors.joining("\n", "", "\n"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String block(String block) {
        if (block.startsWith("# ")) {
            return "<h1>" + inline(block.substring(2)) + "</h1>";
        }
        if (block.startsWith("## ")) {
            return "<h2>" + inline(block.substring(3)) + "</h2>";
        }
        if (block.startsWith(FENCE)) {
            String code = block.substring(block.indexOf('\n') + 1, block.lastIndexOf(FENCE));
            return "<pre><code>" + escaped(code) + "</code></pre>";
        }
        if (block.startsWith("- ")) {
            return NEXT_LINE.matcher(block).replaceAll(" ").lines()
                    .map(item -> "<li>" + inline(item.substring(2)) + "</li>")
                    .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        }
        return "<p>" + inline(block) + "</p>";
    }

    private static String inline(String text) {
        String coded = CODE.matcher(escaped(text)).replaceAll("<code>$1</code>");
        return LINK.matcher(coded).replaceAll("<a href=\"$2\">$1</a>");
    }
}
