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
import zeren.register.Recorded;
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

    /** Whoever is referred may be the department that files; then it files what is said of others alone. */
    @Test
    void whoIsReferredDoesNotFileIt() {
        Proceeding own = proceeding("organisation", "annual-topic:organisation:2025");
        Proceeding others = proceeding("0101", "study-secondary:0101:2025-H2");
        for (Proceeding proceeding : List.of(own, others)) {
            school.record("subject", step(proceeding, ReferralStep.Kind.ANSWERED));
            school.record("decider", step(proceeding, ReferralStep.Kind.UPHELD));
        }
        assertEquals(List.of("same_office"), filing(own));
        assertEquals(List.of(), filing(others));
    }

    private static ReferralStep step(Proceeding proceeding, ReferralStep.Kind kind) {
        return new ReferralStep(proceeding.id(), kind, ON.plusDays(1), Optional.of(ReferralSchool.DOCUMENT), Optional.empty());
    }

    private List<String> filing(Proceeding proceeding) {
        return school.proceeding(proceeding.id()).objections(step(proceeding, ReferralStep.Kind.FILED), "filer", LocalDate.of(2026, 6, 15)).stream()
                .map(Objection::code).toList();
    }

    @Test
    void everyReferralHasItsOwnSteps() {
        Proceeding one = proceeding("0101", "study-secondary:0101:2025-H2");
        Proceeding other = proceeding("0102", "study-secondary:0102:2025-H2");
        Recorded<ReferralStep> answer = school.record("subject", step(one, ReferralStep.Kind.ANSWERED));
        assertEquals(List.of(answer), school.proceeding(one.id()).steps());
        assertEquals(List.of(), school.proceeding(other.id()).steps());
        assertEquals(List.of(ReferralState.ANSWERED, ReferralState.PROPOSED, ReferralState.PROPOSED, ReferralState.ANSWERED),
                List.of(school.proceeding(one.id()).state(), school.proceeding(other.id()).state(), school.referrals().begun(one.proposed()).state(),
                        school.referrals().begun(one.proposed()).and(answer).state()));
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
        assertEquals(reached, school.referrals().reach(ReferralSchool.RULEBOOK, ON, code -> code.equals("propaganda")));
        assertEquals(Set.of(), school.referrals().reach(ReferralSchool.RULEBOOK, LocalDate.of(2020, 4, 7), code -> true), "no version is in force");
        assertEquals(Set.of(), school.referrals().reach("lab-safety-sample", ON, code -> true), "it has no referrals");
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
