package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.Withdrawal;
import zeren.rulebook.ReferralRule;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.Text;

/** Which office takes which part in a referral, and whose hand must not take a step (articles 12 and 13). */
class PartsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final ReferralRule RULE = ShippedRulebooks.get(ReferralSchool.RULEBOOK).oversight().referrals().orElseThrow();

    private final ReferralSchool school = ReferralSchool.withoutLimit();

    private Proceeding proceeding(String unit, String obligation) {
        return school.proceeding(school.propose("proposer", ReferralSchool.proposal(unit, null, ON, obligation)).id());
    }

    @Test
    void everyPartHasItsOffice() {
        Proceeding proceeding = proceeding("0101", "study-secondary:0101:2025-H2");
        assertEquals(List.of("propaganda", "0101", "school", "organisation"),
                List.of(Part.PROPOSER, Part.SUBJECT, Part.DECIDER, Part.FILER).stream().map(part -> proceeding.office(part).orElseThrow()).toList());
    }

    /** The office whose step it is is not barred, be it another's part too: the department that files may be the one that is referred. */
    @ParameterizedTest(name = "{1} by whoever, where {0} is referred")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "0101 | study-secondary:0101:2025-H2 | answered | organisation propaganda school",
        "0101 | study-secondary:0101:2025-H2 | upheld | 0101",
        "0101 | study-secondary:0101:2025-H2 | dismissed | 0101",
        "0101 | study-secondary:0101:2025-H2 | filed | 0101",
        "0101 | study-secondary:0101:2025-H2 | withdrawn | -",
        "organisation | annual-topic:organisation:2025 | answered | propaganda school",
        "organisation | annual-topic:organisation:2025 | upheld | organisation",
        "organisation | annual-topic:organisation:2025 | filed | -",
    })
    void someHandsAreBarred(String unit, String obligation, String step, String barred) {
        ReferralStep.Kind kind = Text.coded("kind", ReferralStep.Kind.class, step);
        boolean withdrawn = kind == ReferralStep.Kind.WITHDRAWN;
        ReferralStep next = new ReferralStep("a1", kind, ON.plusDays(1), withdrawn ? Optional.empty() : Optional.of(ReferralSchool.DOCUMENT),
                withdrawn ? Optional.of(Withdrawal.Reason.DUPLICATE) : Optional.empty());
        assertEquals(Optional.ofNullable(barred).map(codes -> Set.copyOf(Arrays.asList(codes.split(" ")))).orElse(Set.of()),
                proceeding(unit, obligation).barred(next));
    }

    /** Whoever may propose reaches the whole of its school; whoever may not reaches nobody. */
    @Test
    void aProposerReachesItsSchool() {
        Competence before = new Competence(RULE, school.register().institution().on(ON), ON);
        Set<String> reached = before.reach(code -> code.equals("propaganda"));
        assertTrue(reached.containsAll(List.of("school", "propaganda", "0101", "discipline")), reached::toString);
        assertTrue(new TreeSet<>(reached).stream().noneMatch(code -> List.of("other", "moved", "superior").contains(code)), reached::toString);
        assertEquals(Set.of(), before.reach(code -> code.equals("organisation") || code.equals("0101")));
        assertEquals(Set.of(), before.reach(code -> false));
        Competence after = new Competence(RULE, school.register().institution().on(ReferralSchool.MOVED), ReferralSchool.MOVED);
        assertTrue(after.reach(code -> true).contains("moved"), "it is the school's since");
    }

    /** Parts are taken within a school; who decides may be above it. */
    @Test
    void theOtherSchoolHasNobodyWhoProposes() {
        Competence competence = new Competence(RULE, school.register().institution().on(ON), ON);
        assertEquals(List.of(), competence.proposers(competence.schoolOf("moved").orElseThrow()));
        assertEquals(Optional.of("other.organisation"), competence.filer(competence.schoolOf("moved").orElseThrow()).map(unit -> unit.code()));
        assertEquals(Optional.of("superior"), competence.deciderOn("school").map(unit -> unit.code()));
        assertEquals(Optional.empty(), competence.deciderOn("superior"));
        assertEquals(Optional.empty(), competence.schoolOf("superior"));
        assertEquals(Optional.empty(), competence.schoolOf("nowhere"));
    }
}
