package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.organisation.Rank;
import zeren.organisation.UnitKind;

class RulebookReaderTest {
    private static final Rulebook SMALL = SmallRulebook.get();

    @Test
    void theHeaderIsReadAsItIsWritten() {
        assertEquals("small-1 1 Small No. 1", SMALL.id() + " " + SMALL.version() + " " + SMALL.documentNumber());
        assertEquals("2021-01-01 2021-01-02 2021-01-02/2029-12-31", SMALL.dated() + " " + SMALL.issued() + " " + SMALL.inForce());
        assertEquals("FINAL cn 10", SMALL.status() + " " + SMALL.calendar() + " " + SMALL.minimumPresence());
    }

    @Test
    void aScheduleTakesTheRulebooksRollUnlessItNamesItsOwn() {
        assertEquals(
                List.of(
                        "Schedule[cadence=1/half-year, due=07-15, opens=Optional[06-01], roll=NONE]",
                        "Schedule[cadence=2/year, due=period-end, opens=Optional.empty, roll=FOLLOWING]"),
                SMALL.duties().stream()
                        .filter(duty -> duty.timing() instanceof Timing.Periodic)
                        .map(duty -> ((Timing.Periodic) duty.timing()).schedule().toString())
                        .toList());
    }

    @Test
    void theOtherTimingsAreRead() {
        assertEquals(new Timing.Unspecified(), SMALL.duty("sum-up").timing());
        assertEquals(Timing.OnOccasion.of("asked", Within.PARAMETER_IN_HOURS), SMALL.duty("answer").timing());
        assertEquals(new Timing.Standing(), SMALL.duty("be-there").timing());
    }

    @Test
    void aTimeLimitOfTheRulebooksOwnIsRead() {
        Rulebook limited = RulebookReader.read(SmallRulebook.with("within: parameter-in-hours", "within: {count: 15, unit: working-days}"));
        assertEquals(Timing.OnOccasion.of("asked", new TimeLimit(15, TimeLimit.Unit.WORKING_DAYS)), limited.duty("answer").timing());
    }

    /** As rulebooks write words, and as the contract writes this one. */
    @ParameterizedTest
    @CsvSource({
        "restart, restart, false", "finish-under-old, finish-under-old, true", "finish_under_old, finish-under-old, true", ", , false"
    })
    void whatBecomesOfRunningPeriodsIsRead(String written, String read, boolean letsFinish) {
        String stated = "version: 2\n" + (written == null ? "" : "running_periods: " + written + "\n");
        Rulebook second = RulebookReader.read(SmallRulebook.with("version: 1\n", stated));
        assertEquals(Optional.ofNullable(read), second.runningPeriods().map(RunningPeriods::code));
        assertEquals(letsFinish, second.letsFinish());
    }

    @Test
    void aDutyIsReadWithAllItsParts() {
        Duty plan = SMALL.duty("plan");
        assertEquals("[finance, research]", plan.bearers().functions().toString());
        assertEquals(Optional.of(new Recipient(UnitKind.SCHOOL_COMMITTEE, Optional.empty())), plan.owedTo());
        assertEquals(List.of(DocumentKind.STUDY_PLAN, DocumentKind.REPORT), plan.documents());
        assertEquals(Optional.of(Scope.units(UnitKind.DEPARTMENT)), SMALL.duty("visit").subjects());
        assertEquals(List.of("plan"), SMALL.duty("visit").servedBy());
        assertEquals(List.of("plan", "visit"), SMALL.duty("sum-up").after());
    }

    @Test
    void aResponsibilityIsReadWithItsReach() {
        Responsibility part = SMALL.responsibilities().get(1);
        assertEquals("part 1(2) OWN_REMIT", part.level() + " " + part.citation() + " " + part.reach());
        assertTrue(part.bearers().ranks().contains(Rank.HEAD));
        assertEquals(Reach.WHOLE, SMALL.responsibilities().get(0).reach());
    }

    @Test
    void jsonIsReadBecauseItIsYaml() {
        assertEquals(SMALL, RulebookReader.read(Json.of(SmallRulebook.TEXT)));
        String shipped = ShippedRulebooks.text("gxufe-2020-5");
        assertEquals(RulebookReader.read(shipped), RulebookReader.read(Json.of(shipped)));
    }

    @Test
    void lineEndingsAndAByteOrderMarkMakeNoDifference() {
        assertEquals(SMALL, RulebookReader.read("\uFEFF" + SmallRulebook.TEXT.replace("\n", "\r\n")));
    }
}
