package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import zeren.api.Contract;

/** Files for an import, and rulebooks, in which almost everything is as it should be. */
final class Tables {
    private static final String[] BROKEN = {"\"", "\n", ",", "\u0000", ": ", "- ", "&a ", "*a", "!!java.lang.String ", "{", "[", "---\n", "\t", "'", "#", "%", "|", "😀", "\r", "=1+1", "\ufeff"};

    private Tables() {}

    /** Returns one to three parts of a form, each with some lines. */
    static byte[] parts(String boundary, Values values, Random random) {
        StringBuilder form = new StringBuilder();
        for (String name : List.of("units", "posts", "tenures")) {
            if (random.nextBoolean() || form.isEmpty() && name.equals("tenures")) {
                form.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"").append(name).append("\"; filename=\"").append(name)
                        .append(".csv\"\r\nContent-Type: text/csv\r\n\r\n").append(table(name, values, random)).append("\r\n");
            }
        }
        return form.append("--").append(boundary).append("--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String table(String name, Values values, Random random) {
        JsonNode rows = Contract.document().at("/components/schemas/Import/properties/" + name + "/items");
        JsonNode fields = Contract.resolved(rows).path("properties");
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        List<String> lines = new ArrayList<>(List.of(String.join(",", names)));
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(names.stream().map(each -> cell(values.of(fields.path(each), each).asText(), random)).collect(Collectors.joining(",")));
        }
        return String.join(random.nextInt(5) == 0 ? "\r\n" : "\n", lines) + "\n";
    }

    private static String cell(String text, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> text;
            default -> text.matches("[^,\"\n\r]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
        };
    }

    /** Returns a rulebook in which a few places may be broken. */
    static byte[] rulebook(String text, Random random) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(broken.length());
            if (random.nextBoolean()) {
                broken.insert(at, BROKEN[random.nextInt(BROKEN.length)]);
            } else {
                broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(30)));
            }
        }
        return broken.toString().getBytes(StandardCharsets.UTF_8);
    }
}
