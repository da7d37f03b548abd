package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.inspection.Finding;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Register;

class InspectionReportTest {
    private static final String YEARS = """
            round 2025 school; round 2026 school; round 2026 0102;
            visited i2 0101 2026-05-05 inspect-secondary:school:0101:2026;
            visited i3 0102 2026-05-06;
            visited i2 0102 2027-01-07;
            found i1 0101 performed-late 2026-01-10 2026-02-10 study-secondary:0101:2025-H2;
            found i2 0101 performed-late 2026-05-05 2026-06-05 study-secondary:0101:2025-H2 work-report:0101:2025;
            found i2 0101 evidence-incomplete 2026-05-05 2026-06-05 self-inspection:0101:2025;
            found i2 0102 performed-late 2026-05-06 2026-05-20 study-secondary:0102:2025-H2;
            found i2 office performed-late 2026-05-06 2026-05-20 annual-topic:office:2025;
            """;

    private static final String AT_THE_THIRD =
            "round 2026 school; found i1 0103 duty-not-performed 2026-09-10 2026-12-20 study-secondary:0103:2026-H1";

    private static InspectionReport report(String then, int year, String asOf, Extent extent) {
        return InspectionReport.of(SmallYear.after(YEARS.replace("\n", " ") + then), SmallYear.RULEBOOKS, year, LocalDate.parse(asOf), extent);
    }

    private static InspectionReport report(String then, int year, String asOf) {
        return report(then, year, asOf, Extent.EVERYTHING);
    }

    @Test
    void aFindingBelongsToTheYearOfItsRound() {
        assertEquals(List.of("f7"), ids(report("", 2025, "2026-12-31")));
        assertEquals(List.of("f8", "f9", "f10", "f11"), ids(report("", 2026, "2026-12-31")));
        assertEquals(List.of(), ids(report("", 2026, "2026-05-04")));
        assertEquals(List.of(), ids(report("", 2027, "2027-12-31")));
    }

    @Test
    void whatWasFoundInAnEarlierYearUnderTheSameDutyAtTheSameUnitIsRepeated() {
        List<FollowUp> findings = report("", 2026, "2026-12-31").findings();
        assertEquals(List.of(true, false, false, false), findings.stream().map(FollowUp::isRepeated).toList());
        assertEquals(List.of(false), report("", 2025, "2026-12-31").findings().stream().map(FollowUp::isRepeated).toList(), "the first is no repetition");
    }

    /** What the earlier round found is known from the day on which it was issued, which may come after the later round's. */
    @Test
    void whatIsIssuedLaterIsRepeatedSinceThen() {
        String late = "found i1 0102 performed-late 2026-11-30 2026-12-10 study-secondary:0102:2025-H2";
        assertEquals(false, report(late, 2026, "2026-11-29").findings().get(2).isRepeated());
        assertEquals(true, report(late, 2026, "2026-11-30").findings().get(2).isRepeated());
    }

    /** Where another unit mends in the place of the one that was inspected, the finding is its too; and who sees the mending is who mends or inspected. */
    @Test
    void aFindingIsOfWhoMendsIt() {
        Register register = SmallYear.after(YEARS.replace("\n", " "));
        Finding finding = register.all(Finding.class).get(1).fact();
        Obligation heirs = register.timetable().get(ObligationId.parse(SmallYear.BOOK + ":study-secondary:0102:2026-H1"));
        for (String seen : List.of("0101", "0102", "school", "office")) {
            Extent extent = new Extent(seen::equals, rulebook -> true);
            assertEquals(seen.equals("0101"), extent.isFoundAt(finding, Optional.empty()), seen);
            assertEquals(seen.startsWith("01"), extent.isFoundAt(finding, Optional.of(heirs)), seen);
            assertEquals(seen.equals("0102") || seen.equals("school"), extent.seesMending(finding, heirs), seen);
        }
    }

