package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Something wrong with a body, whether it is what the JSON says or that it is none. */
final class JsonBreaks {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String[] DATES = {"2026-02-30", "2026-13-01", "2026-1-1", "20260615", "0000-01-01", "+12026-01-01", "2026-06-15T00:00:00Z", "2026-06-15 ", "２０２６-06-15", "today", "-2026-01-01"};
    private static final String[] INSTANTS = {"2026-06-15T04:00:00", "2026-06-15T04:00:00+08:00", "2026-06-15t04:00:00z", "2026-06-15T23:59:60Z", "2026-06-15T24:00:00Z", "2026-06-15"};
    private static final int DEEP = 300;
    private static final int LONG = 5_000;

    private JsonBreaks() {}

    /** Returns a copy in which one place is another than it was. */
    static JsonNode broken(JsonNode body, Random random) {
        ObjectNode copy = body.deepCopy();
        List<JsonNode> parents = new ArrayList<>();
        collect(copy, parents);
        JsonNode parent = parents.get(random.nextInt(parents.size()));
        if (parent instanceof ObjectNode object) {
            change(object, random);
        } else if (parent instanceof ArrayNode array) {
            change(array, random);
        }
        return copy;
    }

    private static void collect(JsonNode json, List<JsonNode> parents) {
        if (json.isContainerNode()) {
            parents.add(json);
            json.forEach(each -> collect(each, parents));
        }
    }

    private static void change(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (names.isEmpty() || random.nextInt(6) == 0) {
            object.put(random.nextBoolean() ? "nonsense" : Texts.odd(random), 1);
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name.toUpperCase(Locale.ROOT), object.remove(name));
            default -> object.set(name, other(object.path(name), random));
        }
    }

    private static void change(ArrayNode array, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> {
                JsonNode first = array.isEmpty() ? NODES.textNode("x") : array.get(0);
                for (int i = random.nextInt(3) == 0 ? 600 : 2; i > 0; i--) {
                    array.add(first);
                }
            }
            case 2 -> array.add(NODES.nullNode());
            default -> {
                if (!array.isEmpty()) {
                    array.set(0, other(array.get(0), random));
                }
            }
        }
    }

    private static JsonNode other(JsonNode value, Random random) {
        if (random.nextInt(3) == 0) {
            return ofAnotherKind(random);
        }
        return value.isTextual() ? NODES.textNode(otherText(value.asText(), random)) : value.isNumber() ? otherNumber(random) : ofAnotherKind(random);
    }

    private static JsonNode ofAnotherKind(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextInt(3));
            case 2 -> NODES.booleanNode(random.nextBoolean());
            case 3 -> NODES.objectNode();
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.textNode("");
            case 6 -> NODES.arrayNode().add("x");
            default -> NODES.objectNode().put("zh", "x");
        };
    }

    private static JsonNode otherNumber(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.numberNode(-1);
            case 1 -> NODES.numberNode(0);
            case 2 -> NODES.numberNode(10_000);
            case 3 -> NODES.numberNode(1.5);
            case 4 -> NODES.numberNode(BigInteger.TEN.pow(400));
            default -> NODES.textNode("1");
        };
    }

    static String otherText(String text, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> text + " ";
            case 2 -> text.toUpperCase(Locale.ROOT);
            case 3 -> "x".repeat(random.nextBoolean() ? 65 : LONG);
            case 4 -> DATES[random.nextInt(DATES.length)];
            case 5 -> INSTANTS[random.nextInt(INSTANTS.length)];
            case 6 -> Texts.valid(random, 1, 30);
            case 7 -> text.isEmpty() ? "." : text.substring(0, text.length() - 1);
            case 8 -> text.replace('-', '_');
            default -> Texts.odd(random);
        };
    }

    /** Returns bytes that are hardly JSON any more. */
    static byte[] spoilt(byte[] body, Random random) {
        String text = new String(body, StandardCharsets.UTF_8);
        int middle = text.length() / 2;
        return switch (random.nextInt(14)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(body, body.length / 2);
            case 2 -> utf8(text + "x");
            case 3 -> utf8(text + text);
            case 4 -> utf8("\ufeff" + text);
            case 5 -> text.getBytes(StandardCharsets.UTF_16);
            case 6 -> (text.substring(0, middle) + "\u00ff" + text.substring(middle)).getBytes(StandardCharsets.ISO_8859_1);
            case 7 -> utf8("[" + text + "]");
            case 8 -> utf8("{\"x\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
            case 9 -> utf8(text.replaceFirst("\\{", "{\"nonsense\":1e999999999,"));
            case 10 -> utf8(text.replace('"', '\''));
            case 11 -> utf8(text.replaceFirst("(\"[^\"]*\"):", "$1:1,$1:"));
            case 12 -> utf8(text.replaceFirst("\\{", "{/**/"));
            default -> utf8(text.replaceFirst("\\}$", ",}"));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
