package zeren.api.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jetty.JettyServerThreadPoolMetrics;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zeren.api.sql.Lane;

/** Everything that is measured of a server, and the port at which it is given out in the text format of Prometheus. */
public final class Metrics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
    private static final long SECONDS_BETWEEN = 10;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RequestMeters requests = new RequestMeters(registry);
    private final Figures figures = new Figures(registry);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(1, work -> {
        Thread made = new Thread(work, "zeren-figures");
        made.setDaemon(true);
        return made;
    });
    private final InetSocketAddress address;
    private MetricsDoor door;

    /**
     * Measures the process from now on, and gives it out at an address later.
     *
     * @param version which build it is
     */
    public Metrics(InetSocketAddress address, String version) {
        this.address = address;
        Gauge.builder("zeren.build.info", () -> 1).description("which build it is").tags("version", version, "java", Runtime.version().toString()).register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Returns who counts requests. */
    public Consumer<Served> requests() {
        return requests;
    }

    /** Returns the figures, to which others are added before the start. */
    public Figures figures() {
        return figures;
    }

    /** Returns what is measured, for whoever measures more. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Measures the threads that answer, too. */
    public void measure(ThreadPool threads) {
        new JettyServerThreadPoolMetrics(threads, Tags.empty()).bindTo(registry);
    }

    /**
     * Begins to look figures up, and to give everything out.
     *
     * @throws MetricsUnavailable if the address is not to be had
     */
    public void start() {
        try {
            door = new MetricsDoor(address, registry::scrape);
        } catch (IOException taken) {
            throw new MetricsUnavailable(address.getHostString() + " port " + address.getPort());
        }
        thread.scheduleWithFixedDelay(this::refresh, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
        LOG.info("metrics at http://{}:{}/metrics", address.getHostString(), port());
    }

    /** Returns the port at which it is given out. */
    public int port() {
        return door.port();
    }

    private void refresh() {
        try {
            figures.refresh();
        } catch (RuntimeException failure) {
            // A schedule that lets an exception out is never run again.
            LOG.error("figures could not be looked up", failure);
        }
    }

    /** Gives nothing out any more, and looks nothing up. */
    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
        Lane.drain(thread);
        collections.close();
        registry.close();
    }
}
