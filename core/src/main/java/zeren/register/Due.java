package zeren.register;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import zeren.calendar.WorkingCalendar;
import zeren.calendar.WorkingDay;
import zeren.rulebook.TimeLimit;
import zeren.schedule.Deadline;
import zeren.text.InvalidValueException;

/** When something is due, be it in a period or on an occasion, with each step on the way. */
public sealed interface Due {

    /** Returns in which period or on which occasion. */
    When when();

    /** Returns the first day on which what is done counts: the first of the period, or the day of the occasion. */
    LocalDate first();

    /** Returns the first day on which it can be done. */
    LocalDate opensOn();

    /** Returns the day that the rule gives. */
    LocalDate nominal();

    /** Returns that day after the roll: the last day on which it is in time. */
    LocalDate dueOn();

    /** Returns the day by which to act, so that no day off comes in between. */
    LocalDate actBy();

    /** Tells whether a day had to be judged by weekends alone, because its official calendar is not published. */
    boolean provisional();

    /** Tells whether something can be done about it on {@code day} or before, in its window or before that opens. */
    default boolean hasBegunBy(LocalDate day) {
        return !first().isAfter(day) || !opensOn().isAfter(day);
    }

    /**
     * In a period, by a schedule.
     *
     * @param deadline the deadline of the period
     */
    record InPeriod(Deadline deadline) implements Due {
        /** Checks that the deadline is there. */
        public InPeriod {
            Objects.requireNonNull(deadline, "deadline");
        }

        @Override
        public When when() {
            return new When.InPeriod(deadline.period());
        }

        @Override
        public LocalDate first() {
            return deadline.period().first();
        }

        @Override
        public LocalDate opensOn() {
            return deadline.opensOn();
        }

        @Override
        public LocalDate nominal() {
            return deadline.nominal();
        }

        @Override
        public LocalDate dueOn() {
            return deadline.dueOn();
        }

        @Override
        public LocalDate actBy() {
            return deadline.actBy();
        }

        @Override
        public boolean provisional() {
            return deadline.provisional();
        }
    }

    /**
     * On an occasion, within a time limit. The day of the occasion is not counted (Civil Code of the PRC, article 201), and a last day that is
     * a day off stays: the regulation does not move it.
     *
     * @param occasion the occasion
     * @param limit the time limit; empty where the occasion names the last day
     * @param dueAt the end of a limit in hours
     * @param dueOn the last day in time
     * @param actBy the last working day on or before {@code dueOn}, but not before the occasion; {@code dueOn} itself where none lies between
     * @param guessed whether working days were counted that are known by weekends alone, so that {@code dueOn} may move
     * @param provisional whether {@code dueOn} or {@code actBy} may
     */
    record OnOccasion(
            Occasion occasion,
            Optional<TimeLimit> limit,
            Optional<ZonedDateTime> dueAt,
            LocalDate dueOn,
            LocalDate actBy,
            boolean guessed,
            boolean provisional)
            implements Due {
        /**
         * Checks that the steps agree.
         *
         * @throws InvalidValueException if there is a moment without a limit in hours, the day to act by lies after the last day or before the
         *     occasion, or {@code dueOn} may move and nothing says so
         */
        public OnOccasion {
            Objects.requireNonNull(occasion, "occasion");
            Objects.requireNonNull(limit, "limit");
            Objects.requireNonNull(dueAt, "dueAt");
            Objects.requireNonNull(dueOn, "dueOn");
            Objects.requireNonNull(actBy, "actBy");
            if (dueAt.isPresent() && limit.filter(counted -> counted.unit() == TimeLimit.Unit.HOURS).isEmpty()) {
                throw new InvalidValueException("due_at", dueAt.get(), "none, unless the limit is in hours");
            }
            if (actBy.isAfter(dueOn) || actBy.isBefore(occasion.day()) && !actBy.equals(dueOn)) {
                throw new InvalidValueException("act_by", actBy, "a day from " + occasion.day() + " to " + dueOn + ", or the latter");
            }
            if (guessed && !provisional) {
                throw new InvalidValueException("provisional", false, "true where working days were guessed");
            }
        }

        /** Counts a time limit from an occasion. */
        static OnOccasion within(TimeLimit limit, Occasion occasion, WorkingCalendar calendar) {
            LocalDate day = occasion.day();
            return switch (limit.unit()) {
                case HOURS -> withinHours(limit, occasion, calendar);
                case CALENDAR_DAYS -> of(occasion, Optional.of(limit), Optional.empty(), new WorkingDay(day.plusDays(limit.count()), false), calendar);
                case WORKING_DAYS -> of(occasion, Optional.of(limit), Optional.empty(), calendar.shiftProvisionally(day, limit.count()), calendar);
            };
        }

        /** Takes the last day that an occasion names. */
        static OnOccasion by(LocalDate lastDay, Occasion occasion, WorkingCalendar calendar) {
            return of(occasion, Optional.empty(), Optional.empty(), new WorkingDay(lastDay, false), calendar);
        }

        /**
         * Hours run on by night and on days off. Where the moment is not known, they run from the end of the day, so that nobody is late who
         * may not be. Whoever has until midnight has no moment of the day that begins then.
         */
        private static OnOccasion withinHours(TimeLimit limit, Occasion occasion, WorkingCalendar calendar) {
            if (occasion.moment().isEmpty()) {
                // Every 24 hours from a midnight are a day; what is left over ends within the day after them.
                LocalDate last = occasion.day().plusDays((limit.count() + 23L) / 24L);
                return of(occasion, Optional.of(limit), Optional.empty(), new WorkingDay(last, false), calendar);
            }
            ZonedDateTime end = occasion.moment().get().plusHours(limit.count());
            LocalDate last = end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.toLocalDate().minusDays(1) : end.toLocalDate();
            return of(occasion, Optional.of(limit), Optional.of(end), new WorkingDay(last, false), calendar);
        }

        private static OnOccasion of(
                Occasion occasion, Optional<TimeLimit> limit, Optional<ZonedDateTime> dueAt, WorkingDay last, WorkingCalendar calendar) {
            WorkingDay worked = calendar.lastOnOrBeforeProvisionally(last.date());
            LocalDate actBy = worked.date().isBefore(occasion.day()) ? last.date() : worked.date();
            return new OnOccasion(occasion, limit, dueAt, last.date(), actBy, last.provisional(), last.provisional() || worked.provisional());
        }

        @Override
        public When when() {
            return new When.OnOccasion(occasion.id());
        }

        @Override
        public LocalDate first() {
            return occasion.day();
        }

        @Override
        public LocalDate opensOn() {
            return occasion.day();
        }

        @Override
        public LocalDate nominal() {
            return dueOn;
        }
    }
}