    /** The third college ceases before the last day, and the fourth mends in its place: who sees it, or the office that inspected, is told so. */
    @ParameterizedTest
    @CsvSource({"0103, ''", "0104, 0104", "school, 0104"})
    void anHeirMends(String seen, String mends) {
        InspectionReport report = InspectionReport.of(SmallYear.beforeMerger(AT_THE_THIRD), SmallYear.RULEBOOKS, 2026, LocalDate.of(2026, 12, 1),
                new Extent(seen::equals, rulebook -> true));
        assertEquals(List.of("f2"), ids(report));
        assertEquals(mends, report.findings().get(0).rectification().map(owed -> owed.obligation().bearer().code()).orElse(""));
    }

    @Test
    void whatNobodyInheritsLapses() {
        InspectionReport report = InspectionReport.of(SmallYear.after(AT_THE_THIRD), SmallYear.RULEBOOKS, 2026, LocalDate.of(2026, 12, 1), Extent.EVERYTHING);
        assertEquals("lapsed", report.findings().get(0).rectification().orElseThrow().status().code());
    }

    @Test
    void countsByCategoryAndByUnit() {
        InspectionReport report = report("done rectify-finding:0101:o8 2026-06-05; done rectify-finding:0102:o10 2026-05-27", 2026, "2026-06-20");
        assertEquals("4 1 0/1/1/1/0/0", written(report.total()), "nobody has to mend what was found at a department");
        assertEquals("[performed-late 3 1 0/1/1/0/0/0, evidence-incomplete 1 0 0/0/0/1/0/0]", report.byCategory().entrySet().stream()
                .map(entry -> entry.getKey().code() + " " + written(entry.getValue())).toList().toString());
        assertEquals("[0101 1 2 1 0/1/0/1/0/0, 0102 1 1 0 0/0/1/0/0/0, office 0 1 0 0/0/0/0/0/0]", report.byUnit().stream()
                .map(unit -> unit.unit() + " " + unit.visits() + " " + written(unit.figures())).toList().toString());
        assertEquals("26.0", report.averageDaysToRectify().orElseThrow().toString());
        assertEquals(31L, report.longestToRectify().orElseThrow());
    }

