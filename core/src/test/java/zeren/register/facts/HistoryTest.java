package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import zeren.organisation.Institution;
import zeren.register.Fact;
import zeren.register.History;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Revocation;
import zeren.register.Withdrawal;
import zeren.text.InvalidValueException;

/** The growing list of facts: in order, of known things only, and the same for whoever reads while it grows. */
class HistoryTest {
    private static final int OBLIGATIONS = 4;
    private static final int FACTS = 8_000;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 12);

    private final History history = new History();

    @Test
    void numbersGoUpwardsAndMayLeaveGaps() {
        add(3, performance(1, Optional.empty()));
        add(9, performance(1, Optional.empty()));
        assertAll(
                () -> assertRefused("sequence", 9, performance(1, Optional.empty())),
                () -> assertRefused("sequence", 4, performance(1, Optional.empty())),
                () -> assertEquals(List.of(3L, 9L), numbers(1, 9)),
                () -> assertEquals(List.of(3L), numbers(1, 8)),
                () -> assertEquals(List.of(), numbers(1, 2)));
    }

    @Test
    void whatIsSpokenOfHasToBeThere() {
        add(1, performance(1, Optional.empty()));
        add(2, relief(1));
        assertAll(
                () -> assertRefused("fact", 3, review("p9")),
                () -> assertRefused("fact", 3, review("r2")),
                () -> assertRefused("fact", 3, new Withdrawal("p9", Withdrawal.Reason.DUPLICATE)),
                () -> assertRefused("fact", 3, new Withdrawal("r2", Withdrawal.Reason.DUPLICATE)),
                () -> assertRefused("fact", 3, new Revocation("r9")),
                () -> assertRefused("fact", 3, new Revocation("p1")));
        add(3, review("p1"));
        assertEquals(List.of(1L, 2L, 3L), numbers(1, 3), "what was refused left no trace, not even its number");
    }

    @Test
    void aCorrectionIsOfAPerformanceThatIsThere() {
        add(1, performance(1, Optional.empty()));
        add(2, relief(1));
        assertAll(
                () -> assertThrows(InvalidValueException.class, () -> add(3, performance(1, Optional.of("p9"))), "of nothing"),
                () -> assertThrows(InvalidValueException.class, () -> add(4, performance(1, Optional.of("r2"))), "of a relief"),
                () -> assertThrows(InvalidValueException.class, () -> add(5, performance(2, Optional.of("p1"))), "of another obligation's"));
    }

    @Test
    void aViewKnowsNothingLater() {
        add(1, performance(1, Optional.empty()));
        add(2, relief(1));
        add(3, review("p1"));
        assertAll(
                () -> assertTrue(view(0).findPerformance("p1").isEmpty()),
                () -> assertEquals("p1", view(1).findPerformance("p1").orElseThrow().id()),
                () -> assertTrue(view(1).findRelief("r2").isEmpty()),
                () -> assertEquals("r2", view(2).findRelief("r2").orElseThrow().id()),
                () -> assertTrue(view(3).findPerformance("r2").isEmpty(), "a relief is no performance"),
                () -> assertTrue(view(3).findRelief("p1").isEmpty(), "a performance is no relief"),
                () -> assertEquals(1, view(3).dossier(obligation(1)).reviewsOf("p1").size()),
                () -> assertEquals(0, view(2).dossier(obligation(1)).reviewsOf("p1").size()));
    }

    @Test
    void aReaderSeesAConsistentBeginningWhileFactsAreAdded() throws Exception {
        AtomicLong published = new AtomicLong();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Long>> reading = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                reading.add(readers.submit(() -> readUntilAllIsThere(published)));
            }
            for (long sequence = 1; sequence <= FACTS; sequence++) {
                add(sequence, performance(sequence % OBLIGATIONS, Optional.empty()));
                published.set(sequence);
            }
            for (Future<Long> reads : reading) {
                assertTrue(reads.get() > 0);
            }
        } finally {
            readers.shutdown();
        }
    }

    /** What is known up to a number is exactly the facts up to it, each obligation's in order, however many more there are. */
    private long readUntilAllIsThere(AtomicLong published) {
        for (long reads = 1; ; reads++) {
            long known = published.get();
            long obligation = reads % OBLIGATIONS;
            List<Long> numbers = numbers(obligation, known);
            for (int i = 0; i < numbers.size(); i++) {
                assertEquals((obligation == 0 ? OBLIGATIONS : obligation) + (long) i * OBLIGATIONS, numbers.get(i));
            }
            assertEquals((known + OBLIGATIONS - (obligation == 0 ? OBLIGATIONS : obligation)) / OBLIGATIONS, numbers.size());
            if (known > 0) {
                assertTrue(view(known).findPerformance("p" + known).isPresent());
            }
            if (known == FACTS) {
                return reads;
            }
        }
    }

    private Register view(long upTo) {
        return new Register(Institution.of(School.SAMPLE.organisation()), School.SAMPLE.timetable(), history, upTo, ZoneOffset.UTC);
    }

    private List<Long> numbers(long obligation, long upTo) {
        return view(upTo).dossier(obligation(obligation)).facts().stream().<Long>map(Recorded::sequence).toList();
    }

    private void add(long sequence, Fact fact) {
        history.add(new Recorded<>(sequence, Instant.EPOCH, "t", fact));
    }

    private void assertRefused(String what, long sequence, Fact fact) {
        assertEquals(what, assertThrows(InvalidValueException.class, () -> add(sequence, fact)).what());
    }

    private static ObligationId obligation(long number) {
        return ObligationId.parse(School.RULEBOOK + ":work-report:0101:" + (2020 + number));
    }

    private static Performance performance(long obligation, Optional<String> corrects) {
        return new Performance(obligation(obligation), DAY, Documents.named("report"), corrects);
    }

    private static Review review(String performance) {
        return new Review(performance, Review.Outcome.ACCEPTED, DAY, Optional.empty());
    }

    private static Relief relief(long obligation) {
        return new Relief(obligation(obligation), Relief.Kind.WAIVER, Optional.empty(), "school", Relief.Reason.FORCE_MAJEURE, Documents.named("notice").get(0));
    }
}
