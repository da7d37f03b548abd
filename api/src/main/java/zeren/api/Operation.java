package zeren.api;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import zeren.api.watch.LogForm;

/**
 * What an operator sees of a server, and how it stops.
 *
 * @param log the form of the log
 * @param accessLog whether the log has a line for every request
 * @param metrics the address at which its metrics are; empty for nowhere
 * @param drain how long it still answers after it was told to stop, so that whoever distributes requests sees that it is not ready
 */
record Operation(LogForm log, boolean accessLog, Optional<InetSocketAddress> metrics, Duration drain) {
    /** A server that logs what needs somebody, for people, and stops at once. */
    static final Operation PLAIN = new Operation(LogForm.TEXT, false, Optional.empty(), Duration.ZERO);

    private static final int LONGEST_DRAIN = 300;
    private static final int LAST_PORT = 65_535;
    private static final String TEXT = "text";

    private static final Option LOG = Option.of("log", "FORM", TEXT, "the form of the log: text for people, json for one object a line");
    private static final Option ACCESS_LOG = Option.toggle("access-log", "log a line for every request");
    private static final Option METRICS_PORT = Option.optional("metrics-port", "N", "the port of /metrics, 0 for any that is free; none without it");
    private static final Option METRICS_HOST = Option.of("metrics-host", "ADDRESS", "127.0.0.1", "the address of /metrics");
    private static final Option DRAIN = Option.of("drain-seconds", "N", "0", "how long it goes on answering, as not ready, after it was told to stop");

    /** The options that say so. */
    static final List<Option> OPTIONS = List.of(LOG, ACCESS_LOG, METRICS_PORT, METRICS_HOST, DRAIN);

    /**
     * Reads the settings.
     *
     * @throws UsageException if a value cannot be
     */
    static Operation of(Arguments arguments) {
        String host = arguments.get(METRICS_HOST).orElseThrow();
        return new Operation(
                log(arguments.get(LOG).orElseThrow()),
                arguments.isOn(ACCESS_LOG),
                arguments.get(METRICS_PORT).map(written -> new InetSocketAddress(host, number(METRICS_PORT, written, LAST_PORT))),
                Duration.ofSeconds(number(DRAIN, arguments.get(DRAIN).orElseThrow(), LONGEST_DRAIN)));
    }

    private static LogForm log(String written) {
        return switch (written) {
            case TEXT -> LogForm.TEXT;
            case "json" -> LogForm.JSON;
            default -> throw new UsageException("--log must be text or json, not " + written);
        };
    }

    /** Reads a whole number from 0 to {@code most}. */
    static int number(Option option, String written, int most) {
        if (written.matches("[0-9]{1,5}") && Integer.parseInt(written) <= most) {
            return Integer.parseInt(written);
        }
        throw new UsageException("--" + option.name() + " must be a number from 0 to " + most + ", not " + written);
    }
}
