package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.Register;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Period;
import zeren.text.InvalidValueException;

class HalfYearReportTest {
    private static final String COLLEGES = "done study-secondary:0101:2026-H1 2026-06-30; done study-secondary:0102:2026-H1 2026-07-01;";

    private static HalfYearReport report(String happened, String period, String asOf) {
        return report(SmallYear.after(happened), period, asOf, Extent.EVERYTHING);
    }

    private static HalfYearReport report(Register register, String period, String asOf, Extent extent) {
        return HalfYearReport.of(register, SmallYear.RULEBOOKS, Period.parse(period), LocalDate.parse(asOf), extent);
    }

    /** Pending, on time, late, missed, waived and lapsed, then the share: of the three colleges' sessions and the school's report, all due on 30 June. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-30 |                                                                                          | 4 0 0 0 0 0 | -
            2026-07-01 |                                                                                          | 0 0 0 4 0 0 | 0.0
            2026-06-30 | done study-secondary:0101:2026-H1 2026-06-30                                             | 3 1 0 0 0 0 | 100.0
            2026-06-29 | done study-secondary:0101:2026-H1 2026-06-30                                             | 4 0 0 0 0 0 | -
            2026-07-02 | done study-secondary:0101:2026-H1 2026-06-30; done study-secondary:0102:2026-H1 2026-07-02 | 0 1 1 2 0 0 | 25.0
            2026-07-02 | waived study-secondary:0101:2026-H1; done study-secondary:0102:2026-H1 2026-06-01        | 0 1 0 2 1 0 | 33.3
            2026-07-02 | waived study-secondary:0101:2026-H1; done study-secondary:0101:2026-H1 2026-06-01        | 0 1 0 3 0 0 | 25.0
            2026-07-31 | late-until study-secondary:0101:2026-H1 2026-07-31                                       | 1 0 0 3 0 0 | 0.0
            2026-07-31 | late-until study-secondary:0101:2026-H1 2026-07-31; done study-secondary:0101:2026-H1 2026-07-31 | 0 1 0 3 0 0 | 25.0
            2026-07-01 | part study-secondary:0101:2026-H1 2026-06-01                                             | 0 0 0 4 0 0 | 0.0
            2026-07-01 | done study-secondary:0101:2026-H1 2026-06-01; withdrawn p1                               | 0 0 0 4 0 0 | 0.0
            2026-07-01 | done study-secondary:0101:2026-H1 2026-06-01; returned p1 2026-07-01                     | 0 0 0 4 0 0 | 0.0
            2026-06-30 | done study-secondary:0101:2026-H1 2026-06-01; returned p1 2026-07-01                     | 3 1 0 0 0 0 | 100.0
            """)
    void countsWhatIsDueInTheFirstHalf(String asOf, String happened, String tally, String share) {
        HalfYearReport report = report(happened == null ? "" : happened, "2026-H1", asOf);
        assertEquals(tally, written(report.total()));
        assertEquals(share, report.total().onTimeShare().map(Object::toString).orElse("-"));
    }

    @Test
    void countsByUnitAndByDutyInTheOrderOfTheRulebook() {
        HalfYearReport report = report(COLLEGES, "2026-H1", "2026-07-15");
        assertEquals(List.of("0101 0 1 0 0 0 0", "0102 0 0 1 0 0 0", "0103 0 0 0 1 0 0", "school 0 0 0 1 0 0"),
                report.byUnit().stream().map(row -> row.unit() + " " + written(row.tally())).toList());
        assertEquals(List.of("report-school 0 0 0 1 0 0", "study-secondary 0 1 1 1 0 0"),
                report.byDuty().stream().map(row -> row.duty().code() + " " + written(row.tally())).toList());
    }

    /** What is owed in a year is due, and counted, in the second half; the college that closes in September owes nothing any more. */
    @Test
    void whatIsOwedInAYearIsInTheHalfInWhichItIsDue() {
        HalfYearReport report = report("", "2026-H2", "2027-01-01");
        Tally duty = report.byDuty().stream().filter(row -> row.duty().code().equals("year-end-report")).findFirst().orElseThrow().tally();
        assertEquals("0 0 0 2 0 1", written(duty));
        List<String> codes = report.byDuty().stream().map(row -> row.duty().code()).toList();
        assertEquals(SmallYear.RULEBOOKS.versions(SmallYear.BOOK).get(0).duties().stream().map(each -> each.code()).filter(codes::contains).toList(), codes);
        assertEquals("0 0 0 7 0 0", written(report.byUnit().get(0).tally()), "five of 0101 and two of its secretary");
    }

