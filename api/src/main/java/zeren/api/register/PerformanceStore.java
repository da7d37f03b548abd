package zeren.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
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

    static void add(Handle handle, long sequence, Performance performance) {
        handle.createUpdate("insert into performance (sequence, obligation, performed_on, corrects)"
                        + " values (:sequence, :obligation, :on, :corrects)")
                .bind("sequence", sequence)
                .bind("obligation", performance.obligation().toString())
                .bind("on", performance.performedOn())
                .bind("corrects", performance.corrects().map(FactStore::number).orElse(null))
                .execute();
        DocumentStore.add(handle, DOCUMENTS, sequence, performance.documents());
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

    /** Returns what was recorded by the entries of a span. */
    static Stream<Recorded<?>> load(Span span) {
        Shared shared = new Shared();
        Map<Long, List<DocumentReference>> documents = DocumentStore.load(span.handle(), DOCUMENTS, span.after(), span.last());
        List<Recorded<Performance>> performances = FactStore.select(span, "performance", row -> new Performance(
                shared.obligation(row.getString("obligation")),
                shared.one(row.getObject("performed_on", LocalDate.class)),
                documents.getOrDefault(row.getLong("sequence"), List.of()),
                Optional.ofNullable(row.getObject("corrects", Long.class)).map(number -> LETTER + number)));
        List<Recorded<Review>> reviews = FactStore.select(span, "review", row -> new Review(
                LETTER + row.getLong("performance"),
                Text.coded("outcome", Review.Outcome.class, row.getString("outcome")),
                shared.one(row.getObject("received_on", LocalDate.class)),
                Optional.ofNullable(row.getString("reason")).map(code -> Text.coded("reason", Review.Reason.class, code))));
        List<Recorded<Withdrawal>> withdrawals = FactStore.select(span, "withdrawal", row -> new Withdrawal(
                LETTER + row.getLong("performance"),
                Text.coded("reason", Withdrawal.Reason.class, row.getString("reason"))));
        return Stream.of(performances, reviews, withdrawals).flatMap(List::stream);
    }
}
