package zeren.register.slow;

import java.time.LocalDate;

/** What exists from a day to a day, both included; {@code to} is null while it has no last day. */
interface SlowOffice {
    LocalDate from();

    LocalDate to();

    default boolean existsOn(LocalDate day) {
        return !day.isBefore(from()) && (to() == null || !day.isAfter(to()));
    }

    default boolean ceasedBefore(LocalDate day) {
        return to() != null && to().isBefore(day);
    }
}
