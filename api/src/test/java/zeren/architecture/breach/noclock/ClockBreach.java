package zeren.architecture.breach.noclock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

final class ClockBreach {
    LocalDate today() {
        return LocalDate.now();
    }

    Supplier<Instant> byReference() {
        return Instant::now;
    }

    Object byClock() {
        return Clock.systemUTC();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    long nanos() {
        return System.nanoTime();
    }
}
