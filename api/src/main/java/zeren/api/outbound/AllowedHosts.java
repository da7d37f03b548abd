package zeren.api.outbound;

import java.util.LinkedHashSet;
import java.util.Set;
import zeren.text.InvalidValueException;

/**
 * The hosts that the operator lets this server send to at others' request, each with its scheme and port.
 *
 * @param origins as in {@link Target#origin}; none allows nothing
 */
public record AllowedHosts(Set<String> origins) {
    /** Allows nothing. */
    public static final AllowedHosts NONE = new AllowedHosts(Set.of());

    /** Copies the origins. */
    public AllowedHosts {
        origins = Set.copyOf(origins);
    }

    /**
     * Reads a list such as {@code oa.example, hub.example:8443, http://10.0.0.5:8080}: without a scheme it is https.
     *
     * @throws InvalidValueException if one of them is no host, or has a path
     */
    public static AllowedHosts parse(String what, String written) {
        Set<String> origins = new LinkedHashSet<>();
        for (String one : written.split(",", -1)) {
            String entry = one.strip();
            origins.add(Target.find(entry.contains("://") ? entry : "https://" + entry)
                    .filter(target -> target.rest().equals("/") && !entry.endsWith("/"))
                    .orElseThrow(() -> new InvalidValueException(what, entry,
                            "hosts such as oa.example, hub.example:8443 or http://10.0.0.5:8080, with commas between"))
                    .origin());
        }
        return new AllowedHosts(origins);
    }

    /** Tells whether it may be sent to. */
    public boolean allow(Target target) {
        return origins.contains(target.origin());
    }
}
