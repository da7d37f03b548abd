package zeren.api.imports;

/** What becomes of a unit, a post or a tenure. */
enum Fate {
    /** It is new. */
    CREATED,
    /** It is told otherwise. */
    CHANGED,
    /** It has a last day now, and had none or a later one. */
    ENDED,
    /** It is told as it is known. */
    UNCHANGED,
    /** Nobody told of it. */
    UNTOLD
}
