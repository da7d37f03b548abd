package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.text.Cases;
import zeren.text.Seeds;
import zeren.text.Title;

/** Holds the faults that are found in lists whose entries hold from many days on against those that the slow twin finds. */
class LivesFaultsTwinTest {
    private static final int ROUNDS = Cases.of(10_000, 100_000);
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final Title NAME = new Title("名", "Name");

    private final Random random = Seeds.random("faults of lives");
    /** One in how many of the choices at hand is wild. */
    private int tameness;

    @Test
    void everyListOfNonsenseHasTheFaultsThatTheTwinFinds() {
        int sound = 0;
        Map<String, Integer> codes = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Lives lives = nonsense();
            List<String> expected = SlowCheck.faultsOf(lives);
            assertEquals(expected, faultsOf(lives), lives::toString);
            sound += expected.isEmpty() ? 1 : 0;
            expected.forEach(fault -> codes.merge(fault.replaceAll("[0-9]+ ", ""), 1, Integer::sum));
        }
        System.out.println("faults of lives: " + sound + " sound of " + ROUNDS + ", " + codes);
        if (Cases.areFew()) {
            return;
        }
        assertTrue(sound > ROUNDS / 20, sound + " sound ones: too few to tell that nothing else is refused");
        assertTrue(codes.size() > 32, "some faults never came about: " + codes);
    }

    private Lives nonsense() {
        tameness = 2 + random.nextInt(60);
        List<Described<Unit>> units = new ArrayList<>(List.of(Described.fromTheBeginning(unit(0, Optional.empty()))));
        IntStream.range(1, 1 + random.nextInt(5))
                .forEach(i -> units.add(Described.fromTheBeginning(unit(i, Optional.of(isWild() ? "u" + random.nextInt(7) : "u" + random.nextInt(i))))));
        List<Described<Post>> posts = new ArrayList<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> posts.add(Described.fromTheBeginning(
                new Post("p" + i, any(units).value().code(), Rank.MEMBER, NAME, Optional.empty(), range()))));
        IntStream.range(0, random.nextInt(6)).forEach(i -> units.add(described(again(any(units).value(), units))));
        IntStream.range(0, posts.isEmpty() ? 0 : random.nextInt(3)).forEach(i -> posts.add(described(again(any(posts).value()))));
        List<Tenure> tenures = IntStream.range(0, posts.isEmpty() ? 0 : random.nextInt(4)).mapToObj(i -> tenure(any(posts).value())).toList();
        units.removeIf(unit -> unit.from().isEmpty() && random.nextInt(3 * tameness) == 0);
        posts.removeIf(post -> post.from().isEmpty() && random.nextInt(3 * tameness) == 0);
        if (random.nextBoolean()) {
            Collections.shuffle(units, random);
            Collections.shuffle(posts, random);
        }
        return new Lives(List.copyOf(units), List.copyOf(posts), tenures);
    }

    private Unit unit(int index, Optional<String> parent) {
        String code = "u" + index;
        Optional<String> other = parent.filter(unit -> !unit.equals(code));
        DateRange exists = range();
        Optional<String> successor = Optional.of("u" + random.nextInt(6)).filter(unit -> !unit.equals(code) && !exists.isOpen());
        return unit(code, other, exists, successor);
    }

    private static Unit unit(String code, Optional<String> parent, DateRange exists, Optional<String> successor) {
        UnitKind kind = parent.isEmpty() ? UnitKind.SCHOOL_COMMITTEE : UnitKind.DEPARTMENT;
        return new Unit(code, kind, Optional.empty(), NAME, parent, exists, successor);
    }

    /** Describes a unit again, mostly under another superior that is there, and once in a while as something else. */
    private Unit again(Unit unit, List<Described<Unit>> units) {
        String superior = any(units).value().code();
        Optional<String> parent = unit.parent().isEmpty() && !isWild() || superior.equals(unit.code()) ? unit.parent() : Optional.of(superior);
        DateRange exists = isWild() ? range() : unit.exists();
        return unit(unit.code(), parent, exists, unit.successor().filter(any -> !exists.isOpen()));
    }

    private Post again(Post post) {
        String unit = isWild() ? "u" + random.nextInt(7) : post.unit();
        return new Post(post.code(), unit, isWild() ? Rank.HEAD : post.rank(), NAME, Optional.empty(), isWild() ? range() : post.exists());
    }

    private <T> Described<T> described(T value) {
        return isWild() ? Described.fromTheBeginning(value) : Described.from(FIRST.plusDays(random.nextInt(isWild() ? 3 : 90)), value);
    }

    private Tenure tenure(Post post) {
        TenureMode mode = TenureMode.values()[random.nextInt(3)];
        LocalDate from = FIRST.plusDays(random.nextInt(4) * 20L);
        DateRange held = mode == TenureMode.DELEGATED || isWild()
                ? DateRange.of(from, from.plusDays(random.nextInt(3) * 10L))
                : random.nextBoolean() ? DateRange.from(from) : DateRange.of(from, from.plusDays(19));
        return new Tenure(isWild() ? "q" : post.code(), "" + random.nextInt(4), mode, held);
    }

    private DateRange range() {
        if (!isWild()) {
            return DateRange.from(FIRST);
        }
        LocalDate from = FIRST.plusDays(random.nextInt(3) * 15L - 1);
        return random.nextBoolean() ? DateRange.from(from) : DateRange.of(from, FIRST.plusDays(60L + random.nextInt(2)));
    }

    private boolean isWild() {
        return random.nextInt(tameness) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> faultsOf(Lives lives) {
        try {
            lives.institution();
            return List.of();
        } catch (InvalidOrganisationException refused) {
            return refused.faults().stream()
                    .map(fault -> fault.part() + " " + fault.index() + " " + fault.column() + " " + fault.code())
                    .toList();
        }
    }
}
