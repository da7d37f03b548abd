package zeren.api.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;

/**
 * An address that somebody asks us to send to, in one written form: what two addresses differ in, they differ in for every reader.
 *
 * @param origin the scheme, the host and the port unless it is the scheme's own, such as {@code https://oa.example:8443}
 * @param rest the path and the query; at least a slash
 */
public record Target(String origin, String rest) {
    /** The most characters of an address. */
    public static final int LONGEST = 500;

    private static final Pattern FORM = Pattern.compile("(?<scheme>(?i:https?))://(?<authority>[^/?#\\\\@]+)(?<rest>[/?][!-~&&[^#\\\\]]*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(?<host>\\[[^\\]]*]|[^:\\[\\]]+)(:(?<port>[0-9]{1,5}))?");
    private static final int MOST_PORT = 65_535;

    /**
     * Reads an address such as {@code https://oa.example/hooks?of=zeren}. Who is asked (a user), and which part of an answer is meant, are no business of ours.
     *
     * @throws InvalidValueException if it is none of http or https, or has a user, a fragment, or a host or port that there cannot be
     */
    public static Target parse(String what, String written) {
        return find(written).orElseThrow(() -> new InvalidValueException(what, written, "an address of at most " + LONGEST
                + " characters such as https://oa.example/hooks, without user and fragment, its host a name or an IP address in its usual form"));
    }

    /** Reads an address, or returns nothing where it is none. */
    static Optional<Target> find(String written) {
        Matcher form = FORM.matcher(written);
        if (written.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        String rest = Optional.ofNullable(form.group("rest")).orElse("/");
        return origin(form.group("scheme").toLowerCase(Locale.ROOT), form.group("authority"))
                .map(origin -> new Target(origin, rest.startsWith("?") ? "/" + rest : rest))
                .filter(target -> target.toString().length() <= LONGEST && target.isUri());
    }

    private static Optional<String> origin(String scheme, String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int byDefault = scheme.equals("https") ? 443 : 80;
        int port = Optional.ofNullable(parts.group("port")).map(Integer::valueOf).orElse(byDefault);
        return Host.normal(parts.group("host"))
                .filter(host -> port >= 1 && port <= MOST_PORT)
                .map(host -> scheme + "://" + host + (port == byDefault ? "" : ":" + port));
    }

    private boolean isUri() {
        try {
            return new URI(toString()).getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** Returns the address to be sent to. */
    public URI uri() {
        return URI.create(toString());
    }

    /** Returns the address, which reads back as the same. */
    @Override
    public String toString() {
        return origin + rest;
    }
}
