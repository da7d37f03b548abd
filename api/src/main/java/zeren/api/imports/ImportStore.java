package zeren.api.imports;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import zeren.api.http.AnswerStore;
import zeren.api.http.Reply;
import zeren.api.http.RequestKey;
import zeren.api.register.Known;
import zeren.api.register.OrganisationStore;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Author;
import zeren.api.sql.Journal;
import zeren.api.sql.JournalKind;
import zeren.api.sql.Sql;
import zeren.organisation.OrganisationFault.Part;

/** The way from the CSV files of an organisation into the register. */
public final class ImportStore {
    private final Sql sql;
    private final Journal journal;
    private final RegisterStore register;

    /** Creates the way into a register. */
    public ImportStore(Sql sql, Journal journal, RegisterStore register) {
        this.sql = sql;
        this.journal = journal;
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
            if (known.organisation().units().isEmpty()) {
                return apply(handle, known, rows, Origin.SAMPLE_SCHOOL, Author.SYSTEM);
            }
            if (!began(handle).equals(Origin.SAMPLE_SCHOOL.code())) {
                throw new ForeignOrganisation();
            }
            return null;
        });
    }

    private Outcome tried(OrganisationRows rows) {
        return Merge.decide(register.current().organisation(), rows).outcome(Effect.DRY_RUN);
    }

    private Outcome apply(Handle handle, Known known, OrganisationRows rows, Origin origin, Author author) {
        Plan plan = Merge.decide(known.organisation(), rows);
        if (!plan.isEmpty()) {
            record(handle, plan, origin, author);
        }
        return plan.outcome(Effect.APPLY);
    }

    private void record(Handle handle, Plan plan, Origin origin, Author author) {
        long sequence = journal.append(handle, author, JournalKind.ORGANISATION_IMPORTED, plan.payload(origin)).sequence();
        OrganisationStore.addUnits(handle, sequence, plan.units());
        OrganisationStore.addPosts(handle, sequence, plan.posts());
        OrganisationStore.addTenures(handle, sequence, plan.tenures());
        handle.createUpdate("insert into organisation_import (sequence, origin) values (:sequence, :origin)")
                .bind("sequence", sequence)
                .bind("origin", origin.code())
                .execute();
    }

    private static String began(Handle handle) {
        return handle.createQuery("select origin from organisation_import order by sequence fetch first 1 row only")
                .mapTo(String.class)
                .one();
    }
}