    @Test
    void isOfAnExtent() {
        Register register = SmallYear.after(COLLEGES + "round 2026 school; found i3 0101 performed-late 2026-05-01 2026-05-31 study-secondary:0101:2025-H2;"
                + "found i3 0102 performed-late 2026-05-01 2026-05-31 study-secondary:0102:2025-H2");
        HalfYearReport report = report(register, "2026-H1", "2026-07-15", new Extent("0102"::equals, rulebook -> true));
        assertEquals("0 0 1 1 0 0", written(report.total()), "the session, and what was to be mended by the end of May");
        assertEquals(List.of("0102"), report.openFindings().stream().map(finding -> finding.finding().unit()).toList());
        assertEquals(List.of("0102"), report.coverage().stream().flatMap(part -> part.units().stream()).map(unit -> unit.unit().code()).toList());
        HalfYearReport nothing = report(register, "2026-H1", "2026-07-15", new Extent(unit -> true, "another"::equals));
        assertEquals(new HalfYearReport(Period.parse("2026-H1"), nothing.asOf(), Tally.NONE, List.of(), List.of(), List.of(), List.of()), nothing);
    }

    /** Open as long as it is not mended, or mended and not confirmed, and only if it was issued by the end of the half-year and by the date. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-H1 | 2026-05-31 |                                                                                          | open
            2026-H1 | 2026-06-02 |                                                                                          | overdue 2
            2026-H1 | 2026-04-30 |                                                                                          | -
            2025-H2 | 2026-06-02 |                                                                                          | -
            2026-H2 | 2026-06-02 |                                                                                          | overdue 2
            2026-H1 | 2026-06-02 | done rectify-finding:0101:o2 2026-05-20                                                  | performed
            2026-H1 | 2026-06-02 | done rectify-finding:0101:o2 2026-06-01                                                  | performed-late
            2026-H1 | 2026-05-19 | done rectify-finding:0101:o2 2026-05-20                                                  | open
            2026-H1 | 2026-06-02 | done rectify-finding:0101:o2 2026-05-20; accepted p3 2026-05-25                          | -
            2026-H1 | 2026-05-24 | done rectify-finding:0101:o2 2026-05-20; accepted p3 2026-05-25                          | performed
            2026-H1 | 2026-06-02 | done rectify-finding:0101:o2 2026-05-20; returned p3 2026-05-25                          | overdue 2
            2026-H1 | 2026-06-02 | done rectify-finding:0101:o2 2026-05-20; accepted p3 2026-05-25; withdrawn p3            | overdue 2
            2026-H1 | 2026-06-02 | late-until rectify-finding:0101:o2 2026-06-02                                            | open
            2026-H1 | 2026-06-02 | waived rectify-finding:0101:o2                                                           | -
            """)
    void aFindingIsOpenUntilItIsMendedAndConfirmed(String period, String asOf, String then, String expected) {
        String found = "round 2026 school; found i1 0101 evidence-incomplete 2026-05-01 2026-05-31 study-secondary:0101:2025-H2;";
        List<FollowUp> open = report(found + (then == null ? "" : then), period, asOf).openFindings();
        assertEquals(expected, open.isEmpty() ? "-" : open.get(0).rectification().map(mending -> mending.status().code()
                + (mending.account().standing().daysOverdue() > 0 ? " " + mending.account().standing().daysOverdue() : "")).orElse("nobody"));
    }

    /** It is owed to nobody, so nobody can confirm it. */
    @ParameterizedTest
    @CsvSource({"2026-05-19, open", "2026-05-20, -", "2026-06-30, -"})
    void whatAUnitFoundAtItselfIsOpenUntilItIsMended(String asOf, String expected) {
        List<FollowUp> open = report("round 2026 0101; found-itself i1 0101 evidence-incomplete 2026-05-01 2026-05-31 study-secondary:0101:2025-H2;"
                + "done rectify-finding:0101:o2 2026-05-20", "2026-H1", asOf).openFindings();
        assertEquals(expected, open.isEmpty() ? "-" : open.get(0).rectification().orElseThrow().status().code());
    }

