package zeren.api.portal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import zeren.api.http.Json;

/**
 * Where a portal's user goes from something that is to be done.
 *
 * @param pc the address for a large screen, with {@link #ID} in the place of what is to be done
 * @param mobile the same for a small one
 */
public record Links(Optional<String> pc, Optional<String> mobile) {
    /** What stands for the id, which comes there percent-encoded. */
    public static final String ID = "{id}";

    /** No addresses. */
    public static final Links NONE = new Links(Optional.empty(), Optional.empty());

    /** Returns the address for a large screen, where there is one. */
    public Optional<String> pc(String id) {
        return filled(pc, id);
    }

    /** Returns the address for a small screen, where there is one. */
    public Optional<String> mobile(String id) {
        return filled(mobile, id);
    }

    /** Puts the addresses that there are. */
    void put(ObjectNode json, String id) {
        Json.put(json, "pc_url", pc(id));
        Json.put(json, "mobile_url", mobile(id));
    }

    private static Optional<String> filled(Optional<String> template, String id) {
        return template.map(address -> address.replace(ID, URLEncoder.encode(id, StandardCharsets.UTF_8)));
    }
}
