package zeren.api.imports;

import java.util.List;
import java.util.Optional;
import zeren.api.http.Fault;
import zeren.organisation.OrganisationFault.Part;

/**
 * How a place in what was sent is called.
 *
 * @param pointer where in a JSON body the three lists are; nothing for files
 */
record Places(Optional<String> pointer) {

    /** Returns how a row is called in a sentence. */
    String row(Part part, int line) {
        return pointer.map(start -> start + "/" + part + "/" + (line - 1)).orElse("line " + line);
    }

    /** Returns the faults as they are answered. */
    List<Fault> told(List<ImportFault> faults) {
        return faults.stream().map(this::told).toList();
    }

    private Fault told(ImportFault fault) {
        if (pointer.isPresent()) {
            String row = fault.line() == 0 ? "" : "/" + (fault.line() - 1);
            String place = pointer.get() + "/" + fault.part() + row + fault.column().map(column -> "/" + escaped(column)).orElse("");
            return Fault.ofPointer(place, fault.code(), fault.detail());
        }
        return fault.line() == 0
                ? Fault.ofPart(fault.part().toString(), fault.code(), fault.detail())
                : Fault.ofLine(fault.part().toString(), fault.line(), fault.column(), fault.code(), fault.detail());
    }

    /** Returns a name as it stands in a JSON pointer (RFC 6901). */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