    /** The third college mends it, it is accepted, and then the fourth follows it. */
    @Test
    void whatWasConfirmedToAPredecessorIsDoneWith() {
        String mended = "round 2026 school; found i1 0103 evidence-incomplete 2026-09-10 2026-12-20 study-secondary:0103:2026-H1;"
                + "done rectify-finding:0103:o2 2026-09-20;";
        assertEquals(1, report(SmallYear.beforeMerger(mended), "2026-H2", "2026-12-31", Extent.EVERYTHING).openFindings().size());
        Register confirmed = SmallYear.beforeMerger(mended + "accepted p3 2026-09-25");
        assertEquals(List.of(), report(confirmed, "2026-H2", "2026-12-31", Extent.EVERYTHING).openFindings());
        assertEquals(1, report(confirmed, "2026-H2", "2026-09-24", Extent.EVERYTHING).openFindings().size());
    }

    @Test
    void whatNobodyHasToMendStaysOpen() {
        HalfYearReport report = report("round 2026 school; found i1 office duty-not-performed 2026-05-01 2026-05-31 annual-topic:office:2025", "2026-H1", "2026-07-15");
        assertEquals(List.of(true), report.openFindings().stream().map(finding -> finding.rectification().isEmpty()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-31 |                                                                                              | 2 0 1 0.0
            2026-12-31 | done inspect-secondary:school:0101:2026 2026-05-05                                           | 2 1 1 50.0
            2026-05-04 | done inspect-secondary:school:0101:2026 2026-05-05                                           | 2 0 1 0.0
            2026-12-31 | done inspect-secondary:school:0101:2026 2026-05-05; waived inspect-secondary:school:0102:2026 | 1 1 2 100.0
            2027-02-01 | done inspect-secondary:school:0101:2026 2027-01-05                                           | 2 1 1 50.0
            2026-12-31 | done inspect-secondary:school:0103:2026 2026-05-05                                           | 3 1 0 33.3
            2026-12-31 | waived inspect-secondary:school:0101:2026; waived inspect-secondary:school:0102:2026         | 0 0 3 -
            """)
    void tellsHowFarTheYearsInspectionsCame(String asOf, String happened, String expected) {
        List<CoverageFigures> coverage = report(happened == null ? "" : happened, "2026-H1", asOf).coverage();
        assertEquals(List.of("inspect-secondary"), coverage.stream().map(part -> part.duty().code()).toList());
        CoverageFigures part = coverage.get(0);
        assertEquals(expected, part.toCover() + " " + part.visited() + " " + part.notNeeded() + " " + part.share().map(Object::toString).orElse("-"));
    }

    /** The first version lets nobody inspect, and so nobody was to be covered while it was in force. */
    @Test
    void whoIsCoveredIsSaidByTheVersionOfTheYear() {
        String plain = ShippedRulebooks.text(SmallYear.BOOK);
        Rulebooks versions = Rulebooks.of(List.of(
                RulebookReader.read(plain.replaceFirst("\\ninspections:\\n(?:  - .*\\n)+", "\n")),
                RulebookReader.read(plain.replace("version: 1\n", "version: 2\n").replace("in_force: {from: 2020-04-08}", "in_force: {from: 2027-01-01}"))));
        Register register = SmallYear.under(versions);
        assertEquals(List.of(), HalfYearReport.of(register, versions, Period.parse("2026-H1"), LocalDate.of(2026, 7, 15), Extent.EVERYTHING).coverage());
        assertEquals(List.of("inspect-secondary"), HalfYearReport.of(register, versions, Period.parse("2027-H1"), LocalDate.of(2027, 7, 15), Extent.EVERYTHING)
                .coverage().stream().map(part -> part.duty().code()).toList());
    }

    @Test
    void isOfAHalfYearAlone() {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> report("", "2026", "2026-07-01"));
        assertEquals("period", refused.what());
    }

    private static String written(Tally tally) {
        return String.join(" ", List.of(tally.pending(), tally.onTime(), tally.late(), tally.missed(), tally.waived(), tally.lapsed()).stream().map(String::valueOf).toList());
    }
}
