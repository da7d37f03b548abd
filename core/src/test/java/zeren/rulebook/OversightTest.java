package zeren.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.organisation.Rank;
import zeren.organisation.UnitKind;
import zeren.text.InvalidValueException;

class OversightTest {
    private static final Citation EIGHT = Citation.parse("8");
    private static final Scope SCHOOL = Scope.units(UnitKind.SCHOOL_COMMITTEE);
    private static final Scope SECRETARIES = new Scope(Set.of(UnitKind.SCHOOL_COMMITTEE), Set.of(), Set.of(Rank.SECRETARY));

    /** The regulation, articles 8, 9, 11 and 13, as regulation and analysis have it. */
    @Test
    void theShippedRulebookSaysWhoInspectsAndWhoTakesPartInAReferral() {
        Oversight oversight = ShippedRulebooks.get("gxufe-2020-5").oversight();
        assertEquals(
                List.of("8 [SCHOOL_COMMITTEE] inspect-secondary inspect-secondary", "9 [SECONDARY_ORGANISATION] - self-inspection",
                        "11 [DISCIPLINE_COMMISSION] inspect-secondary -"),
                oversight.inspections().stream()
                        .map(rule -> rule.citation() + " " + rule.by().kinds() + " " + rule.covers().orElse("-") + " " + rule.performs().orElse("-"))
                        .toList());
        ReferralRule referrals = oversight.referrals().orElseThrow();
        assertEquals("[propaganda] [organisation] Optional[answer-referral]",
                referrals.proposedBy().functions() + " " + referrals.filedBy().functions() + " " + referrals.answer());
        assertEquals(Set.of(UnitKind.EXTERNAL_SUPERIOR, UnitKind.SCHOOL_COMMITTEE), referrals.decidedBy().kinds());
        assertEquals(Set.of(UnitKind.SCHOOL_COMMITTEE, UnitKind.DISCIPLINE_COMMISSION), referrals.proposedTo().kinds());
    }

    @Test
    void aRulebookThatSaysNothingOfOversightHasNone() {
        assertEquals(Oversight.NONE, SmallRulebook.get().oversight());
    }

    @Test
    void whatIsWrittenIsRead() {
        Rulebook read = RulebookReader.read(SmallRulebook.with("grounds:", "escalation: {grace: [0, 5, 5]}\nweights: {on_time: 10, late: 4, missed: 1}\ngrounds:"));
        assertEquals(Optional.of(new Escalation(List.of(0, 5, 5))), read.oversight().escalation());
        assertEquals(Optional.of(new Weights(10, 4, 1)), read.oversight().weights());
    }

    @ParameterizedTest
    @CsvSource({
        "'', false", "0, true", "366, true", "367, false", "-1, false", "0 0 5, true", "5 4, false", "1 2 3 4 5 6 7 8 9 10, true", "1 2 3 4 5 6 7 8 9 10 11, false"
    })
    void graceNeverShrinksFromLevelToLevel(String written, boolean allowed) {
        List<Integer> grace = Arrays.stream(written.split(" ")).filter(text -> !text.isEmpty()).map(Integer::valueOf).toList();
        if (allowed) {
            assertEquals(grace, new Escalation(grace).grace());
        } else {
            assertEquals("grace", assertThrows(InvalidValueException.class, () -> new Escalation(grace)).what());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "100, 50, 0, -", "1, 1, 1, -", "50, 0, 0, -", "0, 0, 0, on_time", "101, 0, 0, on_time", "50, 51, 0, late", "50, -1, 0, late", "50, 20, 21, missed", "50, 20, -1, missed"
    })
    void whatIsLaterNeverWeighsMore(int onTime, int late, int missed, String fault) {
        if (fault == null) {
            assertEquals(late, new Weights(onTime, late, missed).late());
        } else {
            assertEquals(fault, assertThrows(InvalidValueException.class, () -> new Weights(onTime, late, missed)).what());
        }
    }

    @Test
    void unitsInspectAndNotPosts() {
        assertEquals("by", assertThrows(InvalidValueException.class,
                () -> new InspectionRule(EIGHT, SECRETARIES, Optional.of("visit"), Optional.empty())).what());
    }

    @Test
    void whoInspectsItselfPerformsSomethingByIt() {
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> new InspectionRule(EIGHT, SCHOOL, Optional.empty(), Optional.empty()));
        assertEquals("performs", refused.what());
    }

    @Test
    void postsTakeNoPartInAReferral() {
        InvalidValueException refused = assertThrows(InvalidValueException.class,
                () -> new ReferralRule(EIGHT, SCHOOL, SCHOOL, SECRETARIES, SCHOOL, Optional.empty()));
        assertTrue(refused.getMessage().contains("leave the ranks out"), refused.getMessage());
    }

    @Test
    void whatIsNamedHasACode() {
        Optional<String> wrong = Optional.of("No code");
        assertEquals("covers", assertThrows(InvalidValueException.class, () -> new InspectionRule(EIGHT, SCHOOL, wrong, Optional.empty())).what());
        assertEquals("performs", assertThrows(InvalidValueException.class, () -> new InspectionRule(EIGHT, SCHOOL, Optional.empty(), wrong)).what());
        assertEquals("answer", assertThrows(InvalidValueException.class, () -> new ReferralRule(EIGHT, SCHOOL, SCHOOL, SCHOOL, SCHOOL, wrong)).what());
        assertEquals("function", assertThrows(InvalidValueException.class, () -> new Recipient(UnitKind.DEPARTMENT, wrong)).what());
    }

    @Test
    void aRightIsStartedByAnOccasion() {
        InvalidRulebookException refused = assertThrows(InvalidRulebookException.class,
                () -> RulebookReader.read(SmallRulebook.with("    timing: unspecified\n", "    timing: unspecified\n    nature: right\n")));
        assertTrue(refused.getMessage().contains("nature"), refused.getMessage());
    }
}
