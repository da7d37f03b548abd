package zeren.register.slow;

import java.time.LocalDate;

/** A post in a unit. */
public record SlowPost(String code, String unit, String rank, LocalDate from, LocalDate to) implements SlowOffice {
}
