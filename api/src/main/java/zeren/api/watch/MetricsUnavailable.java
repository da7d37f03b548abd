package zeren.api.watch;

/** The end of a start because the address of the metrics is not to be had. */
public final class MetricsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MetricsUnavailable(String address) {
        super(address, null, false, false);
    }
}
