package zeren.api.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zeren.organisation.OrganisationFault.Part;

/**
 * The faults found while reading, and what therefore cannot be judged.
 *
 * <p>A row that names a unit whose own row cannot be read is not at fault for that: telling so would send the user to mend
 * what is right.
 */
final class Doubts {
    private static final Pattern NEVER_IN_A_CODE = Pattern.compile("[^0-9A-Za-z._-]");

    private final List<ImportFault> faults = new ArrayList<>();
    private final Set<Part> unread = EnumSet.noneOf(Part.class);
    private final Map<Part, Set<String>> codes = new EnumMap<>(Part.class);

    /** Notes that there are, or may be, rows of a part that are not read at all. */
    void unread(Part part) {
        unread.add(part);
    }

    /** Notes that there is a row about something of a code that looks like this one, and that it is not read. */
    void unread(Part part, String code) {
        codes.computeIfAbsent(part, none -> new HashSet<>()).add(NEVER_IN_A_CODE.matcher(code).replaceAll(""));
    }

    /** Notes a fault of a row as a whole. */
    void row(Part part, int line, String code, String detail) {
        faults.add(new ImportFault(part, line, Optional.empty(), code, detail));
    }

    /** Notes a fault of one cell. */
    void cell(Part part, int line, String column, String code, String detail) {
        faults.add(new ImportFault(part, line, Optional.of(column), code, detail));
    }

    /** Tells whether there may be something of that code in a row that is not read. */
    boolean covers(Part part, String code) {
        return unread.contains(part) || codes.getOrDefault(part, Set.of()).contains(code);
    }

    /** Tells whether it is known of every row of a part what it is about. */
    boolean knows(Part part) {
        return !unread.contains(part) && !codes.containsKey(part);
    }

    /** Returns the faults, as they were found. */
    List<ImportFault> faults() {
        return List.copyOf(faults);
    }
}
