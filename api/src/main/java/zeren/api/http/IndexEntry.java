package zeren.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A resource and a command that asks for it and works as pasted.
 *
 * @param options what curl needs besides
 * @param target the path and query; an {@code @} stands for the id that {@code source} finds
 * @param source where the command finds an id, for a path that has one which nobody knows beforehand; it does nothing where there is none
 */
record IndexEntry(String method, String path, String title, String options, String target, boolean needsToken, Optional<Source> source) {

    /**
     * A list, what its ids look like, and which of them is meant: {@code head} for the first, {@code tail} for the last.
     *
     * @param within where an id is found that the address of the list has itself, as an {@code @}
     */
    record Source(String list, String form, String which, Optional<Source> within) {
        Source(String list, String form, String which) {
            this(list, form, which, Optional.empty());
        }

        /** Returns the commands that find the id and give it to the next. */
        private String find(String curl, String base) {
            String before = within.map(outer -> outer.find(curl, base)).orElse("");
            return before + curl + "'" + base + list + "' | grep -o '\"id\": \"" + form + "' | " + which + " -1 | cut -c8- | xargs -r -I@ ";
        }
    }

    static IndexEntry open(String path, String title, String target) {
        return new IndexEntry("GET", path, title, "", target, false, Optional.empty());
    }

    static IndexEntry get(String path, String title, String target) {
        return new IndexEntry("GET", path, title, "", target, true, Optional.empty());
    }

    static IndexEntry post(String path, String title, String options, String target) {
        return new IndexEntry("POST", path, title, options + " ", target, true, Optional.empty());
    }

    /** Returns an entry whose command sends JSON and records nothing. */
    static IndexEntry asking(String path, String title, String json, String target) {
        return post(path, title, "-H 'Content-Type: application/json' -d '" + json + "'", target);
    }

    /** Returns an entry whose command sends JSON, with a key of its own so that it is done once however often it is pasted. */
    static IndexEntry post(String path, String title, String key, String json, String target) {
        String options = "-H 'Content-Type: application/json' -H 'Idempotency-Key: front-page-" + key + "' -d '" + json + "'";
        return post(path, title, options, target);
    }

    /** Returns an entry whose command puts JSON in the place of whatever state there is. */
    static IndexEntry put(String path, String title, String json, String target) {
        String options = "-X PUT -H 'Content-Type: application/json' -H 'If-Match: *' -d '" + json + "' ";
        return new IndexEntry("PUT", path, title, options, target, true, Optional.empty());
    }

    /** Returns an entry whose command puts back what GET answers with, as it is: to be changed by whoever pastes it. */
    static IndexEntry putBack(String path, String title, String target) {
        String options = "-X PUT -H 'Content-Type: application/json' -H 'If-Match: *' --data-binary @- ";
        return new IndexEntry("PUT", path, title, options, target, true, Optional.of(new Source(target, "", "")));
    }

    /** Returns the same with an id that is found by way of a list. */
    IndexEntry from(Source found) {
        return new IndexEntry(method, path, title, options, target, needsToken, Optional.of(found));
    }

    ObjectNode json(String base, String token) {
        String curl = "curl -s " + (needsToken ? "-H \"Authorization: Bearer " + token + "\" " : "");
        String find = source.map(from -> from.form().isEmpty() ? curl + "'" + base + from.list() + "' | " : from.find(curl, base)).orElse("");
        return Json.object()
                .put("method", method)
                .put("path", path)
                .put("title", title)
                .put("curl", find + curl + options + "'" + base + target + "'");
    }
}
