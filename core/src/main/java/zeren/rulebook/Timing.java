package zeren.rulebook;

import java.util.Objects;
import java.util.Optional;
import zeren.schedule.Schedule;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** When a duty has to be done; one of four kinds. */
public sealed interface Timing {

    /**
     * So often in each calendar period.
     *
     * @param schedule how often, and by when
     */
    record Periodic(Schedule schedule) implements Timing {
        public Periodic {
            Objects.requireNonNull(schedule, "schedule");
        }
    }

    /**
     * "Regularly" or "constantly", without a number.
     *
     * <p>There is no deadline until a dated local {@link Parameter} sets one; Zeren never invents a frequency.
     */
    record Unspecified() implements Timing {}

    /**
     * Each time that something happens.
     *
     * @param occasion an identifier of what happens, such as {@code report-returned}
     * @param within where the time limit comes from
     * @param limit the time limit, where the rulebook names it
     */
    record OnOccasion(String occasion, Within within, Optional<TimeLimit> limit) implements Timing {
        /**
         * Checks the identifier, and that there is a limit exactly where the rulebook names it.
         *
         * @throws InvalidValueException if it is malformed, or a limit is missing or too many
         */
        public OnOccasion {
            Text.slug("occasion", occasion);
            Objects.requireNonNull(within, "within");
            if (limit.isPresent() != (within == Within.SET_BY_RULEBOOK)) {
                throw InvalidValueException.unfit("within", within.code(), limit.isPresent()
                        ? "a rulebook that names the limit says set-by-rulebook"
                        : "a rulebook that sets the limit names it, like {count: 15, unit: working-days}");
            }
        }

        /** Returns the timing of a duty whose time limit the occasion or a parameter names. */
        public static OnOccasion of(String occasion, Within within) {
            return new OnOccasion(occasion, within, Optional.empty());
        }

        /** Returns the timing of a duty whose time limit the rulebook names. */
        public static OnOccasion of(String occasion, TimeLimit limit) {
            return new OnOccasion(occasion, Within.SET_BY_RULEBOOK, Optional.of(limit));
        }
    }

    /** At all times: no deadline, and nothing to record against it. */
    record Standing() implements Timing {}
}
