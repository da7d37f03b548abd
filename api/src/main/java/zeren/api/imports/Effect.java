package zeren.api.imports;

/** Whether an import is carried out or only tried. */
public enum Effect {
    /** Writes what would change. */
    APPLY,
    /** Writes nothing, and tells what would change. */
    DRY_RUN
}
