package zeren.api.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import zeren.api.sql.StorageException;

/**
 * Figures that are looked up in the background, a few at a time, so that neither a request nor who measures waits for them. What the store does not tell just
 * now is not a number.
 */
public final class Figures {
    private final MeterRegistry registry;
    private final List<Group<?>> groups = new ArrayList<>();
    private volatile double answering = Double.NaN;

    /** Creates none yet, but for whether the store answers. */
    Figures(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("zeren.store.answers", () -> answering).description("1 if the store answered when it was last asked for figures, else 0").register(registry);
    }

    /**
     * One figure of what a question tells.
     *
     * @param name its name, with dots between the words
     * @param what what it counts
     */
    public record Figure<T>(String name, String what, ToDoubleFunction<T> value) {}

    private static final class Group<T> {
        private final Supplier<T> question;
        private volatile T answer;

        Group(Supplier<T> question) {
            this.question = question;
        }

        void ask() {
            answer = question.get();
        }

        void forget() {
            answer = null;
        }

        double value(Figure<T> figure) {
            T told = answer;
            return told == null ? Double.NaN : figure.value().applyAsDouble(told);
        }
    }

    /** Has a question asked from now on; its figures are told apart by {@code tags}, which must come from no client. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T> void add(Tags tags, Supplier<T> question, Figure<T>... figures) {
        Group<T> group = new Group<>(question);
        for (Figure<T> figure : figures) {
            Gauge.builder(figure.name(), () -> group.value(figure)).description(figure.what()).tags(tags).register(registry);
        }
        groups.add(group);
    }

    /** Asks every question. */
    public void refresh() {
        boolean all = true;
        for (Group<?> group : groups) {
            try {
                group.ask();
            } catch (StorageException silent) {
                group.forget();
                all = false;
            }
        }
        answering = all ? 1 : 0;
    }
}
