package zeren.api.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import zeren.api.fuzz.Call.Content;
import zeren.api.fuzz.Call.Pair;
import zeren.api.fuzz.Operation.Parameter;

/** Something wrong with a request. Whether it is wrong after all, the contract says: {@link Form}. */
final class Breaks {
    private static final String[] ESCAPES = {"%zz", "%", "%4", "%ff", "%c0%80", "%ed%a0%80", "%f4%90%80%80", "%00", "%0d%0a", "%e2%80%ae", "%25", "%u0041", "%F0%A0%AE%B7"};
    private static final String[] SEGMENTS = {"%2f", "%5c", "%3b", ";x=1", "%00", "%2e%2e%2f", "%0a", "'", "%22", "%25%32%65", "*", "%C2%A0", "%EF%BC%8F", "~", "$", "!"};
    private static final String[] TYPES = {
        "", "text/plain", "application/xml", "application/json; charset=iso-8859-1", "application/json; charset=utf-8", "APPLICATION/JSON", "application/json; x=1", "multipart/form-data",
        "multipart/form-data; boundary=", "application/x-www-form-urlencoded", "application/merge-patch+json", "application/yaml", "json", "application/json, text/plain", "*/*"
    };
    private static final List<Pair> HEADERS = List.of(
            new Pair("X-HTTP-Method-Override", "DELETE"), new Pair("X-Forwarded-For", "8.8.8.8"), new Pair("X-Forwarded-Host", "evil.example"), new Pair("Forwarded", "host=evil.example"),
            new Pair("Range", "bytes=0-0"), new Pair("X-Original-URL", "/tokens"), new Pair("Content-Encoding", "gzip"), new Pair("Accept-Encoding", "gzip, br"), new Pair("TE", "trailers"),
            new Pair("Origin", "null"), new Pair("Cookie", "a=b; c"), new Pair("Request-Id", "x\ty"), new Pair("If-Modified-Since", "yesterday"), new Pair("Prefer", "\u00e9"),
            new Pair("Accept-Language", "zh-CN,".repeat(200) + "en"), new Pair("Accept", "text/csv;q=9,".repeat(100)), new Pair("If-None-Match", "\"".repeat(501)), new Pair("On-Behalf-Of", "00020"),
            new Pair("Idempotency-Key", ""), new Pair("Idempotency-Key", "a b"), new Pair("Idempotency-Key", "k".repeat(256)), new Pair("Idempotency-Key", "\u00e9"), new Pair("If-Match", ""),
            new Pair("If-Match", "stale"), new Pair("Last-Event-ID", "9"));

    private final Random random;

    Breaks(Random random) {
        this.random = random;
    }

    /** Returns another request, in which something is wrong more often than not. */
    Call broken(Call call) {
        int way = random.nextInt(10);
        if (call.content().isPresent() && way < 6) {
            return way == 0 ? otherType(call) : otherContent(call);
        } else if (!call.path().isEmpty() && way < 8 && random.nextBoolean()) {
            return otherPath(call);
        }
        return way == 9 ? otherHeaders(call) : otherQuery(call);
    }

    private Call otherType(Call call) {
        return call.withContent(call.content().orElseThrow().withType(one(TYPES)));
    }

    private Call otherContent(Call call) {
        Content content = call.content().orElseThrow();
        Optional<JsonNode> json = content.json();
        boolean isSpoilt = json.isEmpty() || random.nextInt(6) == 0;
        return call.withContent(isSpoilt ? content.withBytes(JsonBreaks.spoilt(content.bytes(), random)) : Content.of(JsonBreaks.broken(json.get(), random)));
    }

    private Call otherPath(Call call) {
        List<Pair> path = new ArrayList<>(call.path());
        int at = random.nextInt(path.size());
        String value = path.get(at).value();
        String other = switch (random.nextInt(5)) {
            case 0 -> value + one(SEGMENTS);
            case 1 -> one(SEGMENTS) + value;
            case 2 -> "9".repeat(random.nextBoolean() ? 20 : 300);
            case 3 -> encoded(JsonBreaks.otherText(value, random));
            default -> value + one(ESCAPES);
        };
        // A segment of dots alone is no segment, and none at all is another path.
        path.set(at, new Pair(path.get(at).name(), other.isEmpty() || other.matches("(\\.|%2[eE])+") || other.length() > 3_000 ? "x" : other));
        return call.withPath(path);
    }

    private Call otherHeaders(Call call) {
        if (call.header("If-Match").isPresent() && random.nextBoolean()) {
            return call.withHeaders(call.headers().stream().filter(each -> !each.name().equals("If-Match")).toList());
        }
        Pair odd = HEADERS.get(random.nextInt(HEADERS.size()));
        return call.withHeader(odd.name(), odd.value());
    }

    private Call otherQuery(Call call) {
        List<Pair> query = call.query().stream().collect(Collectors.toCollection(ArrayList::new));
        List<Parameter> known = new ArrayList<>(call.operation().parameters("query"));
        Collections.shuffle(known, random);
        String name = query.isEmpty() ? known.stream().map(Parameter::name).findFirst().orElse("x") : query.get(random.nextInt(query.size())).name();
        String value = query.stream().filter(each -> each.name().equals(name)).map(Pair::value).findFirst().orElse("x");
        query.removeIf(each -> each.name().equals(name));
        switch (random.nextInt(9)) {
            case 0 -> query.add(new Pair("nonsense", "1"));
            case 1 -> query.addAll(List.of(new Pair(name, value), new Pair(name, value)));
            case 2 -> query.add(new Pair(name, ""));
            case 3 -> query.add(new Pair(name, value + one(ESCAPES)));
            case 4 -> query.add(new Pair(name.toUpperCase(Locale.ROOT), value));
            case 5 -> query.add(new Pair(name + one(ESCAPES), value));
            case 6 -> query.add(new Pair(name, "-1"));
            default -> query.add(new Pair(name, encoded(JsonBreaks.otherText(value, random))));
        }
        return call.withQuery(query.stream().filter(each -> each.value().length() < 3_000).toList());
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }

    /** Encodes half of a pair of surrogates too, as no encoder does. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(one -> encoded.append(Character.getType(one) == Character.SURROGATE
                ? String.format("%%ED%%%02X%%%02X", 0x80 | one >> 6 & 0x3F, 0x80 | one & 0x3F)
                : URLEncoder.encode(Character.toString(one), StandardCharsets.UTF_8)));
        return encoded.toString();
    }
}
