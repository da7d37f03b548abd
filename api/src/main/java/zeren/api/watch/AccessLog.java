package zeren.api.watch;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.http.Trail;

/** One line in the log for every request. */
public final class AccessLog implements Consumer<Served> {
    private static final Logger LOG = LoggerFactory.getLogger("zeren.access");
    private static final double NANOS_OF_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    /** Creates the log. */
    public AccessLog() {}

    @Override
    public void accept(Served served) {
        LOG.atInfo()
                .addKeyValue("request_id", served.id())
                .addKeyValue("method", served.method())
                .addKeyValue("route", served.route())
                .addKeyValue("status", served.status())
                // Tenths of a millisecond: most answers take less than one.
                .addKeyValue("ms", Math.round(served.nanos() * 10 / NANOS_OF_MILLI) / 10.0)
                .addKeyValue("bytes", served.bytes())
                .addKeyValue("caller", served.caller())
                .addKeyValue("problem", served.problem())
                .log(served.problem().equals(Trail.NONE) ? "answered" : "refused");
    }
}
