package zeren.api.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Review;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentReference;
import zeren.text.Text;

/** The rows of performances with their documents, of reviews and of withdrawals, to and from the tables. */
final class PerformanceStore {
    /** The letter that the id of a performance begins with. */
    private static final String LETTER = "p";
    private static final String DOCUMENTS = "performance_document";

    private PerformanceStore() {}

    static void addPerformances(Handle handle, Map<Long, Performance> performances) {
        PreparedBatch rows = handle.prepareBatch("insert into performance (sequence, obligation, performed_on, corrects)"
                + " values (:sequence, :obligation, :on, :corrects)");
        performances.forEach((sequence, fact) -> rows.bind("sequence", sequence)
                .bind("obligation", fact.obligation().toString())
                .bind("on", fact.performedOn())
                .bind("corrects", fact.corrects().map(FactStore::number).orElse(null))
                .add());
        rows.execute();
        Map<Long, List<DocumentReference>> documents = new LinkedHashMap<>();
        performances.forEach((sequence, fact) -> documents.put(sequence, fact.documents()));
        DocumentStore.add(handle, DOCUMENTS, documents);
    }

    static void addReviews(Handle handle, Map<Long, Review> reviews) {
        PreparedBatch rows = handle.prepareBatch("insert into review (sequence, performance, outcome, received_on, reason)"
                + " values (:sequence, :performance, :outcome, :received, :reason)");
        reviews.forEach((sequence, fact) -> rows.bind("sequence", sequence)
                .bind("performance", FactStore.number(fact.performance()))
                .bind("outcome", fact.outcome().code())
                .bind("received", fact.receivedOn())
                .bind("reason", fact.reason().map(Review.Reason::code).orElse(null))
                .add());
        rows.execute();
    }

    static void addWithdrawals(Handle handle, Map<Long, Withdrawal> withdrawals) {
        PreparedBatch rows = handle.prepareBatch("insert into withdrawal (sequence, performance, reason) values (:sequence, :performance, :reason)");
        withdrawals.forEach((sequence, fact) -> rows.bind("sequence", sequence)
                .bind("performance", FactStore.number(fact.performance()))
                .bind("reason", fact.reason().code())
                .add());
        rows.execute();
    }

    /** Returns what was recorded by the entries of a span. */
    static Stream<Recorded<?>> load(SpanStore span) {
        Shared shared = span.shared();
        Map<Long, List<DocumentReference>> documents = DocumentStore.load(span, DOCUMENTS);
        List<Recorded<Performance>> performances = FactStore.select(span, "performance", "obligation, performed_on, corrects", row -> new Performance(
                shared.obligation(row.getString(2)),
                shared.one(row.getObject(3, LocalDate.class)),
                documents.getOrDefault(row.getLong(1), List.of()),
                Optional.ofNullable(row.getObject(4, Long.class)).map(number -> LETTER + number)));
        List<Recorded<Review>> reviews = FactStore.select(span, "review", "performance, outcome, received_on, reason", row -> new Review(
                LETTER + row.getLong(2),
                Text.coded("outcome", Review.Outcome.class, row.getString(3)),
                shared.one(row.getObject(4, LocalDate.class)),
                Optional.ofNullable(row.getString(5)).map(code -> Text.coded("reason", Review.Reason.class, code))));
        List<Recorded<Withdrawal>> withdrawals = FactStore.select(span, "withdrawal", row -> new Withdrawal(
                LETTER + row.getLong("performance"),
                Text.coded("reason", Withdrawal.Reason.class, row.getString("reason"))));
        return Stream.of(performances, reviews, withdrawals).flatMap(List::stream);
    }
}
