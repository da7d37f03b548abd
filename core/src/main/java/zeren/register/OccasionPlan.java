package zeren.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.calendar.WorkingCalendar;
import zeren.rulebook.Duty;
import zeren.rulebook.Nature;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.TimeLimit;
import zeren.rulebook.Timing;
import zeren.rulebook.Within;

/**
 * What one edition of the rules says of a duty that occasions start.
 *
 * <p>The day of the occasion decides everything: which version of the rulebook applies, and which time limit. Where the rulebook leaves the limit
 * open and no local parameter was valid on that day, there is none, hence no term (contract, rule 11).
 */
final class OccasionPlan {
    static final OccasionPlan NONE = new OccasionPlan(List.of());

    private final List<Version> versions;

    /** The duty as one version of the rulebook has it, on the days on which the version is in force. */
    record Version(
            Rulebook rulebook, DateRange reign, Duty duty, Timing.OnOccasion timing, WorkingCalendar calendar, List<Parameter> parameters) {
        private boolean isStartedBy(Occasion occasion) {
            return reign.contains(occasion.day()) && occasion.starts(rulebook, duty, timing);
        }

        /** Returns the term on an occasion that starts the duty, or nothing where no time limit is set. */
        private Optional<Term> term(Occasion occasion) {
            if (timing.within() == Within.SET_BY_OCCASION) {
                return occasion.lastDay()
                        .map(last -> Due.OnOccasion.by(last, occasion, calendar))
                        .or(() -> occasion.limit().map(limit -> Due.OnOccasion.within(limit, occasion, calendar)))
                        .map(due -> of(due, Optional.empty()));
            }
            Optional<Parameter> set = setting(occasion);
            return set.flatMap(Parameter::within).or(timing::limit).map(limit -> of(Due.OnOccasion.within(limit, occasion, calendar), set));
        }

        private Optional<Parameter> setting(Occasion occasion) {
            return timing.within() == Within.SET_BY_OCCASION ? Optional.empty() : parameter(occasion.day());
        }

        private Term of(Due.OnOccasion due, Optional<Parameter> set) {
            return new Term(rulebook, duty, due, calendar, 1, set);
        }

        private Optional<Parameter> parameter(LocalDate day) {
            return parameters.stream()
                    .filter(parameter -> parameter.valid().contains(day) && parameter.within().filter(this::fits).isPresent())
                    .max(Comparator.comparing(parameter -> parameter.valid().from()));
        }

        /** Tells whether a limit is of the unit that the version asks for; one that was set for another version may not be. */
        private boolean fits(TimeLimit limit) {
            boolean inHours = limit.unit() == TimeLimit.Unit.HOURS;
            return timing.within() == Within.SET_BY_RULEBOOK || inHours == (timing.within() == Within.PARAMETER_IN_HOURS);
        }
    }

    private OccasionPlan(List<Version> versions) {
        this.versions = versions;
    }

    static OccasionPlan of(Rules rules, DutyName name) {
        List<Parameter> parameters = rules.parameters().stream()
                .filter(name::isOf)
                .toList();
        return new OccasionPlan(rules.rulebooks().versions(name.rulebook()).stream()
                .flatMap(version -> version.findDuty(name.duty()).stream().flatMap(duty -> version(rules, version, duty, parameters).stream()))
                .toList());
    }

    private static Optional<Version> version(Rules rules, Rulebook rulebook, Duty duty, List<Parameter> parameters) {
        return duty.timing() instanceof Timing.OnOccasion timing
                ? Optional.of(new Version(
                        rulebook, rules.rulebooks().reign(rulebook), duty, timing, rules.calendars().apply(rulebook.calendar()), parameters))
                : Optional.empty();
    }

    /** Returns the duty as each version has it that has it start on occasions. */
    List<Version> versions() {
        return versions;
    }

    /** Tells whether any version knows occasions that start the duty. */
    boolean isThere() {
        return !versions.isEmpty();
    }

    /** Tells whether it speaks of a right and no duty: then there is a time limit, and nothing is owed. */
    boolean isOfRight() {
        return versions.stream().anyMatch(version -> version.duty().nature() == Nature.RIGHT);
    }

    /** Tells whether any version has the duty start on occasions of that kind. */
    boolean waitsFor(Occasion.Kind kind) {
        return versions.stream().anyMatch(version -> Occasion.Kind.of(version.timing()) == kind);
    }

    /** Tells whether an occasion of that kind can start the duty with a time limit. */
    boolean mayBeDueOn(Occasion.Kind kind) {
        return versions.stream().anyMatch(version -> Occasion.Kind.of(version.timing()) == kind
                && (version.timing().within() != Within.PARAMETER_IN_DAYS && version.timing().within() != Within.PARAMETER_IN_HOURS
                        || !version.parameters().isEmpty()));
    }

    /** Returns the version in force on the day of an occasion, if the occasion starts the duty by it. */
    Optional<Version> startedBy(Occasion occasion) {
        return versions.stream().filter(version -> version.isStartedBy(occasion)).findFirst();
    }

    /** Returns the setting that governs an occasion under a version of the rulebook. */
    Optional<Parameter> setting(int version, Occasion occasion) {
        return versions.stream().filter(of -> of.rulebook().version() == version).findFirst().flatMap(of -> of.setting(occasion));
    }

    /** Returns the term on an occasion, or nothing where it does not start the duty or no time limit is set. */
    Optional<Term> term(Occasion occasion) {
        return startedBy(occasion).flatMap(version -> version.term(occasion));
    }
}
