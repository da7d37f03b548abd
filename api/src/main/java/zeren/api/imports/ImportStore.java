package zeren.api.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import zeren.api.http.AnswerStore;
import zeren.api.http.Reply;
import zeren.api.http.RequestKey;
import zeren.api.register.ChangeStore;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Author;
import zeren.api.sql.Sql;
import zeren.organisation.OrganisationFault.Part;

/** The way from the CSV files of an organisation into the register. */
public final class ImportStore {
    /** Until descriptions change from a day on by way of files, an organisation is read as of its end. */
    private static final LocalDate SOME_DAY = LocalDate.MAX;

    private final Sql sql;
    private final ChangeStore changes;
    private final RegisterStore register;

    /** Creates the way into a register. */
    public ImportStore(Sql sql, ChangeStore changes, RegisterStore register) {
        this.sql = sql;
        this.changes = changes;
        this.register = register;
    }

    /**
     * Takes files in, all or nothing, as one journal entry; where they say nothing new, nothing is recorded.
     *
     * @param files the files by part, in UTF-8 with or without a byte order mark; a part may be missing
     * @throws ImportRefused if anything in the files is at fault, by itself or together with what the register holds
     * @throws ImportConflict if a row says otherwise than what the register holds under the same code
     */
    public Outcome run(Map<Part, byte[]> files, Effect effect, Author author) {
        OrganisationRows rows = OrganisationRows.read(files);
        return effect == Effect.DRY_RUN
                ? tried(rows)
                : sql.write(handle -> apply(handle, register.lock(handle), rows, Origin.UPLOAD, author));
    }

    /** Does the same for a request; one of a key that was answered before gets that answer, and nothing is done. */
    public Reply run(Map<Part, byte[]> files, Effect effect, Author author, Optional<RequestKey> key, Function<Outcome, Reply> answer) {
        OrganisationRows rows = OrganisationRows.read(files);
        if (effect == Effect.DRY_RUN) {
            return answer.apply(tried(rows));
        }
        return sql.write(handle -> {
            Known known = register.lock(handle);
            return AnswerStore.once(handle, key, () -> answer.apply(apply(handle, known, rows, Origin.UPLOAD, author)));
        });
    }

    /**
     * Takes the sample school in where the register has no unit; leaves a register alone that began with it.
     *
     * @throws ForeignOrganisation if the register began with another organisation
     */
    public void loadSample() {
        OrganisationRows rows = OrganisationRows.read(SampleSchool.files());
        sql.write(handle -> {
            Known known = register.lock(handle);
            if (known.institution().units().isEmpty()) {
                return apply(handle, known, rows, Origin.SAMPLE_SCHOOL, Author.SYSTEM);
            }
            if (!began(handle).equals(Origin.SAMPLE_SCHOOL.code())) {
                throw new ForeignOrganisation();
            }
            return null;
        });
    }

    private Outcome tried(OrganisationRows rows) {
        return Merge.decide(register.current().organisation(SOME_DAY), rows).outcome(Effect.DRY_RUN);
    }

    private Outcome apply(Handle handle, Known known, OrganisationRows rows, Origin origin, Author author) {
        Plan plan = Merge.decide(known.organisation(SOME_DAY), rows);
        if (!plan.isEmpty()) {
            changes.append(handle, author, known, plan.change(origin));
        }
        return plan.outcome(Effect.APPLY);
    }

    private static String began(Handle handle) {
        return handle.createQuery("select origin from organisation_import order by sequence fetch first 1 row only")
                .mapTo(String.class)
                .one();
    }
}
