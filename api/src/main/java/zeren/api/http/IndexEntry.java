package zeren.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A resource and a command that asks for it and works as pasted.
 *
 * @param options what curl needs besides
 * @param target the path and query; {@code {performance}} and {@code {relief}} stand for the id of one that the command records before, once however often
 *     it is pasted
 */
record IndexEntry(String method, String path, String title, String options, String target, boolean needsToken) {
    private static final String JSON = "-H 'Content-Type: application/json' ";
    private static final String PERFORMANCE = "{\"performed_on\":\"2026-06-12\","
            + "\"documents\":[{\"kind\":\"minutes\",\"number\":\"2026-14\"},{\"kind\":\"report\",\"number\":\"2026-15\"}]}";
    private static final String PERFORMANCES = "/obligations/gxufe-2020-5:study-secondary:0104:2026-H1/performances";
    private static final String RELIEF = "{\"kind\":\"extension\",\"until\":\"2027-01-31\",\"granted_by\":\"school\","
            + "\"reason\":\"force_majeure\",\"document\":{\"kind\":\"notice\",\"number\":\"2026-31\"}}";
    private static final String RELIEFS = "/obligations/gxufe-2020-5:year-end-report:0104:2026/reliefs";

    static IndexEntry open(String path, String title, String target) {
        return new IndexEntry("GET", path, title, "", target, false);
    }

    static IndexEntry get(String path, String title, String target) {
        return new IndexEntry("GET", path, title, "", target, true);
    }

    /** Returns an entry whose command sends JSON, with a key of its own so that it is done once. */
    static IndexEntry post(String path, String title, String key, String json, String target) {
        return new IndexEntry("POST", path, title, JSON + "-H 'Idempotency-Key: front-page-" + key + "' -d '" + json + "' ", target, true);
    }

    static IndexEntry performance(String path, String title) {
        return post(path, title, "performance", PERFORMANCE, PERFORMANCES);
    }

    static IndexEntry correction(String path, String title) {
        return post(path, title, "correction", PERFORMANCE, "/performances/{performance}/corrections");
    }

    static IndexEntry relief(String path, String title) {
        return post(path, title, "relief", RELIEF, RELIEFS);
    }

    ObjectNode json(String base, String token) {
        String header = needsToken ? "-H \"Authorization: Bearer " + token + "\" " : "";
        return Json.object().put("method", method).put("path", path).put("title", title).put("curl", command(base, header));
    }

    private String command(String base, String header) {
        if (target.indexOf('{') < 0) {
            return "curl -s " + header + options + "'" + base + target + "'";
        }
        // What is corrected or withdrawn is no other entry's performance, so that every command works after every other.
        String performance = performance("", "").keyed(path).command(base, header) + " | grep -om1 'p[0-9][0-9]*'";
        String relief = relief("", "").command(base, header) + " | grep -om1 'r[0-9][0-9]*'";
        String found = target.replace("{performance}", "$(" + performance + ")").replace("{relief}", "$(" + relief + ")");
        return "curl -s " + header + options + "\"" + base + found + "\"";
    }

    private IndexEntry keyed(String wantedBy) {
        String key = wantedBy.endsWith("/corrections") || wantedBy.endsWith("/withdrawals") ? wantedBy.substring(wantedBy.lastIndexOf('/') + 1) : "performance";
        return new IndexEntry(method, path, title, options.replace("front-page-performance", "front-page-" + key), target, needsToken);
    }
}
