package zeren.api.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.api.Site;
import zeren.api.sql.Engine;

/**
 * What is told, step by step, as told.txt has it: a line that begins with {@code >} is what somebody does in the sample school, or a time to which the clock
 * goes on, and the lines after it are what is told thereof.
 */
@ParameterizedClass
@EnumSource
class ToldTest {
    @Parameter
    Engine engine;

    @TempDir
    Path folder;

    private final Map<String, String> last = new HashMap<>();

    @Test
    void asTheTableHasIt() throws IOException {
        String expected;
        try (InputStream table = ToldTest.class.getResourceAsStream("told.txt")) {
            expected = new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> told = new ArrayList<>();
        try (Site site = Site.open(engine, folder)) {
            EventDesk desk = EventDesk.of(site.client());
            for (String line : expected.lines().filter(line -> line.startsWith(">") || line.startsWith("#")).toList()) {
                told.add(line);
                if (line.startsWith(">")) {
                    told.addAll(told(site, desk, line.substring(2)));
                }
            }
        }
        String actual = told.stream().collect(Collectors.joining("\n", "", "\n"));
        assertEquals(expected, actual);
    }

    /** Does a step, and returns what is told of it; of what is told of all units, that of the unit that the step names after {@code |}. */
    private List<String> told(Site site, EventDesk desk, String step) {
        String[] part = step.split(" \\| ");
        long before = desk.head();
        if (part[0].startsWith("at ")) {
            site.at(part[0].substring(3));
        } else {
            act(desk, part[0].split(" ", 2));
        }
        return desk.after(before).stream().filter(line -> part.length == 1 || line.matches(".*:" + part[1] + "[:.].*|[a-z]+\\.changed .*")).toList();
    }

    private void act(EventDesk desk, String[] act) {
        String[] word = act[1].split(" ");
        String id = switch (act[0]) {
            case "perform" -> desk.perform(word[0], word[1]);
            case "correct" -> desk.correct(last.get("perform"), word[0]);
            case "withdraw" -> desk.withdraw(last.get(word[0]));
            case "review" -> desk.review(last.get("perform"), word[0], word[1]);
            case "waive" -> desk.relieve(word[0], "");
            case "extend" -> desk.relieve(word[0], word[1]);
            case "revoke" -> desk.revoke(last.get(word[0]));
            case "post" -> (word[0].startsWith("/referrals") ? desk.another() : desk).post(filled(word[0]), act[1].substring(word[0].length() + 1));
            case "put" -> {
                desk.put(word[0], act[1].substring(word[0].length() + 1));
                yield "";
            }
            default -> throw new IllegalArgumentException(act[0]);
        };
        last.put(act[0].equals("correct") ? "perform" : act[0].equals("post") ? word[0].replaceFirst("^.*/", "") : act[0], id);
    }

    /** Fills the id of what was made last into a path such as {@code /inspections/{inspections}/visits}. */
    private String filled(String path) {
        String whole = path;
        for (Map.Entry<String, String> made : last.entrySet()) {
            whole = whole.replace("{" + made.getKey() + "}", made.getValue());
        }
        return whole;
    }
}
