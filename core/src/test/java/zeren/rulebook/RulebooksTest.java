package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.text.InvalidValueException;

class RulebooksTest {
    /** Open, until the second begins. */
    private static final Rulebook FIRST = version(1, "{from: 2021-01-02}");
    /** Ends by itself, a year before the third begins. */
    private static final Rulebook SECOND = version(2, "{from: 2023-01-01, to: 2024-12-31}");
    private static final Rulebook THIRD = version(4, "{from: 2026-01-01}");
    private static final Rulebooks ALL = Rulebooks.of(List.of(THIRD, FIRST, SECOND));

    private static Rulebook version(int number, String inForce) {
        return RulebookReader.read(SmallRulebook.TEXT
                .replace("version: 1", "version: " + number)
                .replace("{from: 2021-01-02, to: 2029-12-31}", inForce));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01-01, 0", "2021-01-02, 1", "2022-12-31, 1", "2023-01-01, 2", "2024-12-31, 2", "2025-01-01, 0", "2025-12-31, 0",
        "2026-01-01, 4", "9999-12-31, 4"
    })
    void onADateAtMostOneVersionIsInForce(LocalDate date, int version) {
        assertEquals(version, ALL.inForce("small-1", date).map(Rulebook::version).orElse(0));
    }

    @Test
    void aVersionReignsUntilItsEndOrTheNextOne() {
        assertEquals("2021-01-02/2022-12-31", ALL.reign(FIRST).toString());
        assertEquals("2023-01-01/2024-12-31", ALL.reign(SECOND).toString());
        assertEquals("2026-01-01/..", ALL.reign(THIRD).toString());
    }

    @Test
    void aLongVersionIsCutByTheNextOne() {
        Rulebook longer = version(1, "{from: 2021-01-02, to: 2029-12-31}");
        assertEquals("2021-01-02/2022-12-31", Rulebooks.of(List.of(longer, SECOND)).reign(longer).toString());
    }

    @Test
    void versionsAreSorted() {
        assertEquals(List.of(FIRST, SECOND, THIRD), ALL.versions());
        assertEquals(List.of("small-1"), ALL.ids());
        assertEquals(Optional.of(THIRD), ALL.latest("small-1"));
        assertEquals(Optional.empty(), ALL.latest("other"));
        assertEquals(List.of(), Rulebooks.none().versions());
    }

    @Test
    void twoVersionsDoNotBeginOnOneDay() {
        List<Rulebook> twice = List.of(FIRST, version(2, "{from: 2021-01-02}"));
        assertEquals("in_force.from", assertThrows(InvalidValueException.class, () -> Rulebooks.of(twice)).what());
    }

    @Test
    void laterVersionsHaveHigherNumbers() {
        List<Rulebook> backwards = List.of(version(2, "{from: 2021-01-02}"), version(1, "{from: 2022-01-01}"));
        assertEquals("version", assertThrows(InvalidValueException.class, () -> Rulebooks.of(backwards)).what());
    }
}
