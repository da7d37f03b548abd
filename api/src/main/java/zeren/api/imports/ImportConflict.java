package zeren.api.imports;

import java.util.List;

/** The refusal of files that say something else than the register holds, with every cell that does; nothing was changed. */
public final class ImportConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ImportFault> conflicts;

    ImportConflict(List<ImportFault> conflicts) {
        super(conflicts.size() + " cells differ from what the register holds");
        this.conflicts = conflicts.stream().sorted(ImportFault.BY_PLACE).toList();
    }

    /** Returns every cell that differs: units first, then posts, then tenures, by line. */
    public List<ImportFault> conflicts() {
        return conflicts;
    }
}
