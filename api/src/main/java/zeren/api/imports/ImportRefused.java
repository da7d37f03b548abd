package zeren.api.imports;

import java.util.List;

/** The refusal of files that are malformed or are no organisation, with everything that is at fault; nothing was changed. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ImportFault> faults;

    ImportRefused(List<ImportFault> faults) {
        super(faults.size() + " faults in the files");
        this.faults = faults.stream().sorted(ImportFault.BY_PLACE).toList();
    }

    /** Returns every fault: units first, then posts, then tenures, by line. */
    public List<ImportFault> faults() {
        return faults;
    }
}
