package zeren.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Relief;
import zeren.register.Revocation;
import zeren.text.Text;

/** The rows of reliefs and of their revocations, to and from the tables. */
final class ReliefStore {
    /** The letter that the id of a relief begins with. */
    private static final String LETTER = "r";

    private ReliefStore() {}

    static void add(Handle handle, long sequence, Relief relief) {
        DocumentStore.bind(handle.createUpdate("insert into relief (sequence, obligation, kind, until, granted_by, reason, " + DocumentStore.COLUMNS + ")"
                        + " values (:sequence, :obligation, :kind, :until, :granted, :reason, " + DocumentStore.VALUES + ")"), Optional.of(relief.document()))
                .bind("sequence", sequence)
                .bind("obligation", relief.obligation().toString())
                .bind("kind", relief.kind().code())
                .bind("until", relief.until().orElse(null))
                .bind("granted", relief.grantedBy())
                .bind("reason", relief.reason().code())
                .execute();
    }

    static void add(Handle handle, long sequence, Revocation revocation) {
        handle.createUpdate("insert into revocation (sequence, relief) values (:sequence, :relief)")
                .bind("sequence", sequence)
                .bind("relief", FactStore.number(revocation.relief()))
                .execute();
    }

    /** Returns what was recorded by the entries of a span. */
    static Stream<Recorded<?>> load(SpanStore span) {
        List<Recorded<Relief>> reliefs = FactStore.select(span, "relief", row -> new Relief(
                ObligationId.parse(row.getString("obligation")),
                Text.coded("kind", Relief.Kind.class, row.getString("kind")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getString("granted_by"),
                Text.coded("reason", Relief.Reason.class, row.getString("reason")),
                DocumentStore.of(row, "document_")));
        List<Recorded<Revocation>> revocations =
                FactStore.select(span, "revocation", row -> new Revocation(LETTER + row.getLong("relief")));
        return Stream.of(reliefs, revocations).flatMap(List::stream);
    }
}
