package zeren.api.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import zeren.api.http.Trail;

/** How many requests there were, of what kind, and how long they took. There are as many of each as the contract has routes and statuses, whatever clients send. */
final class RequestMeters implements Consumer<Served> {
    /** What most answers of a server at rest stay below, and what its users begin to notice. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofMillis(2_500), Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();
    private final Map<String, Counter> problems = new ConcurrentHashMap<>();

    private record Kind(String method, String route, int status) {}

    RequestMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void accept(Served served) {
        timers.computeIfAbsent(new Kind(served.method(), served.route(), served.status()), this::timer).record(served.nanos(), TimeUnit.NANOSECONDS);
        if (!served.problem().equals(Trail.NONE)) {
            problems.computeIfAbsent(served.problem(), this::problem).increment();
        }
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("requests that were answered, and how long that took")
                .tags("method", kind.method(), "route", kind.route(), "status", String.valueOf(kind.status()))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    private Counter problem(String type) {
        return Counter.builder("zeren.problems").description("answers that were a problem, by its kind").tag("type", type).register(registry);
    }
}
