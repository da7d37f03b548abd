package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Each version is written {@code NUMBER RUNNING FIRST/LAST}; the dates on which something of the first can be due are expected. */
    @ParameterizedTest(name = "{0} and {1} and {2}: {3}")
    @CsvSource({
        "1 - 2021-01-02/.., 2 restart 2023-01-01/.., 3 restart 2024-01-01/.., 2021-01-02/2022-12-31",
        "1 - 2021-01-02/.., 2 finish-under-old 2023-01-01/.., 3 restart 2024-01-01/.., 2021-01-02/2023-12-31",
        "1 - 2021-01-02/.., 2 finish-under-old 2023-01-01/.., 3 finish-under-old 2024-01-01/.., 2021-01-02/..",
        "1 - 2021-01-02/.., 2 finish-under-old 2023-01-01/2023-06-30, 3 finish-under-old 2023-07-01/2024-06-30, 2021-01-02/2024-06-30",
        "1 - 2021-01-02/.., 2 finish-under-old 2023-01-01/2023-06-30, 3 finish-under-old 2023-07-02/2024-06-30, 2021-01-02/2023-06-30",
        "1 - 2021-01-02/2022-12-31, 2 finish-under-old 2023-01-01/.., 3 restart 2024-01-01/.., 2021-01-02/2023-12-31",
        "1 - 2021-01-02/2022-12-30, 2 finish-under-old 2023-01-01/.., 3 restart 2024-01-01/.., 2021-01-02/2022-12-30",
        "1 - 2021-01-02/2029-12-31, 2 restart 2023-01-01/.., 3 finish-under-old 2024-01-01/.., 2021-01-02/2022-12-31"
    })
    void whatBelongsToAVersionIsDueInItsReignAndThroughThoseThatLetItFinish(String first, String second, String third, String due) {
        List<Rulebook> versions = Stream.of(first, second, third).map(RulebooksTest::stated).toList();
        assertEquals(due, Rulebooks.of(versions).dueUnder(versions.get(0)).toString());
    }

    private static Rulebook stated(String written) {
        String[] words = written.split(" ");
        String[] days = words[2].split("/");
        String running = words[1].equals("-") ? "" : "\nrunning_periods: " + words[1];
        return version(Integer.parseInt(words[0]), "{from: " + days[0] + (days[1].equals("..") ? "" : ", to: " + days[1]) + "}" + running);
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
        List<Rulebook> twice = List.of(version(2, "{from: 2021-01-02}"), version(2, "{from: 2022-01-01}"));
        assertEquals("version", assertThrows(InvalidValueException.class, () -> Rulebooks.of(twice)).what());
    }
}
