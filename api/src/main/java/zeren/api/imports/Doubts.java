package zeren.api.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zeren.organisation.OrganisationFault.Part;

/**
 * The faults found while reading, and what therefore cannot be judged.
 *
 * <p>A row that names a unit whose own row is at fault is not at fault for that: telling so would send the user to mend what
 * is right.
 */
final class Doubts {
    private final List<ImportFault> faults = new ArrayList<>();
    private final Set<Part> unreadable = EnumSet.noneOf(Part.class);
    private final Map<Part, Set<String>> faultyRows = new HashMap<>();

    /** Notes a fault that keeps the rest of a file from being read. */
    void unreadable(Part part, int line, String code, String detail) {
        unreadable.add(part);
        faults.add(new ImportFault(part, line, Optional.empty(), code, detail));
    }

    /** Notes a fault in the header, without which no row can be read. */
    void header(Part part, String column, String code, String detail) {
        unreadable.add(part);
        faults.add(new ImportFault(part, 1, Optional.of(column), code, detail));
    }

    /** Notes a fault of a row as a whole. */
    void row(Part part, int line, String code, String detail) {
        faults.add(new ImportFault(part, line, Optional.empty(), code, detail));
    }

    /** Notes a fault of one cell. */
    void cell(Part part, int line, String column, String code, String detail) {
        faults.add(new ImportFault(part, line, Optional.of(column), code, detail));
    }

    /** Notes that the row about {@code code} is at fault. */
    void rowOf(Part part, String code) {
        faultyRows.computeIfAbsent(part, none -> new HashSet<>()).add(code);
    }

    /** Tells whether there may be something of that code in a row that could not be read. */
    boolean covers(Part part, String code) {
        return unreadable.contains(part) || faultyRows.getOrDefault(part, Set.of()).contains(code);
    }

    /** Returns the faults, as they were found. */
    List<ImportFault> faults() {
        return List.copyOf(faults);
    }
}
