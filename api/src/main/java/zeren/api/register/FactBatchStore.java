package zeren.api.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import zeren.api.http.AnswerStore;
import zeren.api.http.Reply;
import zeren.api.http.RequestKey;
import zeren.api.sql.Author;
import zeren.api.sql.Batch;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.JournalHead;
import zeren.register.Fact;
import zeren.register.Recorded;

/** The facts that one transaction records, each decided on with those before it known. Their rows are added at its end, those of a table at once. */
final class FactBatchStore implements Batch {
    private final Journal journal;
    private final AnswerStore answers;
    private final RegisterStore register;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Recorded<?>> facts = new ArrayList<>();
    private final List<AnswerStore.Given> given = new ArrayList<>();
    private JournalHead head = JournalHead.NONE;
    private Known known;

    FactBatchStore(Journal journal, AnswerStore answers, RegisterStore register) {
        this.journal = journal;
        this.answers = answers;
        this.register = register;
    }

    @Override
    public void begin(Handle handle) {
        entries.clear();
        facts.clear();
        given.clear();
        known = register.lock(handle);
        head = Journal.lock(handle);
    }

    /** Takes a fact in that {@code decide} makes, and returns its answer; where one of the two throws, nothing is left behind. */
    <F extends Fact> Reply record(
            Handle handle, Author author, Optional<RequestKey> key, Function<Known, F> decide, BiFunction<Known, Recorded<F>, Reply> answer) {
        F fact = decide.apply(known);
        FactKindStore<F> form = FactKindStore.of(fact);
        JournalEntry entry = journal.following(head, author, form.kind(), form.payload().apply(fact));
        Recorded<F> recorded = new Recorded<>(entry.sequence(), entry.recordedAt(), author.actor(), fact);
        Reply reply = answer.apply(known, recorded);
        head = entry.head();
        entries.add(entry);
        facts.add(recorded);
        key.ifPresent(asked -> given.add(new AnswerStore.Given(asked, reply)));
        known = register.recorded(handle, known, head, FactStore.read(recorded));
        return reply;
    }

    @Override
    public void end(Handle handle) {
        Journal.addFacts(handle, entries);
        int from = 0;
        for (int to = 1; to <= facts.size(); to++) {
            // One may refer to another, so their order is kept.
            if (to == facts.size() || !isAlike(facts.get(from), facts.get(to))) {
                add(handle, facts.subList(from, to));
                from = to;
            }
        }
        answers.keep(handle, given);
    }

    private static boolean isAlike(Recorded<?> one, Recorded<?> other) {
        return one.fact().getClass() == other.fact().getClass();
    }

    @SuppressWarnings("unchecked")
    private static <F extends Fact> void add(Handle handle, List<Recorded<?>> alike) {
        Map<Long, F> rows = new LinkedHashMap<>();
        alike.forEach(recorded -> rows.put(recorded.sequence(), (F) recorded.fact()));
        FactKindStore.of((F) alike.get(0).fact()).rows().add(handle, rows);
    }
}
