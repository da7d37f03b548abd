package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import zeren.api.Contract;
import zeren.api.fuzz.Call.Content;
import zeren.api.fuzz.Call.Pair;
import zeren.api.fuzz.Operation.Parameter;
import zeren.rulebook.ShippedRulebooks;

/** Requests of good form, as far as can be about what is there. */
final class Calls {
    private static final String[] ACCEPTED = {
        "application/json", "*/*", "text/csv", "application/x-ndjson", "text/csv;q=0.5, application/json", "application/*", "text/html", "image/png", "text/markdown", "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/json;q=0", ",;", "x"
    };
    private static final String[] PREFERENCES = {"return=minimal", "return=total-count", "return=representation", "respond-async", "return", ",,=", "return=total-count, return=minimal"};
    private static final String[] LANGUAGES = {"zh-CN", "en", "zh;q=0.5, en", "*", "xx", "q=;;"};
    private static final Pattern ESCAPE = Pattern.compile("%..");
    private static final String BOUNDARY = "zeren-boundary";

    private final Known known;
    private final Values values;
    private final Random random;
    private int keys;

    Calls(Known known, Random random) {
        this.known = known;
        this.values = new Values(known, random);
        this.random = random;
    }

    /** Returns a request of good form for an operation. */
    Call of(Operation operation) {
        Call call = new Call(operation, "administrator", path(operation), query(operation), List.of(), Optional.empty());
        call = conditional(negotiated(call));
        if (operation.hasBody()) {
            call = call.withContent(content(operation));
        }
        if (operation.id().equals("previewChange")) {
            call = call.withContent(Content.of(preview(call)));
        }
        if (takes(operation, "Idempotency-Key") && random.nextInt(4) == 0) {
            call = call.withHeader("Idempotency-Key", "key-" + random.nextInt(1_000_000) + "-" + keys++);
        }
        return call;
    }

