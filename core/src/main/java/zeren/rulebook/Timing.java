package zeren.rulebook;

import java.util.Objects;
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
     */
    record OnOccasion(String occasion, Within within) implements Timing {
        /**
         * Checks the identifier.
         *
         * @throws InvalidValueException if it is malformed
         */
        public OnOccasion {
            Text.slug("occasion", occasion);
            Objects.requireNonNull(within, "within");
        }
    }

    /** At all times: no deadline, and nothing to record against it. */
    record Standing() implements Timing {}
}
