package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import zeren.api.Contract;
import zeren.api.Server;

/** Values that a schema of the contract takes, of what is there wherever a name tells of what. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final LocalDate TODAY = LocalDate.ofInstant(Server.NOW, Server.ZONE);
    private static final String[] DATES = {"0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "1900-01-01", "2026-06-15", "2026-12-31", "2027-01-01"};
    private static final int LARGE = 1_000_000;

    private final Known known;
    private final Random random;

    Values(Known known, Random random) {
        this.known = known;
        this.random = random;
    }

    /** Returns a value for a field or parameter of this name. */
    JsonNode of(JsonNode schema, String name) {
        String reference = schema.path("$ref").asText().replaceAll(".*/", "");
        Optional<String> there = (known.one(reference).isPresent() ? known.one(reference) : known.one(name)).filter(some -> !isRare());
        JsonNode resolved = Contract.resolved(schema);
        if (there.isPresent() && Contract.takes(schema, NODES.textNode(there.get()).toString())) {
            return NODES.textNode(there.get());
        }
        if (resolved.has("enum")) {
            return resolved.path("enum").get(random.nextInt(resolved.path("enum").size()));
        }
        return switch (resolved.path("type").isArray() ? resolved.at("/type/0").asText() : resolved.path("type").asText()) {
            case "object" -> object(resolved);
            case "array" -> array(resolved, name);
            case "integer" -> NODES.numberNode(whole(resolved, name));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.textNode(text(resolved, name));
        };
    }

    private boolean isRare() {
        return random.nextInt(12) == 0;
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || random.nextInt(5) < 2) {
                object.set(field.getKey(), of(field.getValue(), field.getKey()));
            }
        });
        if (object.isEmpty() && schema.path("minProperties").asInt() > 0) {
            String first = schema.path("properties").fieldNames().next();
            object.set(first, of(schema.path("properties").path(first), first));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(least + 3), isRare() ? 20 : least + 2);
        Set<JsonNode> members = new LinkedHashSet<>();
        for (int wanted = least + random.nextInt(most - least + 1); wanted > 0; wanted--) {
            members.add(of(schema.path("items"), name));
        }
        return NODES.arrayNode().addAll(members);
    }

    private int whole(JsonNode schema, String name) {
        if (name.equals("year") && !isRare()) {
            return 2025 + random.nextInt(4);
        }
        int least = schema.path("minimum").asInt(0);
        int most = schema.path("maximum").asInt(LARGE);
        return switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> schema.has("maximum") ? most : LARGE;
            case 2 -> least + random.nextInt(most - least + 1);
            default -> least + random.nextInt(Math.min(most - least, 40) + 1);
        };
    }

    private String text(JsonNode schema, String name) {
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return date();
        } else if (format.equals("date-time")) {
            return instant();
        } else if (format.equals("uri")) {
            return "https://hooks.invalid/" + random.nextInt(9) + (isRare() ? "?a=%E5%8D%97&b" : "");
        } else if (name.equals("code") && random.nextBoolean()) {
            return "n" + random.nextInt(200);
        } else if (schema.has("pattern")) {
            return Likeness.of(schema.path("pattern").asText(), random);
        } else if (name.matches(".*_(from|to|until)")) {
            return date();
        }
        return Texts.valid(random, Math.max(1, schema.path("minLength").asInt(1)), schema.path("maxLength").asInt(isRare() ? 200 : 20));
    }

    /** Returns a day, more often than not near today. */
    String date() {
        return isRare() ? DATES[random.nextInt(DATES.length)] : TODAY.plusDays(random.nextInt(900) - 500).toString();
    }

    private String instant() {
        Instant instant = Server.NOW.plusSeconds(random.nextInt(40_000_000) - (isRare() ? 0 : 40_000_000));
        return isRare() ? "2026-01-01T00:00:00.123456Z" : instant.toString();
    }
}
