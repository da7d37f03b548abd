package zeren.api.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import zeren.api.http.AnswerStore;
import zeren.api.http.Reply;
import zeren.api.http.RequestKey;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.SharedCommit;
import zeren.api.sql.Sql;
import zeren.inspection.Visit;
import zeren.register.Fact;
import zeren.register.Recorded;

/** The way of a fact into the register, and of all facts out of it. */
public final class FactStore {
    private final Sql sql;
    private final AnswerStore answers;
    private final FactBatchStore batch;
    private final SharedCommit writes;

    /** Creates the way into a register. */
    public FactStore(Sql sql, Journal journal, AnswerStore answers, RegisterStore register) {
        this.sql = sql;
        this.answers = answers;
        this.batch = new FactBatchStore(journal, answers, register);
        this.writes = sql.shared(batch);
    }

    /**
     * Records a fact: one journal entry, its rows and the answer for a request that comes again, in one transaction. Nobody else writes
     * meanwhile, so what {@code decide} saw still holds.
     *
     * @param decide makes the fact of what is known, or throws; then nothing is left behind
     * @param answer makes the answer of what was known before and of the fact
     */
    public <F extends Fact> Reply record(
            Author author, Optional<RequestKey> key, Function<Known, F> decide, BiFunction<Known, Recorded<F>, Reply> answer) {
        return writes.write(handle -> answers.find(handle, key)
                .orElseGet(() -> batch.record(handle, author, key, decide, answer)));
    }

    /** Returns what {@link #load} returns of an entry that recorded a fact. */
    static List<Recorded<?>> read(Recorded<?> recorded) {
        return recorded.fact() instanceof Visit visit && visit.performance().isPresent()
                ? List.of(new Recorded<>(recorded.sequence(), recorded.at(), recorded.by(), visit.performance().get()), recorded)
                : List.of(recorded);
    }

    /** Forgets the answers to requests of which no client can reasonably ask any more. */
    public void forgetOldAnswers() {
        sql.write(handle -> {
            answers.forgetOld(handle);
            return null;
        });
    }

    /** Returns what was recorded after the entry {@code after}, up to and including {@code last}, in that order. */
    static List<Recorded<?>> load(Handle handle, long after, long last) {
        return load(handle, after, last, new Shared());
    }

    /** Returns the same; what the facts share with those that were read before is shared. */
    static List<Recorded<?>> load(Handle handle, long after, long last, Shared shared) {
        SpanStore span = SpanStore.read(handle, after, last, shared);
        return Stream.of(PerformanceStore.load(span), ReliefStore.load(span), OccasionStore.load(span), InspectionStore.load(span), ReferralStore.load(span))
                .flatMap(facts -> facts)
                .sorted(Comparator.comparingLong(Recorded::sequence))
                .toList();
    }

    /** Makes a fact of a row. */
    interface Mapping<F extends Fact> {
        F map(ResultSet row) throws SQLException;
    }

    /** Returns the facts in the rows of a table; a mapping finds each column by its name. */
    static <F extends Fact> List<Recorded<F>> select(SpanStore span, String table, Mapping<F> mapping) {
        return select(span, table, table + ".*", mapping);
    }

    /** Returns the same of a table with many rows; a mapping finds the sequence at 1, and the {@code columns} from 2 on. */
    static <F extends Fact> List<Recorded<F>> select(SpanStore span, String table, String columns, Mapping<F> mapping) {
        List<Recorded<F>> facts = new ArrayList<>();
        RowMapper<Optional<Recorded<F>>> recorded = (row, context) -> {
            long sequence = row.getLong(1);
            F fact = mapping.map(row);
            return span.entry(sequence).map(entry -> new Recorded<>(sequence, entry.at(), entry.by(), fact));
        };
        span.handle().createQuery("select sequence, " + columns + " from " + table + " where sequence > :after and sequence <= :last")
                .bind("after", span.after())
                .bind("last", span.last())
                .map(recorded)
                .forEach(found -> found.ifPresent(facts::add));
        return facts;
    }

    /** Returns the number in an id of ours, such as 12 of {@code p12}. */
    static long number(String id) {
        return Long.parseLong(id.substring(1));
    }
}
