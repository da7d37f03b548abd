package zeren.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of the repository refer to is there, and a page in two languages has the same parts in both. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String CHINESE = ".zh-CN.md";
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) +(.*)$");
    private static final Pattern RUN = Pattern.compile("(?m)^```\\w+ run$");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}_\\- ]");

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link : LINK.matcher(prose(page)).results().toList()) {
                String target = link.group(1);
                if (!target.matches("[a-z]+:.*") && !leadsSomewhere(page, target)) {
                    broken.add(ROOT.relativize(page) + ": " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void bothLanguagesHaveTheSameParts() throws IOException {
        int twins = 0;
        for (Path chinese : pages()) {
            if (chinese.toString().endsWith(CHINESE)) {
                Path english = chinese.resolveSibling(chinese.getFileName().toString().replace(CHINESE, ".md"));
                assertEquals(headings(english).stream().map(heading -> heading.group(1)).toList(),
                        headings(chinese).stream().map(heading -> heading.group(1)).toList(), "the headings of " + chinese);
                // The README is shorter in Chinese.
                boolean whole = !chinese.getParent().equals(ROOT);
                assertTrue(whole ? runs(english) == runs(chinese) : runs(english) >= runs(chinese), () -> "the blocks that are run in " + chinese);
                twins++;
            }
        }
        assertTrue(twins > 1, "there are pages in two languages");
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        int sharp = target.indexOf('#');
        String path = sharp < 0 ? target : target.substring(0, sharp);
        Path file = path.isEmpty() ? page : page.resolveSibling(path).normalize();
        if (!file.startsWith(ROOT) || !Files.exists(file)) {
            return false;
        }
        return sharp < 0 || anchors(file).contains(target.substring(sharp + 1));
    }

    /** Returns the anchors that hosts of repositories give to headings: lower case, hyphens for spaces, and a number behind what is there already. */
    private static Set<String> anchors(Path page) throws IOException {
        TreeMap<String, Integer> seen = new TreeMap<>();
        Set<String> anchors = new HashSet<>();
        for (MatchResult heading : headings(page)) {
            String anchor = NOT_IN_ANCHORS.matcher(heading.group(2).strip().toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    private static List<MatchResult> headings(Path page) throws IOException {
        return HEADING.matcher(FENCED.matcher(Files.readString(page)).replaceAll("")).results().toList();
    }

    private static long runs(Path page) throws IOException {
        return RUN.matcher(Files.readString(page)).results().count();
    }

    private static String prose(Path page) throws IOException {
        String text = COMMENT.matcher(FENCED.matcher(Files.readString(page)).replaceAll("")).replaceAll("");
        return CODE.matcher(text).replaceAll("code");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT); Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }
}
