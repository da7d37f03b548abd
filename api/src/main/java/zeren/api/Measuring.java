package zeren.api;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import java.time.LocalDate;
import org.eclipse.jetty.util.thread.ThreadPool;
import zeren.api.events.EventStreams;
import zeren.api.push.PushCounts;
import zeren.api.register.Known;
import zeren.api.watch.Figures;
import zeren.api.watch.Figures.Figure;
import zeren.api.watch.Metrics;
import zeren.api.webhook.WebhookCounts;

/** Which figures of a server are given out; the page for operators lists them. */
record Measuring(Settings settings, Store store, EventStreams streams) {

    /**
     * Begins to give them out.
     *
     * @throws zeren.api.watch.MetricsUnavailable if the address is not to be had
     */
    void begin(Metrics metrics, ThreadPool threads) {
        metrics.measure(threads);
        store.measure(metrics.registry());
        new DiskSpaceMetrics(settings.data().toFile()).bindTo(metrics.registry());
        addRegister(metrics.figures());
        addTelling(metrics.figures());
        addPushes(metrics.figures());
        metrics.start();
    }

    private void addRegister(Figures figures) {
        figures.add(Tags.empty(), store.register()::current,
                new Figure<>("zeren.journal.sequence", "the sequence of the journal's last entry", Known::sequence),
                new Figure<>("zeren.register.units", "units of the organisation as it is known last", known -> known.organisation(LocalDate.MAX).units().size()),
                new Figure<>("zeren.register.posts", "posts of the organisation as it is known last", known -> known.organisation(LocalDate.MAX).posts().size()),
                new Figure<>("zeren.register.tenures", "tenures that were recorded", known -> known.institution().tenures().size()));
    }

    private void addTelling(Figures figures) {
        figures.add(Tags.empty(), store.events()::untold, new Figure<Long>("zeren.events.untold", "entries of the journal of which events are not told yet", Long::doubleValue));
        figures.add(Tags.empty(), streams::count, new Figure<Integer>("zeren.event.streams", "streams of events that are open", Integer::doubleValue));
        figures.add(Tags.empty(), store.webhooks()::counts,
                new Figure<>("zeren.webhooks", "webhooks that are not taken back", WebhookCounts::all),
                new Figure<>("zeren.webhooks.failing", "webhooks whose last delivery failed and is tried again", WebhookCounts::failing),
                new Figure<>("zeren.webhooks.stopped", "webhooks to which nothing is sent", WebhookCounts::stopped),
                new Figure<>("zeren.webhooks.waiting", "events that webhooks have before them, sum over all that are not stopped", WebhookCounts::waiting));
    }

    private void addPushes(Figures figures) {
        settings.neighbours().toDoPush().names().forEach(target -> figures.add(Tags.of("target", target), () -> store.pushes().counts(target),
                new Figure<>("zeren.to.do.push.pending", "tasks of which a system of to-dos is still to be told something", PushCounts::pending),
                new Figure<>("zeren.to.do.push.refused", "tasks that a system of to-dos refused", PushCounts::refused)));
    }
}
