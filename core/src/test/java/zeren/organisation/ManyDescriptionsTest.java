package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.text.Seeds;
import zeren.text.Title;

/** A thousand units, each described on two hundred days: nothing takes a time that grows with units times days times units. */
class ManyDescriptionsTest {
    private static final int UNITS = 1_000;
    private static final int CHANGES = 200;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    /** Far more than is needed (a second), and far less than what looking at everything for each description would take. */
    private static final Duration ENOUGH = Duration.ofSeconds(30);

    @Test
    void allAreCheckedAndEveryViewIsMade() {
        List<Described<Unit>> units = units();
        Collections.shuffle(units, Seeds.random("many descriptions"));
        Institution institution = assertTimeout(ENOUGH, () -> Institution.of(units, List.of(), List.of()));
        assertEquals(CHANGES, institution.turns().size());
        int children = assertTimeout(ENOUGH, () -> institution.turns().stream().mapToInt(day -> institution.on(day).children("u0").size()).sum());
        assertEquals(units.stream().filter(unit -> unit.from().isPresent() && unit.value().parent().equals(Optional.of("u0"))).count(), children);
    }

    @Test
    void everyCircleIsFound() {
        List<Described<Unit>> units = units();
        LocalDate last = FIRST.plusDays(CHANGES + 1L);
        IntStream.rangeClosed(1, UNITS - 1).forEach(i -> units.add(Described.from(last, unit(i, 1 + i % (UNITS - 1)))));
        InvalidOrganisationException refusal = assertTimeout(ENOUGH, () -> assertThrows(
                InvalidOrganisationException.class, () -> Institution.of(units, List.of(), List.of())));
        assertEquals(UNITS - 1, refusal.faults().size());
    }

    /** Each unit under one of lower number, another one on each day. */
    private static List<Described<Unit>> units() {
        List<Described<Unit>> units = new ArrayList<>(List.of(Described.fromTheBeginning(unit(0, -1))));
        for (int i = 1; i < UNITS; i++) {
            units.add(Described.fromTheBeginning(unit(i, i - 1)));
            for (int day = 1; day <= CHANGES; day++) {
                units.add(Described.from(FIRST.plusDays(day), unit(i, (i * 31 + day * 17) % i)));
            }
        }
        return units;
    }

    private static Unit unit(int number, int parent) {
        UnitKind kind = parent < 0 ? UnitKind.SCHOOL_COMMITTEE : UnitKind.DEPARTMENT;
        Optional<String> superior = Optional.of("u" + parent).filter(any -> parent >= 0);
        return new Unit("u" + number, kind, Optional.empty(), new Title("单位", "Unit"), superior, DateRange.from(FIRST), Optional.empty());
    }
}
