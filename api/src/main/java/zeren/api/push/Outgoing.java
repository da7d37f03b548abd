package zeren.api.push;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zeren.api.sql.Sha256;

/**
 * A request as it is sent.
 *
 * @param headers by their names; secrets may be in them
 */
record Outgoing(String method, URI uri, Map<String, String> headers, String body) {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final int NONCE = 32;
    /** No variable: what a nonce is made of besides. */
    private static final String REQUEST = "request";

    /**
     * A task, and what it is told by.
     *
     * @param row what is known of it at the system
     * @param task what it is
     */
    record Told(LedgerRow row, Task task) {}

    /** Makes the request that tells of some tasks, of one where the system has no batches. */
    static Outgoing of(Variables.Setting setting, Operation operation, List<Told> told) {
        Target target = setting.target();
        Call call = target.calls().get(operation);
        List<Map<String, Object>> values = new ArrayList<>();
        told.forEach(one -> values.add(Variables.of(setting, operation, one.row(), one.task(), values.size() + 1)));
        Map<String, Object> around = Variables.everywhere(setting, operation);
        String body = target.batch()
                .map(batch -> batch(batch, call.body().orElseThrow(), around, values))
                .orElseGet(() -> call.body().map(template -> template.render(values.get(0))).orElse(""));
        URI uri = URI.create(call.url().render(target.batch().isPresent() ? around : values.get(0)));
        around.put(REQUEST, request(call, uri));
        return new Outgoing(call.method(), uri, headers(target, around, body), body);
    }

    /** Makes the question for a page of the tasks that a system has. */
    static Outgoing listing(Variables.Setting setting, Target.Listing listing, int page, int offset) {
        Map<String, Object> values = new HashMap<>(Variables.everywhere(setting, Operation.CREATE));
        values.put("page", String.valueOf(page));
        values.put("offset", String.valueOf(offset));
        String body = listing.call().body().map(template -> template.render(values)).orElse("");
        URI uri = URI.create(listing.call().url().render(values));
        values.put("operation", "list");
        values.put(REQUEST, request(listing.call(), uri));
        return new Outgoing(listing.call().method(), uri, headers(setting.target(), values, body), body);
    }

    private static String request(Call call, URI uri) {
        return call.method() + " " + uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static String batch(Target.Batch batch, Template item, Map<String, Object> around, List<Map<String, Object>> values) {
        Map<String, Object> all = new HashMap<>(around);
        all.put(Template.ITEMS, String.join(",", values.stream().map(item::render).toList()));
        all.put("count", String.valueOf(values.size()));
        return batch.envelope().render(all);
    }

    private static Map<String, String> headers(Target target, Map<String, Object> around, String body) {
        Map<String, Object> values = new HashMap<>(around);
        values.put("body", body);
        values.put("nonce", Sha256.hex(around.get(REQUEST) + "\n" + around.get("sent_at") + "\n" + body).substring(0, NONCE));
        Signature.digests(values, "body", body);
        target.signature().ifPresent(signature -> {
            values.put("secret", signature.secret());
            signature.put(values, signature.text().render(values));
        });
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!body.isEmpty()) {
            headers.put(CONTENT_TYPE, "application/json; charset=utf-8");
        }
        target.headers().forEach(header -> {
            values.put("secret", header.secret().orElse(""));
            headers.put(header.name(), header.value().render(values));
        });
        return headers;
    }

    /** Tells whether the body is JSON, or there is none. */
    boolean isWhole() {
        return body.isEmpty() || Verdict.json(body).isPresent();
    }

    /** Returns the address alone: there may be secrets in the rest. */
    @Override
    public String toString() {
        return method + " " + uri;
    }

    /** Returns what an operator may see of it: everything but the values of headers that have secrets. */
    List<String> lines(Target target) {
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + uri);
        headers.forEach((name, value) -> {
            Optional<Header> header = target.headers().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
            Optional<String> secret = header.flatMap(Header::secret);
            lines.add(name + ": " + secret.map(hidden -> value.replace(hidden, "…")).orElse(value));
        });
        lines.add("");
        if (!body.isEmpty()) {
            lines.addAll(List.of(body.split("\n", -1)));
        }
        return lines;
    }
}