    /** Returns the header that takes a delegate's request in somebody's name. */
    Call onBehalf(Call call) {
        return call.withHeader("On-Behalf-Of", known.one("staff").orElse("00020"));
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private static boolean takes(Operation operation, String header) {
        return operation.parameters("header").stream().anyMatch(each -> each.name().equals(header));
    }

    private List<Pair> path(Operation operation) {
        List<Beginning> alike = Beginning.ALL.stream().filter(each -> each.operation().equals(operation)).toList();
        if (!alike.isEmpty() && one(3)) {
            return alike.get(random.nextInt(alike.size())).place(known::one);
        }
        Optional<List<Pair>> there = known.place(operation.path()).filter(none -> !one(4));
        if (there.isPresent()) {
            return there.get();
        }
        List<Pair> path = new ArrayList<>();
        for (Parameter each : operation.parameters("path")) {
            path.add(new Pair(each.name(), encoded(segment(operation, each))));
        }
        return List.copyOf(path);
    }

    private String segment(Operation operation, Parameter parameter) {
        String collection = operation.path().split("/")[1];
        if (operation.id().matches("putUnit|putPost") && one(2)) {
            return "n" + random.nextInt(100) + (operation.id().equals("putPost") ? ".secretary" : "");
        }
        Optional<String> there = switch (collection + "." + parameter.name()) {
            case "units.code" -> known.one("unit");
            case "posts.code" -> known.one("post");
            case "rulebooks.id" -> known.one("rulebook");
            case "calendars.id" -> known.one("CalendarFeedId");
            case "tokens.id" -> known.one("token");
            case "working-calendars.id" -> Optional.of("cn");
            case "problems.slug" -> known.one("slug");
            default -> Optional.empty();
        };
        if (there.isPresent() && !one(12)) {
            return there.get();
        }
        return parameter.example().filter(none -> one(3)).map(JsonNode::asText).orElseGet(() -> values.of(parameter.schema(), parameter.name()).asText());
    }

    private List<Pair> query(Operation operation) {
        List<Pair> query = new ArrayList<>();
        int often = 2 + random.nextInt(4);
        for (Parameter each : operation.parameters("query")) {
            boolean opaque = each.name().matches("cursor|preview_id|version");
            boolean isTable = each.name().equals("bom") && !one(6);
            if (each.required() || !isTable && one(opaque ? 20 : often)) {
                JsonNode value = each.example().filter(none -> one(4)).orElseGet(() -> values.of(each.schema(), each.name()));
                List<String> texts = new ArrayList<>();
                value.forEach(member -> texts.add(member.asText()));
                query.add(new Pair(each.name(), encoded(value.isArray() ? String.join(",", texts) : value.asText())));
            }
        }
        return query;
    }

    /** Returns a text in one of the ways that all mean the same. */
    private String encoded(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        return switch (random.nextInt(8)) {
            case 0 -> ESCAPE.matcher(encoded).replaceAll(each -> each.group().toLowerCase(Locale.ROOT));
            case 1 -> encoded.replace("0", "%30").replace("a", "%61");
            default -> encoded;
        };
    }

    private Call negotiated(Call call) {
        Call negotiated = one(6) ? call.withHeader("Accept", ACCEPTED[random.nextInt(ACCEPTED.length)]) : call;
        negotiated = one(10) ? negotiated.withHeader("Accept-Language", LANGUAGES[random.nextInt(LANGUAGES.length)]) : negotiated;
        return one(10) ? negotiated.withHeader("Prefer", PREFERENCES[random.nextInt(PREFERENCES.length)]) : negotiated;
    }

    private Call conditional(Call call) {
        Optional<String> state = known.state(call.place());
        Call conditional = call;
        if (takes(call.operation(), "If-Match")) {
            conditional = call.withHeader("If-Match", one(8) ? "\"stale\"" : state.filter(none -> random.nextBoolean()).orElse("*"));
        }
        if (takes(call.operation(), "If-None-Match") && one(8)) {
            conditional = conditional.withHeader("If-None-Match", state.filter(none -> random.nextBoolean()).orElse(one(2) ? "*" : "W/\"x\""));
        }
        return conditional;
    }

    private Content content(Operation operation) {
        JsonNode types = operation.content();
        if (types.has("multipart/form-data") && one(3)) {
            return new Content("multipart/form-data; boundary=" + BOUNDARY, Tables.parts(BOUNDARY, values, random), Optional.empty());
        } else if (types.has("application/yaml") && !one(4)) {
            return new Content("application/yaml", Tables.rulebook(ShippedRulebooks.text("lab-safety-sample"), random), Optional.empty());
        }
        return Content.of(body(types.path("application/json")));
    }

    /** Returns an example of the contract's own, in which something may be other, or something made up from the schema. */
    private JsonNode body(JsonNode told) {
        JsonNode made = values.of(told.path("schema"), "");
        List<JsonNode> examples = new ArrayList<>();
        told.path("examples").forEach(each -> examples.add(each.path("value")));
        if (told.has("example")) {
            examples.add(told.path("example"));
        }
        Beginning.ALL.stream().filter(each -> each.operation().content().path("application/json") == told).forEach(each -> examples.add(each.body()));
        if (examples.isEmpty() || one(3)) {
            return made;
        }
        ObjectNode body = examples.get(random.nextInt(examples.size())).deepCopy();
        for (Iterator<Map.Entry<String, JsonNode>> fields = made.properties().iterator(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (one(6)) {
                body.set(field.getKey(), field.getValue());
            }
        }
        return body;
    }

    private JsonNode preview(Call call) {
        ObjectNode preview = (ObjectNode) call.content().flatMap(Content::json).orElseThrow().deepCopy();
        String name = preview.path("operation").asText();
        Operation previewed = switch (name) {
            case "import" -> Operation.named("importOrganisation");
            case "post_rulebook" -> Operation.named("postRulebook");
            default -> Operation.named(Form.camel(name));
        };
        preview.set("body", body(previewed.content().path("application/json")));
        String target = String.join("/", path(previewed).stream().map(each -> URLDecoder.decode(each.value(), StandardCharsets.UTF_8)).toList());
        return previewed.parameters("path").isEmpty() ? preview.without("target") : preview.set("target", JsonNodeFactory.instance.textNode(target));
    }
}
