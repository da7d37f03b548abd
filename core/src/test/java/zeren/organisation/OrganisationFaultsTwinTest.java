package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.text.Cases;
import zeren.text.Seeds;
import zeren.text.Title;

/** Holds the faults that are found in lists of all kinds of nonsense against those that the slow twin finds. */
class OrganisationFaultsTwinTest {
    private static final int ROUNDS = Cases.of(10_000, 100_000);
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Title NAME = new Title("名", "Name");

    private final Random random = Seeds.random("faults");
    /** How much of the list at hand is left to chance, from 0 to 4. */
    private int wildness;

    @Test
    void everyListOfNonsenseHasTheFaultsThatTheTwinFinds() {
        int sound = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Sketch sketch = nonsense();
            List<String> expected = SlowCheck.faultsOf(Lives.of(sketch));
            assertEquals(expected, faultsOf(sketch), sketch::toString);
            sound += expected.isEmpty() ? 1 : 0;
        }
        assertTrue(sound > ROUNDS / 20, sound + " sound ones: too few to tell that nothing else is refused");
    }

    private Sketch nonsense() {
        wildness = random.nextInt(5);
        List<Unit> units = some(6, this::unit);
        List<Post> posts = some(4, i -> new Post(code("p", i, 5), code("u", 0, 7), Rank.MEMBER, NAME, Optional.empty(), range(20)));
        List<Tenure> tenures = some(5, i -> new Tenure(code("p", i, 5), "1", TenureMode.FULL, range(30)));
        return new Sketch(units, posts, tenures);
    }

    private Unit unit(int index) {
        String code = code("u", index, 7);
        Optional<String> parent = Optional.of(code("u", 0, 7)).filter(other -> !other.equals(code) && random.nextInt(6) > 0);
        UnitKind kind = parent.isEmpty() ? UnitKind.SCHOOL_COMMITTEE : UnitKind.DEPARTMENT;
        DateRange exists = range(10);
        Optional<String> successor = Optional.of(anyCode("u", 7))
                .filter(other -> !other.equals(code) && !exists.isOpen() && random.nextInt(3) == 0);
        return new Unit(code, kind, Optional.empty(), NAME, parent, exists, successor);
    }

    private String code(String letter, int index, int codes) {
        return isWild() ? anyCode(letter, codes) : letter + index;
    }

    private String anyCode(String letter, int codes) {
        return letter + random.nextInt(codes);
    }

    /** Returns a range that begins mostly on one of two days, that many days apart, and whose end is open as often as not. */
    private DateRange range(int apart) {
        if (!isWild()) {
            return DateRange.from(FIRST);
        }
        LocalDate from = FIRST.plusDays(random.nextInt(8) == 0 ? -1 : random.nextInt(2) * apart);
        return random.nextBoolean() ? DateRange.from(from) : DateRange.of(from, FIRST.plusDays(60L + random.nextInt(2)));
    }

    private boolean isWild() {
        return random.nextInt(4) < wildness;
    }

    private <T> List<T> some(int most, IntFunction<T> entry) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(entry).toList();
    }

    private static List<String> faultsOf(Sketch sketch) {
        try {
            sketch.organisation();
            return List.of();
        } catch (InvalidOrganisationException refused) {
            return refused.faults().stream()
                    .map(fault -> fault.part() + " " + fault.index() + " " + fault.column() + " " + fault.code())
                    .toList();
        }
    }
}
