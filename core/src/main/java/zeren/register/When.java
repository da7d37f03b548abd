package zeren.register;

import java.util.Objects;
import zeren.schedule.Period;

/** When something is owed, as its name says it: in a period, or on an occasion. It is the last part of an {@link ObligationId}. */
public sealed interface When {

    /**
     * In a period.
     *
     * @param period the period
     */
    record InPeriod(Period period) implements When {
        /** Checks that the period is there. */
        public InPeriod {
            Objects.requireNonNull(period, "period");
        }

        /** Returns the period in writing. */
        @Override
        public String toString() {
            return period.toString();
        }
    }

    /**
     * On an occasion.
     *
     * @param occasion the id of the {@link Occasion}
     */
    record OnOccasion(String occasion) implements When {
        /**
         * Checks the id.
         *
         * @throws zeren.text.InvalidValueException if no occasion could have it
         */
        public OnOccasion {
            Occasion.checkedId(occasion);
        }

        /** Returns the id of the occasion. */
        @Override
        public String toString() {
            return occasion;
        }
    }

    /**
     * Reads what {@code toString} writes: the id of an occasion begins with a letter, a period with a digit.
     *
     * @throws zeren.text.InvalidValueException if the form is another
     */
    static When parse(String written) {
        boolean letter = !written.isEmpty() && Character.isLowerCase(written.charAt(0));
        return letter ? new OnOccasion(written) : new InPeriod(Period.parse(written));
    }
}
