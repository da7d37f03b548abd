package zeren.api.events;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zeren.accountability.Referral;
import zeren.accountability.ReferralStep;
import zeren.api.sql.EntryMark;
import zeren.inspection.Finding;
import zeren.register.Consequences;
import zeren.register.Fact;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Review;
import zeren.register.Revocation;
import zeren.register.Withdrawal;

/** The telling of entries and days, one after the other, from where it stopped before. */
final class Telling {
    private final Knowledge knowledge;
    private final ZoneId zone;
    private final Draft draft;
    private long entry;
    private Optional<LocalDate> day;

    Telling(Cursor from, Knowledge knowledge, ZoneId zone) {
        this.knowledge = knowledge;
        this.zone = zone;
        this.draft = new Draft(from.position());
        this.entry = from.entry();
        this.day = from.day();
    }

    List<Event> events() {
        return draft.events();
    }

    Cursor reached() {
        return new Cursor(draft.position(), entry, day);
    }

    /** Tells whether days have to pass before it is {@code date}; on the first day none has. */
    boolean isBefore(LocalDate date) {
        return day.filter(date::isAfter).isPresent();
    }

    /** Begins with a day, where none was told yet. */
    void begin(LocalDate first) {
        day = day.or(() -> Optional.of(first));
    }

    /** Tells what the next day brings. */
    void pass() {
        LocalDate next = day.orElseThrow().plusDays(1);
        day = Optional.of(next);
        Draft.Moment moment = new Draft.Moment(next.atStartOfDay(zone).toInstant(), next, Optional.empty(), Optional.empty());
        knowledge.after(entry).ifPresent(register -> draft.add(moment, new Day(next, register).changes()));
    }

    /** Tells what an entry brings, which recorded these facts. */
    void tell(EntryMark mark, List<Recorded<?>> facts) {
        LocalDate asOf = day.orElseThrow();
        Optional<Register> before = knowledge.after(entry);
        entry = mark.sequence();
        Draft.Moment moment = new Draft.Moment(mark.recordedAt(), asOf, Optional.of(entry), facts.stream().findFirst().map(Telling::subject));
        switch (mark.kind()) {
            case ORGANISATION_IMPORTED, ORGANISATION_CHANGED -> draft.add(moment, EventType.ORGANISATION_CHANGED, Event.Concerns.everybody());
            case RULEBOOK_ADDED, PARAMETER_SET, WORKING_CALENDAR_CHANGED -> draft.add(moment, EventType.RULES_CHANGED, Event.Concerns.everybody());
            default -> { }
        }
        knowledge.after(entry).ifPresent(register -> tell(moment, facts, new Comparison(before, register, asOf)));
    }

    private void tell(Draft.Moment moment, List<Recorded<?>> facts, Comparison comparison) {
        facts.forEach(fact -> tellOf(fact, moment, comparison));
        if (knowledge.isChanged(entry)) {
            draft.add(moment, comparison.ofAll());
            return;
        }
        Map<ObligationId, Obligation> touched = new LinkedHashMap<>();
        facts.forEach(fact -> Consequences.of(fact, comparison.after()).forEach(obligation -> touched.put(obligation.id(), obligation)));
        draft.add(moment, comparison.of(touched.values()));
    }

    /** Tells of a fact what is news by itself, whatever becomes of obligations. */
    private void tellOf(Recorded<?> recorded, Draft.Moment moment, Comparison comparison) {
        Fact fact = recorded.fact();
        Register register = comparison.after();
        if (fact instanceof Review review && review.outcome() == Review.Outcome.RETURNED) {
            register.history().obligationOf(review).flatMap(register.timetable()::find).ifPresent(obligation -> draft.add(
                    moment,
                    new Draft.Change(obligation, State.of(obligation, register, moment.asOf()), true, List.of()),
                    EventType.PERFORMANCE_RETURNED));
        } else if (fact instanceof Finding finding) {
            draft.add(moment, EventType.FINDING_ISSUED, new Event.Concerns(
                    Optional.of(finding.unit()), Optional.empty(), Optional.empty(), Optional.of(finding.inspector())));
        } else if (fact instanceof Referral referral) {
            draft.add(moment, EventType.REFERRAL_PROPOSED, concerns(referral));
        } else if (fact instanceof ReferralStep step) {
            register.find(Referral.class, step.referral()).ifPresent(referral -> draft.add(moment, type(step.kind()), concerns(referral.fact())));
        }
    }

    private static Event.Concerns concerns(Referral referral) {
        return new Event.Concerns(Optional.of(referral.unit()), referral.post(), Optional.empty(), Optional.empty());
    }

    private static EventType type(ReferralStep.Kind step) {
        return switch (step) {
            case ANSWERED -> EventType.REFERRAL_ANSWERED;
            case UPHELD, DISMISSED -> EventType.REFERRAL_DECIDED;
            case FILED -> EventType.REFERRAL_FILED;
            case WITHDRAWN -> EventType.REFERRAL_WITHDRAWN;
        };
    }

    /** Returns the id of what a fact is about where that is another fact, else its own. */
    private static String subject(Recorded<?> recorded) {
        if (recorded.fact() instanceof Review review) {
            return review.performance();
        }
        if (recorded.fact() instanceof Withdrawal withdrawal) {
            return withdrawal.performance();
        }
        if (recorded.fact() instanceof Revocation revocation) {
            return revocation.relief();
        }
        return recorded.fact() instanceof ReferralStep step ? step.referral() : recorded.id();
    }
}
