package zeren.organisation;

import java.util.Locale;
import java.util.Objects;

/**
 * Something that keeps three lists from being an organisation, and where it stands.
 *
 * @param part which list
 * @param index the place in that list as it was given, from 0
 * @param column what about the entry is at fault, as the data files call it
 * @param code which fault it is, for machines
 * @param detail what was found, what is allowed, what to do
 */
public record OrganisationFault(Part part, int index, String column, String code, String detail) {

    /** One of the three lists. */
    public enum Part {
        UNITS,
        POSTS,
        TENURES;

        /** Returns the name in lower case, as the data files are called. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks that the components are there. */
    public OrganisationFault {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
    }
}
