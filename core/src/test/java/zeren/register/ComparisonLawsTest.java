package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.organisation.Organisation;
import zeren.register.Difference.Kind;
import zeren.register.slow.SlowWorld;
import zeren.text.Cases;

/** What holds of the difference of any two timetables; the worlds are random, and the second of a pair is the first with something changed. */
class ComparisonLawsTest {
    /** Another seed: {@code -Dzeren.seed=1}. It is the seed of the first pair; each further pair adds one. */
    private static final long SEED = Long.getLong("zeren.seed", 20_261_123_000_000L);
    private static final int PAIRS = Integer.getInteger("zeren.pairs", Cases.of(800, 4_000));
    private static final int AT_LEAST = PAIRS / 100;

    private static void forEachPair(BiConsumer<Reorganised, Comparison> law) {
        for (long seed = SEED; seed < SEED + PAIRS; seed++) {
            Reorganised pair = Reorganised.random(seed);
            try {
                law.accept(pair, compare(pair.before(), pair.after(), pair));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + "\n" + pair, broken);
            }
        }
    }

    private static Comparison compare(SlowWorld before, SlowWorld after, Reorganised pair) {
        return Comparison.of(RealWorld.timetable(before), RealWorld.timetable(after), RealWorld.range(pair.from(), pair.to()));
    }

    private static List<String> lines(Comparison comparison) {
        return comparison.differences().stream().map(SlowComparison::line).sorted().toList();
    }

    @Test
    void theSlowTwinFindsTheSame() {
        Map<Kind, Integer> met = new EnumMap<>(Kind.class);
        forEachPair((pair, comparison) -> {
            assertEquals(
                    SlowComparison.of(RealWorld.timetable(pair.before()), RealWorld.timetable(pair.after()), pair.from(), pair.to()), lines(comparison));
            comparison.forEach(difference -> met.merge(difference.kind(), 1, Integer::sum));
        });
        System.out.println("differences of " + PAIRS + " pairs from seed " + SEED + ": " + met);
        assertTrue(Stream.of(Kind.values()).allMatch(kind -> met.getOrDefault(kind, 0) > AT_LEAST), "too few of a kind: " + met);
    }

    @Test
    void nothingDiffersFromItself() {
        forEachPair((pair, comparison) -> assertEquals(List.of(), lines(compare(pair.after(), pair.after(), pair))));
    }

    @Test
    void theOtherWayRoundWhatAppearedDisappearsAndTheRestIsTurned() {
        forEachPair((pair, comparison) -> assertEquals(
                comparison.differences().stream().map(ComparisonLawsTest::turned).map(SlowComparison::line).sorted().toList(),
                lines(compare(pair.after(), pair.before(), pair))));
    }

    private static Difference turned(Difference difference) {
        Kind kind = switch (difference.kind()) {
            case APPEAR -> Kind.DISAPPEAR;
            case DISAPPEAR -> Kind.APPEAR;
            case MOVE, CHANGE_BEARER, OTHER -> difference.kind();
        };
        return new Difference(kind, difference.after(), difference.before());
    }

    /** But for what lapsed and stands, after, under a name whose bearer changed. */
    @Test
    void whatWasOwedBeforeAndTheDifferencesMakeWhatIsOwedAfter() {
        forEachPair((pair, comparison) -> {
            DateRange due = RealWorld.range(pair.from(), pair.to());
            List<Difference> differences = comparison.differences();
            Map<String, Obligation> made = byName(RealWorld.timetable(pair.before()).dueWithin(due).stream());
            differences.forEach(is -> is.before().ifPresent(gone -> made.remove(gone.toString())));
            differences.forEach(is -> is.after().ifPresent(come -> made.put(come.toString(), come)));

            Map<String, Obligation> expected = byName(Stream.concat(
                    RealWorld.timetable(pair.after()).dueWithin(due).stream(), differences.stream().flatMap(is -> is.after().stream())));
            differences.stream().filter(is -> is.kind() == Kind.CHANGE_BEARER).forEach(is -> is.before().ifPresent(left ->
                    expected.computeIfPresent(left.toString(), (name, stands) -> stands.lapse().isPresent() ? null : stands)));
            assertEquals(expected.keySet(), made.keySet());
            expected.forEach((name, owed) -> assertEquals(List.of(), List.copyOf(Particular.differing(owed, made.get(name))), name));
        });
    }

    private static Map<String, Obligation> byName(Stream<Obligation> obligations) {
        Map<String, Obligation> byName = new TreeMap<>();
        obligations.forEach(owed -> byName.put(owed.toString(), owed));
        return byName;
    }

    @Test
    void aNameIsInOneDifferenceAloneUnlessItIsTheOtherEndOfAChangeOfBearer() {
        forEachPair((pair, comparison) -> {
            Set<ObligationId> alone = new HashSet<>();
            comparison.differences().stream().filter(is -> is.kind() != Kind.CHANGE_BEARER)
                    .forEach(is -> assertTrue(alone.add(is.either().id()), is + " once more"));
            comparison.differences().stream().filter(is -> is.kind() == Kind.CHANGE_BEARER)
                    .forEach(is -> assertFalse(alone.containsAll(is.ids()), is + " says nothing that is not said already"));
        });
    }

    /** Contract, rule 10. */
    @Test
    void aChangeThatIsRecordedOnADayMakesNoDifferenceToWhatIsDueBefore() {
        forEachPair((pair, comparison) -> {
            Timetable known = Timetable.of(
                    Editions.of(rules(pair.before())).and(pair.from(), rules(pair.after())),
                    Editions.of(organisation(pair.before())).and(pair.from(), organisation(pair.after())));
            boolean sameRulebooks = RealWorld.rulebooks(pair.before()).ids().containsAll(RealWorld.rulebooks(pair.after()).ids());
            if (sameRulebooks) {
                DateRange closed = RealWorld.range(pair.from().minusYears(3), pair.from().minusDays(1));
                assertEquals(List.of(), lines(Comparison.of(RealWorld.timetable(pair.before()), known, closed)));
            }
        });
    }

    private static Function<LocalDate, Organisation> organisation(SlowWorld world) {
        Organisation organisation = RealWorld.organisation(world);
        return date -> organisation;
    }

    private static Rules rules(SlowWorld world) {
        return new Rules(RealWorld.rulebooks(world), RealWorld.parameters(world), ShippedCalendars::get);
    }
}
