package zeren.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.rulebook.Parameter;

/** What is known by now of an obligation, and was recorded too late to count for it (contract, rule 10). */
final class Hindsight {
    private final DutyTerms duty;
    private final Editions<? extends Function<LocalDate, Organisation>> organisations;
    private final Obligation obligation;
    private final PresenceRule presence;

    /**
     * A setting by which the obligation would be otherwise.
     *
     * @param recordedOn the day on which it was recorded
     * @param dueOn when it would be due by that; nothing where it would not be owed, or be due on the same day
     * @param passed the day that had passed by then: when it is due, or would be
     */
    record Setting(Parameter parameter, LocalDate recordedOn, Optional<LocalDate> dueOn, LocalDate passed) {}

    /**
     * A bearer as it is known by now.
     *
     * @param organisation the organisation that knows it so
     * @param recordedOn the day on which that was recorded
     * @param knownBefore the day up to which it was known as it counts; that of the recording, unless something else was recorded in between
     */
    record Existence(Bearer bearer, Organisation organisation, LocalDate recordedOn, LocalDate knownBefore) {}

    Hindsight(Timetable timetable, Obligation obligation) {
        ObligationId id = obligation.id();
        this.duty = timetable.duties.get(new DutyName(id.rulebook(), id.duty()));
        this.organisations = timetable.organisations;
        this.obligation = obligation;
        this.presence = new PresenceRule(obligation.term().deadline(), obligation.term().rulebook().minimumPresence());
    }

    Optional<Setting> setting() {
        return duty.setTooLate(obligation.term());
    }

    /** Returns what is known by now of one that has a part in the obligation, if that makes a difference to its part. */
    Optional<Existence> existence(Claim claim) {
        return known(organisations.latest(), claim.bearer())
                .filter(latest -> makesDifference(claim, latest))
                .map(latest -> new Existence(latest, organisations.latest().apply(obligation.dueOn()), recordedOn(latest), knownBefore(claim.bearer())));
    }

    private boolean makesDifference(Claim claim, Bearer latest) {
        DateRange then = claim.bearer().exists();
        DateRange now = latest.exists();
        boolean otherPresence = presence.days(then) != presence.days(now) || then.contains(obligation.dueOn()) != now.contains(obligation.dueOn());
        boolean otherEnd = !then.to().equals(now.to()) || !successor(claim.bearer()).equals(successor(latest));
        return otherPresence || claim.lapse().isPresent() && otherEnd;
    }

    /** Returns the first day since which it is known as it is by now. */
    private LocalDate recordedOn(Bearer latest) {
        List<LocalDate> days = organisations.days();
        int first = days.size() - 1;
        while (first > 0 && isKnown(latest, days.get(first - 1))) {
            first--;
        }
        return days.get(first);
    }

    private LocalDate knownBefore(Bearer bearer) {
        LocalDate decided = duty.decidedOn(obligation.dueOn());
        return organisations.days().stream().filter(day -> day.isAfter(decided) && !isKnown(bearer, day)).findFirst().orElseThrow();
    }

    /** Tells whether the edition of a day knows it as it is. */
    private boolean isKnown(Bearer bearer, LocalDate day) {
        return known(organisations.on(day), bearer).filter(of -> isSame(of, bearer)).isPresent();
    }

    private static boolean isSame(Bearer one, Bearer other) {
        return one.exists().equals(other.exists()) && successor(one).equals(successor(other));
    }

    private Optional<Bearer> known(Function<LocalDate, Organisation> to, Bearer bearer) {
        Organisation organisation = to.apply(obligation.dueOn());
        return bearer.post().isEmpty()
                ? organisation.findUnit(bearer.code()).map(Bearer::of)
                : organisation.findPost(bearer.code()).map(post -> Bearer.of(organisation, post));
    }

    /** Returns the code of who takes its place; a post has none. */
    static Optional<String> successor(Bearer bearer) {
        return bearer.post().isPresent() ? Optional.empty() : bearer.unit().successor();
    }
}
