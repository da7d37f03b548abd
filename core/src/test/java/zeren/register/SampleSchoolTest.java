package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zeren.register.slow.SlowRow;
import zeren.register.slow.SlowTimetable;
import zeren.schedule.Period;

/** What the sample school owes under the shipped rulebook: the numbers, the slow twin's answer, and single obligations checked by hand. */
class SampleSchoolTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final Timetable TIMETABLE = SampleSchool.timetable();
    private static final List<Obligation> ALL = TIMETABLE.dueWithin(RealWorld.range(FIRST, LAST));

    @Test
    void owes1983ObligationsIn2020To2028() {
        assertEquals(1983, ALL.size());
        assertEquals(1983, ALL.stream().map(Obligation::id).distinct().count());
    }

    @ParameterizedTest
    @CsvSource({"2026, 195", "2026-H1, 18", "2019, 0", "2019-H2, 0", "2026-Q1, 0", "2026-01, 0"})
    void owesSoManyOfAPeriod(String period, int count) {
        assertEquals(count, TIMETABLE.ofPeriod(Period.parse(period)).size());
    }

    @Test
    void agreesWithTheSlowTwinInEveryField() {
        List<SlowRow> twin = new SlowTimetable(SampleSchool.world()).dueWithin(FIRST, LAST);
        assertEquals(Rows.sorted(twin), Rows.of(ALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-31", "2020-04-08", "2022-12-31", "2023-01-01", "2025-10-16", "2026-06-30", "2026-07-01", "2026-12-15",
        "2026-12-31", "2028-06-30", "2029-01-01"})
    void standsOnAnyDateAsTheSlowTwinSays(LocalDate asOf) {
        List<SlowRow> twin = new SlowTimetable(SampleSchool.world()).dueWithin(FIRST, LAST);
        assertEquals(Optional.empty(), Disagreement.between(ALL, twin, List.of(asOf)).map(Disagreement::lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-H1", "2025", "2025-H2", "2026", "2026-H1", "2026-H2", "2028"})
    void owesOfAPeriodWhatTheSlowTwinSays(String period) {
        List<SlowRow> twin = new SlowTimetable(SampleSchool.world()).ofPeriod(period);
        assertEquals(Rows.sorted(twin), Rows.of(TIMETABLE.ofPeriod(Period.parse(period))));
    }

    @ParameterizedTest(name = "{0}: {11}")
    @CsvFileSource(resources = "sample-school.csv", numLinesToSkip = 1)
    void owesWhatTheTableSays(
            String id, String owed, LocalDate opensOn, LocalDate dueOn, LocalDate actBy, Boolean provisional, Integer required,
            String owedTo, String lapse, String inheritedBy, String inheritedFrom, String why) {
        Optional<SlowRow> found = TIMETABLE.find(ObligationId.parse(id)).map(Rows::of);
        assertEquals(owed.equals("yes"), found.isPresent(), why);
        found.ifPresent(row -> assertEquals(
                Stream.of(id, opensOn, dueOn, actBy, provisional, required, owedTo, lapse, inheritedBy, inheritedFrom)
                        .map(String::valueOf).toList(),
                Stream.of(row.id(), row.opensOn(), row.dueOn(), row.actBy(), row.provisional(), row.required(), row.owedTo(), row.lapse(),
                        row.inheritedBy(), row.inheritedFrom()).map(String::valueOf).toList(),
                why));
    }

    @ParameterizedTest(name = "{0} on {1}: {4}")
    @CsvFileSource(resources = "sample-school-standings.csv", numLinesToSkip = 1)
    void standsAsTheTableSays(String id, LocalDate asOf, String status, long daysOverdue, String why) {
        Standing standing = TIMETABLE.get(ObligationId.parse(id)).standingOn(asOf);
        assertEquals(status + " " + daysOverdue, standing.status().code() + " " + standing.daysOverdue(), why);
    }

    @Test
    void everyIdReadsBackAndFindsItsObligation() {
        for (Obligation obligation : ALL) {
            ObligationId id = ObligationId.parse(obligation.toString());
            assertEquals(obligation.id(), id);
            assertEquals(obligation.bearer().post(), obligation.post());
            assertEquals(Rows.of(obligation), Rows.of(TIMETABLE.get(id)));
        }
        assertTrue(ALL.stream().anyMatch(obligation -> obligation.id().subject().isPresent()));
    }
}
