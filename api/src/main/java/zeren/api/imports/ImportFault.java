package zeren.api.imports;

import java.util.Comparator;
import java.util.Optional;
import zeren.organisation.OrganisationFault.Part;

/**
 * Something in what was sent that keeps it from being taken in.
 *
 * @param part which of the three files
 * @param line the line of the file, from 1, which is the header, or which row of the list it is, from 1; 0 where no row is at fault
 * @param column the column, where one cell is at fault
 * @param code which fault it is, for machines
 * @param detail what was found, what is allowed, what to do
 */
public record ImportFault(Part part, int line, Optional<String> column, String code, String detail) {
    /** The order of reading: by file, then by line, then by column as the files of the sample school have them. */
    public static final Comparator<ImportFault> BY_PLACE = Comparator.comparing(ImportFault::part)
            .thenComparing(ImportFault::line)
            .thenComparing(fault -> fault.column().map(Columns.of(fault.part())::indexOf).orElse(-1));
}
