package zeren.api.journal;

import java.util.Optional;

/**
 * What came of verifying.
 *
 * @param end the last entry that was looked at and found right, or the empty beginning
 * @param finding the first thing that was not right; nothing where all was
 */
public record Verification(Checkpoint end, Optional<Finding> finding) {}
