package zeren.api.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import zeren.accountability.Vacancy;
import zeren.api.access.Rights;
import zeren.api.http.Paging;
import zeren.api.http.Params;
import zeren.api.http.Rfc3339;
import zeren.calendar.IsoDate;
import zeren.explanation.Explanation;
import zeren.organisation.Organisation;
import zeren.register.Account;
import zeren.register.Matter;
import zeren.register.Obligation;
import zeren.register.Register;

/**
 * The two clocks of a read.
 *
 * @param known what was recorded by {@code known_at}
 * @param asOf the date on which statuses are judged
 * @param zone where a day begins
 */
public record View(Known known, LocalDate asOf, ZoneId zone) {
    private static final String AS_OF = "as_of";
    private static final String KNOWN_AT = "known_at";

    /** Reads {@code as_of} and {@code known_at}. */
    public static View read(Params params, RegisterStore store, ZonedDateTime now) {
        LocalDate asOf = params.read(AS_OF, IsoDate::parse).orElse(now.toLocalDate());
        Instant knownAt = params.read(KNOWN_AT, Rfc3339::parse).orElse(now.toInstant());
        return at(params, store, now, asOf, knownAt);
    }

    /** Reads {@code as_of} and {@code known_at} of a list, whose pages are all answered as the first was. */
    public static View read(Params params, Paging paging, RegisterStore store, ZonedDateTime now) {
        return paged(params, paging, store, now, paging.pinned(AS_OF, IsoDate::parse, now.toLocalDate()));
    }

    /** Reads {@code known_at} of something that is the same on every date. */
    public static View timeless(Params params, RegisterStore store, ZonedDateTime now) {
        Instant knownAt = params.read(KNOWN_AT, Rfc3339::parse).orElse(now.toInstant());
        return at(params, store, now, now.toLocalDate(), knownAt);
    }

    /** Reads {@code known_at} of a list of such things. */
    public static View timeless(Params params, Paging paging, RegisterStore store, ZonedDateTime now) {
        return paged(params, paging, store, now, now.toLocalDate());
    }

    public Register register() {
        return known.register();
    }

    public Organisation organisation() {
        return known.organisation(asOf);
    }

    /** Returns the organisation by which it was decided who owes an obligation; it has the bearer on the due date, whatever is known since. */
    public Organisation organisation(Obligation obligation) {
        return register().timetable().organisation(obligation);
    }

    /** Returns the vacancy of the post that owes an obligation, where it is a post that does and nobody holds it on the due date. */
    Optional<Vacancy> vacancy(Obligation obligation) {
        return Vacancy.of(obligation, organisation(obligation), RulesInForce.on(obligation.dueOn(), known.rulebooks()));
    }

    /** Returns why an obligation stands as it does. */
    Explanation explanation(Obligation obligation) {
        Explanation explanation = register().explanation(obligation, asOf);
        return vacancy(obligation).map(vacancy -> vacancy.told(explanation)).orElse(explanation);
    }

    /** Returns how an obligation stands. */
    public Account account(Obligation obligation) {
        return register().account(obligation, asOf);
    }

    /** Returns the way to what is known, for a caller. */
    public Lookup lookup(Rights rights) {
        return new Lookup(register(), rights);
    }

    /** Returns the performances of an obligation, or of what was one, as they are seen. */
    PerformanceJson performances(Matter about) {
        return new PerformanceJson(register(), about, asOf, zone);
    }

    /** Returns the same, judged on another date. */
    public View on(LocalDate date) {
        return new View(known, date, zone);
    }

    /** What the first page knew is told by its last entry, which all pages know and nothing that was recorded after it. */
    private static View paged(Params params, Paging paging, RegisterStore store, ZonedDateTime now, LocalDate asOf) {
        Instant asked = params.read(KNOWN_AT, Rfc3339::parse).orElse(now.toInstant());
        if (params.has(KNOWN_AT)) {
            return at(params, store, now, asOf, asked);
        }
        Known known = paging.kept(KNOWN_AT, text -> Rfc3339.parse(KNOWN_AT, text)).map(store::knownAt).orElseGet(store::current);
        paging.keep(KNOWN_AT, known.recordedAt());
        return new View(known, asOf, now.getZone());
    }

    private static View at(Params params, RegisterStore store, ZonedDateTime now, LocalDate asOf, Instant knownAt) {
        Instant present = now.toInstant();
        if (params.has(KNOWN_AT) && knownAt.isAfter(present)) {
            Known last = store.current();
            if (!knownAt.isAfter(last.recordedAt())) {
                // An entry that another server's clock dated ahead of ours is known all the same, and so is whatever came before it.
                return new View(store.knownAt(knownAt), asOf, now.getZone());
            }
            params.refuse(KNOWN_AT, "in_the_future", "known_at lies after now, " + present + ": what will be known then is not known yet");
        }
        // For now, whatever is recorded counts, though another server's clock may be ahead of ours.
        Known known = knownAt.isBefore(present) ? store.knownAt(knownAt) : store.current();
        return new View(known, asOf, now.getZone());
    }
}
