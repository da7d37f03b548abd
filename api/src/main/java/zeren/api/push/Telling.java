package zeren.api.push;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import zeren.api.portal.Links;

/**
 * Who tells, when and where.
 *
 * @param holder by which the lease is held
 * @param links where a person does what is to be done
 * @param zone the zone whose date is today
 * @param clock the time
 * @param rest how pauses are made
 */
record Telling(String holder, Links links, ZoneId zone, Supplier<Instant> clock, Rest rest) {
    Instant now() {
        return clock.get();
    }
}
