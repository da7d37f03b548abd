package zeren.register.slow;

import java.time.LocalDate;

/** A dated local parameter; {@code times} is 0 and {@code cycle} null, or {@code due} is null, where it does not set them. */
public record SlowParameter(
        String rulebook, String duty, LocalDate from, LocalDate to, int times, String cycle, String due) implements SlowOffice {
}
