package zeren.api.imports;

/**
 * What an import did, or would do.
 *
 * @param effect whether it was carried out
 * @param created rows about something that the register did not know
 * @param changed rows about something that the register now knows otherwise
 * @param ended rows that gave something its last day
 * @param unchanged rows that the register knew already
 */
public record Outcome(Effect effect, Counts created, Counts changed, Counts ended, Counts unchanged) {}
