package zeren.api.register;

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
import zeren.api.sql.Journal;
import zeren.api.sql.JournalEntry;
import zeren.api.sql.Sql;

/** The way of a change of organisation or rules into the register. */
public final class ChangeStore {
    private final Sql sql;
    private final Journal journal;
    private final AnswerStore answers;
    private final RegisterStore register;

    /** Creates the way into a register. */
    public ChangeStore(Sql sql, Journal journal, AnswerStore answers, RegisterStore register) {
        this.sql = sql;
        this.journal = journal;
        this.answers = answers;
        this.register = register;
    }

    /**
     * Carries a change out: one journal entry, its rows and the answer for a request that comes again, in one transaction. Nobody else writes
     * meanwhile, so what {@code decide} saw still holds. A change that adds nothing leaves no entry.
     *
     * @param decide makes the change of what is known, or throws; then nothing is left behind
     * @param answer makes the answer of the change and of what is known with it
     */
    public Reply carryOut(
            Author author, Optional<RequestKey> key, Function<Known, Change> decide, BiFunction<Change, Known, Reply> answer) {
        return sql.write(handle -> {
            Known known = register.lock(handle);
            return answers.once(handle, key, () -> {
                Change change = decide.apply(known);
                return answer.apply(change, append(handle, author, known, change));
            });
        });
    }

    /** Records a change within the caller's transaction, which holds the lock of the journal, and returns what is known with it. */
    public Known append(Handle handle, Author author, Known known, Change change) {
        if (change.additions().isEmpty()) {
            return known;
        }
        JournalEntry entry = journal.append(handle, author, change.kind(), change.payload());
        Additions additions = change.additions();
        OrganisationStore.add(handle, entry.sequence(), additions);
        Optional.ofNullable(change.payload().get(Change.ORIGIN)).ifPresent(origin ->
                RowStore.insert(handle, "organisation_import", entry.sequence(), List.of(Map.of(Change.ORIGIN, origin.toString()))));
        additions.rulebooks().forEach(rulebook -> RulebookStore.add(handle, entry.sequence(), rulebook));
        additions.parameters().forEach(parameter -> ParameterStore.add(handle, entry.sequence(), parameter));
        additions.calendarYears().forEach(year -> CalendarStore.add(handle, entry.sequence(), year));
        return known.supposing(change, entry.recordedAt());
    }
}
