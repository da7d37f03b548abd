package zeren.organisation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.text.Seeds;
import zeren.text.Title;

/** Ten thousand units one beneath the other: nothing runs out of stack, and nothing takes a time that grows with the square. */
class LongChainTest {
    private static final int LENGTH = 10_000;
    /** Far more than is needed (tens of milliseconds), and far less than what a walk from every unit to the root would take. */
    private static final Duration ENOUGH = Duration.ofSeconds(5);
    private static final Title NAME = new Title("单位", "Unit");

    @Test
    void aLongChainOfSuperiorsIsCheckedAndWalked() {
        List<Unit> units = new ArrayList<>(List.of(unit(0, UnitKind.SCHOOL_COMMITTEE, Optional.empty(), Optional.empty())));
        IntStream.range(1, LENGTH).forEach(i -> units.add(unit(i, UnitKind.DEPARTMENT, Optional.of(code(i - 1)), Optional.empty())));
        Collections.shuffle(units, Seeds.random("long chain"));
        Organisation organisation = assertTimeout(ENOUGH, () -> Organisation.of(units, List.of(), List.of()));
        assertTimeout(ENOUGH, () -> assertAll(
                () -> assertEquals(LENGTH - 1, organisation.ancestors(code(LENGTH - 1)).size()),
                () -> assertEquals(LENGTH, organisation.subtree(code(0)).size()),
                () -> assertTrue(organisation.isWithin(code(LENGTH - 1), code(0))),
                () -> assertFalse(organisation.isWithin(code(0), code(LENGTH - 1)))));
    }

    @Test
    void aLongChainOfSuccessorsIsChecked() {
        List<Unit> units = new ArrayList<>(List.of(unit(0, UnitKind.SCHOOL_COMMITTEE, Optional.empty(), Optional.empty())));
        IntStream.range(1, LENGTH).forEach(i -> units.add(
                unit(i, UnitKind.DEPARTMENT, Optional.of(code(0)), Optional.of(code(i + 1)).filter(next -> i + 1 < LENGTH))));
        Collections.shuffle(units, Seeds.random("long succession"));
        assertEquals(LENGTH, assertTimeout(ENOUGH, () -> Organisation.of(units, List.of(), List.of())).units().size());
    }

    @Test
    void everyUnitOfALongCircleIsAtFault() {
        List<Unit> units = IntStream.range(0, LENGTH)
                .mapToObj(i -> unit(i, UnitKind.DEPARTMENT, Optional.of(code((i + 1) % LENGTH)), Optional.empty()))
                .toList();
        InvalidOrganisationException refusal = assertTimeout(
                ENOUGH, () -> assertThrows(InvalidOrganisationException.class, () -> Organisation.of(units, List.of(), List.of())));
        assertEquals(LENGTH, refusal.faults().size());
        assertTrue(refusal.faults().stream().allMatch(fault -> fault.code().equals("circle")));
    }

    private static Unit unit(int number, UnitKind kind, Optional<String> parent, Optional<String> successor) {
        return new Unit(code(number), kind, Optional.empty(), NAME, parent, DateRange.parse("2000-01-01/2020-12-31"), successor);
    }

    private static String code(int number) {
        return "u" + number;
    }
}
