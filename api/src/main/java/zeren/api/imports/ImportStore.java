package zeren.api.imports;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import zeren.api.register.ChangeStore;
import zeren.api.register.Known;
import zeren.api.register.RegisterStore;
import zeren.api.sql.Author;
import zeren.api.sql.Sql;

/** What an import does to the register, and the sample school's way into it. */
public final class ImportStore {
    private static final Terms FROM_THE_BEGINNING = new Terms(LocalDate.MIN, Missing.KEEP);

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
     * Returns what an import would do, and does nothing.
     *
     * @throws zeren.api.http.Refusal if it would be refused
     */
    public Outcome tried(Import wanted) {
        return wanted.tried(register.current());
    }

    /**
     * Takes the sample school in where the register has no unit; leaves a register alone that began with it.
     *
     * @throws ForeignOrganisation if the register began with another organisation
     */
    public void loadSample() {
        sql.write(handle -> {
            Known known = register.lock(handle);
            if (known.institution().units().isEmpty()) {
                Import sample = new Import(OrganisationRows.read(SampleSchool.files()), FROM_THE_BEGINNING);
                return changes.append(handle, Author.SYSTEM, known, sample.plan(known).change(Origin.SAMPLE_SCHOOL));
            }
            if (!began(handle).equals(Origin.SAMPLE_SCHOOL.code())) {
                throw new ForeignOrganisation();
            }
            return known;
        });
    }

    private static String began(Handle handle) {
        return handle.createQuery("select origin from organisation_import order by sequence fetch first 1 row only")
                .mapTo(String.class)
                .one();
    }
}
