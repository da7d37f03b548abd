package zeren.register;

/** What a bearer's days of existence make of a deadline; {@link PresenceRule} decides. */
enum Presence {
    /** Exists on the due date, and long enough in the period: owes. */
    PRESENT,
    /** Was there long enough, but ceased before the due date: its obligation lapses. */
    CEASED,
    /** Not there long enough, or not founded by the due date: owes nothing. */
    ABSENT
}
