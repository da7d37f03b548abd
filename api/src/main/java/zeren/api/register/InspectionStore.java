package zeren.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import zeren.inspection.Finding;
import zeren.inspection.Round;
import zeren.inspection.Visit;
import zeren.inspection.VisitWithdrawal;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.TimeLimit;
import zeren.schedule.Period;
import zeren.text.Text;

/** The rows of rounds of inspection, of visits and of findings, to and from the tables. */
final class InspectionStore {
    private static final String ROUND = "i";
    private static final String VISIT = "t";
    private static final String DOCUMENTS = "visit_document";
    private static final String OBLIGATIONS = "finding_obligation";

    private InspectionStore() {}

    static void add(Handle handle, long sequence, Round round) {
        handle.createUpdate("insert into inspection (sequence, rulebook, period, inspector, covers)"
                        + " values (:sequence, :rulebook, :period, :inspector, :covers)")
                .bind("sequence", sequence)
                .bind("rulebook", round.rulebook())
                .bind("period", round.period().toString())
                .bind("inspector", round.inspector())
                .bind("covers", round.covers().orElse(null))
                .execute();
    }

    static void add(Handle handle, long sequence, Visit visit) {
        handle.createUpdate("insert into visit (sequence, inspection, unit, visited_on, obligation)"
                        + " values (:sequence, :inspection, :unit, :on, :obligation)")
                .bind("sequence", sequence)
                .bind("inspection", FactStore.number(visit.round()))
                .bind("unit", visit.unit())
                .bind("on", visit.visitedOn())
                .bind("obligation", visit.performs().map(ObligationId::toString).orElse(null))
                .execute();
        DocumentStore.add(handle, DOCUMENTS, Map.of(sequence, visit.documents()));
        visit.performance().ifPresent(performance -> PerformanceStore.addPerformances(handle, Map.of(sequence, performance)));
    }

    static void add(Handle handle, long sequence, VisitWithdrawal withdrawal) {
        handle.createUpdate("insert into visit_withdrawal (sequence, visit, reason) values (:sequence, :visit, :reason)")
                .bind("sequence", sequence)
                .bind("visit", FactStore.number(withdrawal.visit()))
                .bind("reason", withdrawal.reason().code())
                .execute();
    }

    static void add(Handle handle, long sequence, Finding finding) {
        handle.createUpdate("insert into finding (sequence, inspection, rulebook, inspector, unit, category, duty, issued_on, rectify_by, rectify_count,"
                        + " rectify_unit) values (:sequence, :inspection, :rulebook, :inspector, :unit, :category, :duty, :on, :by, :count, :within)")
                .bind("sequence", sequence)
                .bind("inspection", FactStore.number(finding.round()))
                .bind("rulebook", finding.rulebook())
                .bind("inspector", finding.inspector())
                .bind("unit", finding.unit())
                .bind("category", finding.category().code())
                .bind("duty", finding.duty().orElse(null))
                .bind("on", finding.issuedOn())
                .bind("by", finding.lastDay().orElse(null))
                .bind("count", finding.limit().map(TimeLimit::count).orElse(null))
                .bind("within", finding.limit().map(limit -> limit.unit().code()).orElse(null))
                .execute();
        TextStore.add(handle, OBLIGATIONS, "obligation", sequence, finding.obligations());
    }

    /** Returns what was recorded by the entries of a span, but for the performances that visits were. */
    static Stream<Recorded<?>> load(SpanStore span) {
        List<Recorded<Round>> rounds = FactStore.select(span, "inspection", row -> new Round(
                row.getString("rulebook"),
                Period.parse(row.getString("period")),
                row.getString("inspector"),
                Optional.ofNullable(row.getString("covers"))));
        Map<Long, List<DocumentReference>> documents = DocumentStore.load(span, DOCUMENTS);
        List<Recorded<Visit>> visits = FactStore.select(span, "visit", row -> new Visit(
                ROUND + row.getLong("inspection"),
                row.getString("unit"),
                row.getObject("visited_on", LocalDate.class),
                documents.getOrDefault(row.getLong("sequence"), List.of()),
                Optional.ofNullable(row.getString("obligation")).map(ObligationId::parse)));
        List<Recorded<VisitWithdrawal>> withdrawals = FactStore.select(span, "visit_withdrawal", row -> new VisitWithdrawal(
                VISIT + row.getLong("visit"), Text.coded("reason", Withdrawal.Reason.class, row.getString("reason"))));
        return Stream.of(rounds, visits, withdrawals, findings(span)).flatMap(List::stream);
    }

    private static List<Recorded<Finding>> findings(SpanStore span) {
        Map<Long, List<String>> obligations = TextStore.load(span.handle(), OBLIGATIONS, "obligation", span.after(), span.last());
        return FactStore.select(span, "finding", row -> new Finding(
                ROUND + row.getLong("inspection"),
                row.getString("rulebook"),
                row.getString("inspector"),
                row.getString("unit"),
                Text.coded("category", Finding.Category.class, row.getString("category")),
                obligations.getOrDefault(row.getLong("sequence"), List.of()).stream().map(ObligationId::parse).toList(),
                Optional.ofNullable(row.getString("duty")),
                row.getObject("issued_on", LocalDate.class),
                Optional.ofNullable(row.getObject("rectify_by", LocalDate.class)),
                limit(Optional.ofNullable(row.getObject("rectify_count", Integer.class)), row.getString("rectify_unit"))));
    }

    private static Optional<TimeLimit> limit(Optional<Integer> count, String unit) {
        return count.map(number -> new TimeLimit(number, Text.coded("rectify_unit", TimeLimit.Unit.class, unit)));
    }
}
