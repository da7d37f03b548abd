package zeren.api.imports;

import java.time.LocalDate;

/**
 * On what terms rows are taken over.
 *
 * @param changesFrom the day from which what they say otherwise than the register holds is so; the day before it is the last one of what ends
 *     because it is missing
 * @param missing what becomes of what they do not tell of
 */
public record Terms(LocalDate changesFrom, Missing missing) {}
