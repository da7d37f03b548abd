package zeren.register.slow;

import java.time.LocalDate;

/** A unit; {@code function}, {@code parent} and {@code successor} are null where there is none. */
public record SlowUnit(
        String code, String kind, String function, String parent, LocalDate from, LocalDate to, String successor) implements SlowOffice {
}