    @Test
    void visitsCountFromTheirDayAndOnlyIfTheyStand() {
        assertEquals("{0101=1, 0102=1}", report("", 2026, "2026-12-31").visits().toString());
        assertEquals("{0101=1, 0102=2}", report("", 2026, "2027-01-07").visits().toString());
        assertEquals("{0101=1}", report("unvisited t5", 2026, "2026-12-31").visits().toString());
        assertEquals("{}", report("", 2025, "2027-12-31").visits().toString());
        String corrected = "corrected p4 inspect-secondary:school:0101:2026 2026-06-01";
        assertEquals("{0102=1}", report(corrected, 2026, "2026-05-31").visits().toString());
        assertEquals("{0101=1, 0102=1}", report(corrected, 2026, "2026-06-01").visits().toString(), "on the corrected day");
        assertEquals("{0101=1, 0102=1}", report(corrected + "; corrected p12 inspect-secondary:school:0101:2026 2026-05-04", 2026, "2026-05-31").visits().toString());
        assertEquals("{0102=1}", report("withdrawn p4", 2026, "2026-12-31").visits().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-20 |                                                                                | -    | -
            2026-06-20 | done rectify-finding:0101:o8 2026-05-05                                        | 0.0  | 0
            2026-06-20 | done rectify-finding:0101:o8 2026-05-06; done rectify-finding:0101:o9 2026-05-07 | 1.5  | 2
            2026-06-20 | done rectify-finding:0101:o8 2026-05-06; done rectify-finding:0101:o9 2026-05-07; done rectify-finding:0102:o10 2026-05-08 | 1.7 | 2
            2026-05-06 | done rectify-finding:0101:o8 2026-05-06; done rectify-finding:0101:o9 2026-05-07 | 1.0  | 1
            2026-06-20 | done rectify-finding:0101:o8 2026-05-06; withdrawn p12                         | -    | -
            """)
    void tellsHowLongMendingTook(String asOf, String then, String average, String longest) {
        InspectionReport report = report(then == null ? "" : then, 2026, asOf);
        assertEquals(average, report.averageDaysToRectify().map(Object::toString).orElse("-"));
        assertEquals(longest, report.longestToRectify().map(Object::toString).orElse("-"));
    }

    @Test
    void tellsWhenAUnitWasVisited() {
        InspectionReport report = report("done inspect-secondary:school:0101:2026 2026-05-05", 2026, "2026-12-31");
        assertEquals("[0101 performed 2026-05-05, 0102 open -, 0103 lapsed -]", report.coverage().get(0).units().stream()
                .map(unit -> unit.unit().code() + " " + unit.status().code() + " " + unit.visitedOn().map(LocalDate::toString).orElse("-")).toList().toString());
    }

    /** The third college is visited in June and followed by the fourth on 10 December: the visit is one of the third until then, and of the fourth from then on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-09 | 3 0 1 | 0101 -, 0102 -, 0103 -, 0104 -
            2026-06-10 | 3 1 1 | 0101 -, 0102 -, 0103 2026-06-10, 0104 -
            2026-12-09 | 3 1 1 | 0101 -, 0102 -, 0103 2026-06-10, 0104 -
            2026-12-10 | 3 1 1 | 0101 -, 0102 -, 0103 -, 0104 2026-06-10
            """)
    void oneVisitIsThatOfOneUnit(String asOf, String figures, String visitedOn) {
        Register register = SmallYear.beforeLateMerger("done inspect-secondary:school:0103:2026 2026-06-10");
        CoverageFigures part = InspectionReport.of(register, SmallYear.RULEBOOKS, 2026, LocalDate.parse(asOf), Extent.EVERYTHING).coverage().get(0);
        assertEquals(figures, part.toCover() + " " + part.visited() + " " + part.notNeeded());
        assertEquals(visitedOn, part.units().stream().map(unit -> unit.unit().code() + " " + unit.visitedOn().map(LocalDate::toString).orElse("-"))
                .collect(Collectors.joining(", ")));
    }

    @Test
    void isOfAnExtent() {
        InspectionReport report = report("", 2026, "2026-12-31", new Extent("0102"::equals, SmallYear.BOOK::equals));
        assertEquals(List.of("f10"), ids(report));
        assertEquals("{0102=1}", report.visits().toString());
        assertEquals(1, report.coverage().get(0).units().size());
        InspectionReport nothing = report("", 2026, "2026-12-31", new Extent(unit -> true, "another"::equals));
        assertEquals("[] {} []", nothing.findings() + " " + nothing.visits() + " " + nothing.coverage());
    }

    @Test
    void isOfWhatAnOfficeInspectedThatIsSeenAndOfItsRoundsAlone() {
        InspectionReport report = report("", 2026, "2026-12-31", new Extent("school"::equals, SmallYear.BOOK::equals));
        assertEquals(List.of("f8", "f9", "f10", "f11"), ids(report));
        assertEquals("{0101=1}", report.visits().toString());
        assertEquals(3, report.findings().stream().filter(finding -> finding.rectification().isPresent()).count());
        assertEquals(List.of("f10"), ids(report("", 2026, "2026-12-31", new Extent("0102"::equals, "school"::equals, rulebook -> true))));
        assertEquals(List.of(), ids(report("", 2026, "2026-12-31", new Extent(unit -> true, "office1"::equals, rulebook -> true))));
    }

    private static List<String> ids(InspectionReport report) {
        return report.findings().stream().map(finding -> finding.recorded().id()).toList();
    }

    private static String written(FindingFigures figures) {
        Tally tally = figures.rectification();
        return figures.findings() + " " + figures.repeated() + " " + tally.pending() + "/" + tally.onTime() + "/" + tally.late() + "/" + tally.missed()
                + "/" + tally.waived() + "/" + tally.lapsed();
    }
}
