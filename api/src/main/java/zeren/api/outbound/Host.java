package zeren.api.outbound;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one written form of a host, so that two addresses that lead to the same host say so: names in ASCII and lower case without a dot at the end, IPv4
 * as four decimal numbers, IPv6 in brackets. Nothing is looked up.
 */
final class Host {
    private static final int LONGEST = 253;
    private static final Pattern NAME = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
    /** What ends like this is a number to many a resolver, such as 2130706433, 127.1, 0x7f.0.0.1 and 0177.0.0.1. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:]{2,39}]");

    private Host() {}

    /** Returns the form of a host as it may be written in an address, or nothing where it is none. */
    static Optional<String> normal(String written) {
        if (written.startsWith("[")) {
            return IPV6.matcher(written).matches() ? ipv6(written) : Optional.empty();
        }
        return ascii(written).filter(name -> name.length() <= LONGEST).filter(Host::isOne);
    }

    private static boolean isOne(String host) {
        return NUMERIC.matcher(host).matches() ? IPV4.matcher(host).matches() : NAME.matcher(host).matches();
    }

    private static Optional<String> ascii(String written) {
        try {
            // Unicode's own dots and digits become those of ASCII here, so that what is left is judged as what it will be read as.
            return Optional.of(IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** What is an IPv4 address in the clothes of IPv6 is written as such, or not at all. */
    private static Optional<String> ipv6(String written) {
        try {
            InetAddress address = InetAddress.getByName(written);
            return address instanceof Inet6Address ? Optional.of("[" + address.getHostAddress() + "]") : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
