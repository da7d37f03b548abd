package zeren.api.events;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the events are told.
 *
 * @param position the position of the last event
 * @param entry the number of the last entry of the journal that was told of
 * @param day the last day that was told to have begun; nothing before the first
 */
record Cursor(long position, long entry, Optional<LocalDate> day) {}
