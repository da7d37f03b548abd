package zeren.architecture.breach.noclock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;

final class ClockBreach {
    LocalDate today() {
        return LocalDate.now();
    }

    YearMonth thisMonth() {
        return YearMonth.now(ZoneOffset.UTC);
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

    Object date() {
        return new Date();
    }

    Object calendar() {
        return Calendar.getInstance();
    }
}
