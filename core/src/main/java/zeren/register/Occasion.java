package zeren.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.rulebook.TimeLimit;
import zeren.rulebook.Timing;
import zeren.text.Coded;
import zeren.text.InvalidValueException;

/**
 * Something that happened and starts duties of one unit.
 *
 * <p>It is never stored as such: it follows from a fact that was recorded, whose number is in its id ({@code o57}), or from a tenure
 * ({@code h2026-09-01.0101.secretary}); so it is the same for ever.
 *
 * @param id its name
 * @param unit the code of the unit that has to act on it
 * @param day the day on which it happened
 * @param moment the moment, where it is known; it lies on {@code day}
 * @param lastDay the last day that it names itself, for a duty whose time limit the occasion sets
 * @param cause what raised it
 */
public record Occasion(
        String id, String unit, LocalDate day, Optional<ZonedDateTime> moment, Optional<LocalDate> lastDay, Cause cause) {
    /** With what the id of one begins that a fact raised; the number of the fact follows. */
    static final String BY_FACT = "o";

    private static final Pattern ID =
            Pattern.compile("o[1-9][0-9]{0,17}|h[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\\.[0-9A-Za-z][0-9A-Za-z._-]{0,63}");

    /** What kinds of occasion there are, by what they come from; but for the first, the code is what rulebooks call them. */
    public enum Kind implements Coded {
        /** An office told of it; whatever a rulebook calls it that is not one of the others. */
        INCIDENT("incident"),
        /** The recipient of a performance returned it. */
        REPORT_RETURNED("report-returned"),
        /** A first-responsible post has another holder. */
        FIRST_RESPONSIBLE_CHANGED("first-responsible-changed"),
        /** An inspection found something. */
        FINDING_ISSUED("finding-issued"),
        /** A referral was proposed. */
        REFERRAL_PROPOSED("referral-proposed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** Returns the kind of the occasions that a duty of that timing waits for. */
        public static Kind of(Timing.OnOccasion timing) {
            for (Kind kind : values()) {
                if (kind != INCIDENT && kind.code.equals(timing.occasion())) {
                    return kind;
                }
            }
            return INCIDENT;
        }
    }

    /**
     * Checks that the parts belong together.
     *
     * @throws InvalidValueException if the id is malformed, the moment lies on another day, or the last day before it
     */
    public Occasion {
        checkedId(id);
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(cause, "cause");
        if (moment.isPresent() && !moment.get().toLocalDate().equals(day)) {
            throw new InvalidValueException("moment", moment.get(), "a moment of " + day);
        }
        if (lastDay.isPresent() && lastDay.get().isBefore(day)) {
            throw new InvalidValueException("last_day", lastDay.get(), "a day on or after " + day);
        }
    }

    static String checkedId(String id) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new InvalidValueException("occasion", id, "one written like o57 or h2026-09-01.0101.secretary");
        }
        return id;
    }

    /** Returns its kind. */
    public Kind kind() {
        return cause.kind();
    }

    /** Tells whether it starts a duty of a rulebook that is owed each time that {@code timing} says. */
    boolean starts(Rulebook rulebook, Duty duty, Timing.OnOccasion timing) {
        return Kind.of(timing) == kind() && cause.concerns(rulebook, duty);
    }

    /** Returns the time limit that it names itself, in place of a last day. */
    Optional<TimeLimit> limit() {
        return cause instanceof Cause.Raised raised ? raised.limit() : Optional.empty();
    }

    /** Returns the code of the unit to which it says that what it starts is owed. */
    Optional<String> owedTo() {
        return cause instanceof Cause.Raised raised ? raised.owedTo() : Optional.empty();
    }

    /** Returns the occasion that a fact raised. */
    public static Occasion of(long sequence, RaisingFact fact) {
        return new Occasion(BY_FACT + sequence, fact.actingUnit(), fact.day(), Optional.empty(), fact.lastDay(),
                new Cause.Raised(fact.occasion(), fact.rulebook(), fact.limit(), fact.owedTo(), Optional.of(fact.letter() + sequence), fact.ofCategory()));
    }

    /**
     * Returns the same occasion as of a later day, for a time that runs only from then; without a moment.
     *
     * @throws InvalidValueException if the last day that it names lies before that day
     */
    public Occasion toldOn(LocalDate later) {
        return new Occasion(id, unit, later, Optional.empty(), lastDay, cause);
    }

    static Occasion of(Recorded<Incident> told, ZoneId zone) {
        ZonedDateTime moment = told.fact().occurredAt().atZone(zone);
        return new Occasion(BY_FACT + told.sequence(), told.fact().unit(), moment.toLocalDate(), Optional.of(moment), Optional.empty(), new Cause.Told(told.fact()));
    }

    static Occasion of(Recorded<Review> returned, ObligationId obligation, String unit) {
        return new Occasion(BY_FACT + returned.sequence(), unit, returned.fact().receivedOn(), Optional.empty(), Optional.empty(),
                new Cause.Returned(returned, obligation));
    }

    static Occasion of(Tenure tenure, Post post, Unit unit) {
        return new Occasion("h" + tenure.held().from() + "." + post.code(), unit.code(), tenure.held().from(), Optional.empty(), Optional.empty(),
                new Cause.ChangedHands(tenure, post, unit));
    }
}
