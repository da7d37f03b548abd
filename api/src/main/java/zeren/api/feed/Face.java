package zeren.api.feed;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zeren.calendar.WorkingDay;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Account;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.text.Title;

/**
 * What a calendar shows of an obligation, and nothing besides: two equal faces are the same event. None of it depends on the day on which
 * somebody looks.
 *
 * @param id the name of the obligation
 * @param state what became of it
 * @param duty what the duty is called
 * @param rulebook what the rulebook is called
 * @param citation the provisions that say so
 * @param unit what the unit is called that owes it, or whose post does
 * @param post what that post is called
 * @param subject what the unit is called that it is about
 * @param owedTo what the unit is called to which it is owed
 * @param when the period, or the day of the occasion
 * @param due the last day in time by the rules
 * @param extendedTo the last day in time, where it was extended
 * @param actBy the last working day in time; provisional where it may move with the official calendar
 * @param required how many times it is to be done
 * @param performed how many of these were
 */
record Face(
        ObligationId id,
        EventState state,
        Title duty,
        Title rulebook,
        String citation,
        Title unit,
        Optional<Title> post,
        Optional<Title> subject,
        Optional<Title> owedTo,
        String when,
        LocalDate due,
        Optional<LocalDate> extendedTo,
        WorkingDay actBy,
        int required,
        int performed) {

    Face {
        Objects.requireNonNull(id, "id");
    }

    static Face of(Obligation obligation, Account account) {
        LocalDate due = obligation.dueOn();
        int required = obligation.term().required();
        return new Face(
                obligation.id(),
                EventState.of(account.standing().status()),
                obligation.duty().title(),
                obligation.term().rulebook().title(),
                obligation.duty().citation(),
                obligation.bearer().unit().name(),
                obligation.post().map(Post::title),
                obligation.subject().map(Unit::name),
                obligation.owedTo().map(Unit::name),
                obligation.occasion().map(occasion -> occasion.day().toString()).orElseGet(() -> obligation.when().toString()),
                due,
                account.extendedTo(),
                obligation.actBy(account.extendedTo().orElse(due)),
                required,
                Math.min(required, account.performed()));
    }

    /** Returns the same as no longer owed by the rules or the organisation. */
    Face gone() {
        return new Face(id, EventState.GONE, duty, rulebook, citation, unit, post, subject, owedTo, when, due, extendedTo, actBy, required, performed);
    }

    /** Returns the day of the event: the last day in time. */
    LocalDate day() {
        return extendedTo.orElse(due);
    }
}
