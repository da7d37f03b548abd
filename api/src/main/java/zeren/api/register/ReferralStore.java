package zeren.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import zeren.accountability.Referral;
import zeren.accountability.ReferralStep;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Withdrawal;
import zeren.rulebook.Citation;
import zeren.text.Text;

/** The rows of referrals and of the steps of their course, to and from the tables. */
final class ReferralStore {
    private static final String LETTER = "a";
    private static final String GROUNDS = "referral_ground";
    private static final String OBLIGATIONS = "referral_obligation";

    private ReferralStore() {}

    static void add(Handle handle, long sequence, Referral referral) {
        DocumentStore.bind(handle.createUpdate("insert into referral (sequence, rulebook, unit, post, proposed_by, proposed_to, decided_by, proposed_on, "
                        + DocumentStore.COLUMNS + ") values (:sequence, :rulebook, :unit, :post, :by, :to, :decided, :on, " + DocumentStore.VALUES + ")"),
                        Optional.of(referral.document()))
                .bind("sequence", sequence)
                .bind("rulebook", referral.rulebook())
                .bind("unit", referral.unit())
                .bind("post", referral.post().orElse(null))
                .bind("by", referral.proposedBy())
                .bind("to", referral.proposedTo())
                .bind("decided", referral.decidedBy())
                .bind("on", referral.proposedOn())
                .execute();
        TextStore.add(handle, GROUNDS, "citation", sequence, referral.grounds());
        TextStore.add(handle, OBLIGATIONS, "obligation", sequence, referral.obligations());
    }

    static void add(Handle handle, long sequence, ReferralStep step) {
        DocumentStore.bind(handle.createUpdate("insert into referral_step (sequence, referral, kind, taken_on, reason, " + DocumentStore.COLUMNS + ")"
                        + " values (:sequence, :referral, :kind, :on, :reason, " + DocumentStore.VALUES + ")"), step.document())
                .bind("sequence", sequence)
                .bind("referral", FactStore.number(step.referral()))
                .bind("kind", step.kind().code())
                .bind("on", step.takenOn())
                .bind("reason", step.reason().map(Withdrawal.Reason::code).orElse(null))
                .execute();
    }

    /** Returns what was recorded by the entries of a span. */
    static Stream<Recorded<?>> load(SpanStore span) {
        Map<Long, List<String>> grounds = TextStore.load(span.handle(), GROUNDS, "citation", span.after(), span.last());
        Map<Long, List<String>> obligations = TextStore.load(span.handle(), OBLIGATIONS, "obligation", span.after(), span.last());
        List<Recorded<Referral>> referrals = FactStore.select(span, "referral", row -> new Referral(
                row.getString("rulebook"),
                row.getString("unit"),
                Optional.ofNullable(row.getString("post")),
                grounds.getOrDefault(row.getLong("sequence"), List.of()).stream().map(Citation::parse).toList(),
                obligations.getOrDefault(row.getLong("sequence"), List.of()).stream().map(ObligationId::parse).toList(),
                row.getString("proposed_by"),
                row.getString("proposed_to"),
                row.getString("decided_by"),
                row.getObject("proposed_on", LocalDate.class),
                DocumentStore.of(row, "document_")));
        List<Recorded<ReferralStep>> steps = FactStore.select(span, "referral_step", row -> new ReferralStep(
                LETTER + row.getLong("referral"),
                Text.coded("kind", ReferralStep.Kind.class, row.getString("kind")),
                row.getObject("taken_on", LocalDate.class),
                row.getString("document_kind") == null ? Optional.empty() : Optional.of(DocumentStore.of(row, "document_")),
                Optional.ofNullable(row.getString("reason")).map(code -> Text.coded("reason", Withdrawal.Reason.class, code))));
        return Stream.of(referrals, steps).flatMap(List::stream);
    }
}
