package zeren.api.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Review;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.text.Text;

/** The rows of performances with their documents, of reviews and of withdrawals, to and from the tables. */
final class PerformanceStore {
    /** The letter that the id of a performance begins with. */
    private static final String LETTER = "p";

    private PerformanceStore() {}

    static void add(Handle handle, long sequence, Performance performance) {
        handle.createUpdate("insert into performance (sequence, obligation, performed_on, corrects)"
                        + " values (:sequence, :obligation, :on, :corrects)")
                .bind("sequence", sequence)
                .bind("obligation", performance.obligation().toString())
                .bind("on", performance.performedOn())
                .bind("corrects", performance.corrects().map(FactStore::number).orElse(null))
                .execute();
        PreparedBatch rows = handle.prepareBatch("insert into performance_document (sequence, position, kind, number, dated, sha256, uri)"
                + " values (:sequence, :position, :kind, :number, :dated, :sha256, :uri)");
        for (int i = 0; i < performance.documents().size(); i++) {
            DocumentReference document = performance.documents().get(i);
            rows.bind("sequence", sequence)
                    .bind("position", i + 1)
                    .bind("kind", document.kind().code())
                    .bind("number", document.number())
                    .bind("dated", document.dated().orElse(null))
                    .bind("sha256", document.sha256().orElse(null))
                    .bind("uri", document.uri().orElse(null))
                    .add();
        }
        rows.execute();
    }

    static void add(Handle handle, long sequence, Review review) {
        handle.createUpdate("insert into review (sequence, performance, outcome, received_on, reason)"
                        + " values (:sequence, :performance, :outcome, :received, :reason)")
                .bind("sequence", sequence)
                .bind("performance", FactStore.number(review.performance()))
                .bind("outcome", review.outcome().code())
                .bind("received", review.receivedOn())
                .bind("reason", review.reason().map(Review.Reason::code).orElse(null))
                .execute();
    }

    static void add(Handle handle, long sequence, Withdrawal withdrawal) {
        handle.createUpdate("insert into withdrawal (sequence, performance, reason) values (:sequence, :performance, :reason)")
                .bind("sequence", sequence)
                .bind("performance", FactStore.number(withdrawal.performance()))
                .bind("reason", withdrawal.reason().code())
                .execute();
    }

    /** Returns what was recorded after {@code after}, up to and including {@code last}. */
    static Stream<Recorded<?>> load(Handle handle, long after, long last) {
        Map<Long, List<DocumentReference>> documents = documents(handle, after, last);
        List<Recorded<Performance>> performances = FactStore.select(handle, "performance", after, last, row -> new Performance(
                ObligationId.parse(row.getString("obligation")),
                row.getObject("performed_on", LocalDate.class),
                documents.getOrDefault(row.getLong("sequence"), List.of()),
                Optional.ofNullable(row.getObject("corrects", Long.class)).map(number -> LETTER + number)));
        List<Recorded<Review>> reviews = FactStore.select(handle, "review", after, last, row -> new Review(
                LETTER + row.getLong("performance"),
                Text.coded("outcome", Review.Outcome.class, row.getString("outcome")),
                row.getObject("received_on", LocalDate.class),
                Optional.ofNullable(row.getString("reason")).map(code -> Text.coded("reason", Review.Reason.class, code))));
        List<Recorded<Withdrawal>> withdrawals = FactStore.select(handle, "withdrawal", after, last, row -> new Withdrawal(
                LETTER + row.getLong("performance"),
                Text.coded("reason", Withdrawal.Reason.class, row.getString("reason"))));
        return Stream.of(performances, reviews, withdrawals).flatMap(List::stream);
    }

    /** Returns the reference in the columns whose names begin with {@code prefix}. */
    static DocumentReference document(ResultSet row, String prefix) throws SQLException {
        return new DocumentReference(
                Text.coded("kind", DocumentKind.class, row.getString(prefix + "kind")),
                row.getString(prefix + "number"),
                Optional.ofNullable(row.getObject(prefix + "dated", LocalDate.class)),
                Optional.ofNullable(row.getString(prefix + "sha256")),
                Optional.ofNullable(row.getString(prefix + "uri")));
    }

    private static Map<Long, List<DocumentReference>> documents(Handle handle, long after, long last) {
        Map<Long, List<DocumentReference>> documents = new HashMap<>();
        handle.createQuery("select * from performance_document where sequence > :after and sequence <= :last order by sequence, position")
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> Map.entry(row.getLong("sequence"), document(row, "")))
                .forEach(entry -> documents.computeIfAbsent(entry.getKey(), number -> new ArrayList<>()).add(entry.getValue()));
        return documents;
    }
}
