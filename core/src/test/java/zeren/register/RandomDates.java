package zeren.register;

import java.time.LocalDate;
import java.util.Random;

/** Dates around the edges of periods in a few years: that is where rules of presence, succession and validity decide. */
final class RandomDates {
    /** A presence of 29, 30 and 31 days, at the beginning and at the end of a period, and its neighbours. */
    private static final int[] DAYS_OFF_THE_EDGE = {0, 0, -1, 1, 2, -2, 13, 14, 15, 27, 28, 29, 30, 31, -28, -29, -30, -31, -32};

    private final Random random;
    private final int focus;

    RandomDates(Random random) {
        this.random = random;
        this.focus = 2019 + random.nextInt(10);
    }

    LocalDate next() {
        LocalDate edge = LocalDate.of(focus - 1 + random.nextInt(3), month(), 1);
        return edge.plusDays(DAYS_OFF_THE_EDGE[random.nextInt(DAYS_OFF_THE_EDGE.length)]);
    }

    LocalDate nextFrom(LocalDate earliest) {
        LocalDate date = next();
        return date.isBefore(earliest) ? earliest.plusDays(random.nextInt(60)) : date;
    }

    /** A first day long ago, as most units have. */
    LocalDate longAgo() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(3000));
    }

    private int month() {
        return switch (random.nextInt(4)) {
            case 0 -> 1;
            case 1 -> 7;
            case 2 -> 1 + 3 * random.nextInt(4);
            default -> 1 + random.nextInt(12);
        };
    }
}
