package zeren.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Shows that a look-up within the coverage leaves nothing on the heap. */
class AllocationTest {
    private static final int LOOKUPS = 1_000;
    private static final int ROUNDS = 20;
    private static final WorkingCalendar CN = ShippedCalendars.get("cn");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final LocalDate[] DAYS =
            LocalDate.of(2022, 1, 1).datesUntil(LocalDate.of(2022, 1, 1).plusDays(LOOKUPS)).toArray(LocalDate[]::new);

    /** The least of many rounds: now and then the virtual machine books something of its own on the thread, the look-ups never. */
    @Test
    void lookupsWithinTheCoverageAllocateNothing() {
        long least = LongStream.generate(AllocationTest::allocatedByLookups).limit(ROUNDS).min().orElseThrow();
        assertEquals(0, least, "bytes in " + 4 * LOOKUPS + " look-ups");
    }

    private static long allocatedByLookups() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long found = lookUp();
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertEquals(4 * LOOKUPS, found);
        return allocated;
    }

    private static long lookUp() {
        long days = 0;
        for (LocalDate day : DAYS) {
            days += CN.shift(day, 60).isAfter(day) ? 1 : 0;
            days += CN.shift(day, -60).isBefore(day) ? 1 : 0;
            days += CN.lastOnOrBefore(day).isAfter(day) ? 0 : 1;
            days += CN.firstOnOrAfter(day).isBefore(day) ? 0 : 1;
        }
        return days;
    }
}
