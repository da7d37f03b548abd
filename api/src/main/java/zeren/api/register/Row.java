package zeren.api.register;

/**
 * What a row says, and the journal entry that recorded it.
 *
 * @param sequence the number of the entry
 * @param fact what it says
 */
record Row<T>(long sequence, T fact) {}
