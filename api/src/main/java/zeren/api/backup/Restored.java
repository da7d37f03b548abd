package zeren.api.backup;

import zeren.api.journal.Verification;

/**
 * What became of a copy that was restored.
 *
 * @param copy what was in it
 * @param verification what the journal that is there now says of itself and of every row
 */
public record Restored(CopySummary copy, Verification verification) {}
