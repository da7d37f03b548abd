package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.organisation.Post;
import zeren.register.Performance;
import zeren.register.Refusal;
import zeren.register.Withdrawal;
import zeren.rulebook.Citation;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.Coded;

/** What may be proposed, and everything that is in the way at once. */
class ProposalTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 2);
    private static final String STUDY = "study-secondary:0101:2025-H2";

    private final ReferralSchool school = ReferralSchool.withoutLimit();

    private List<String> objections(Proposal proposal) {
        return told(proposal).stream().map(objection -> objection.field() + " " + objection.code()).toList();
    }

    private List<Objection> told(Proposal proposal) {
        return school.referrals().check(proposal, LocalDate.of(2026, 6, 15)).objections();
    }

    private static Proposal proposal(String rulebook, List<String> grounds, String by, String to, LocalDate on, String... obligations) {
        return new Proposal(rulebook, "0101", Optional.empty(), grounds.stream().map(Citation::parse).toList(),
                List.of(obligations).stream().map(ReferralSchool::id).toList(), by, to, on, ReferralSchool.DOCUMENT);
    }

    @Test
    void whatIsOverdueMayBeReferredToTheSchoolOrTheDisciplineCommission() {
        for (String to : List.of("school", "discipline")) {
            Proposal proposal = proposal(ReferralSchool.RULEBOOK, List.of("12(1)", "12(10)"), "propaganda", to, ON, STUDY, "year-end-report:0101:2025");
            ProposalCheck check = school.referrals().check(proposal, ON);
            assertEquals(List.of(), check.objections());
            assertEquals("school", check.referral().decidedBy());
            assertEquals(to, check.referral().proposedTo());
        }
        assertEquals(List.of(), objections(ReferralSchool.proposal("0101", "0101.secretary", ON, "duty-report:0101.secretary:2025", "life-meeting:0101.secretary:2024")));
    }

    @Test
    void everythingInTheWayIsToldAtOnce() {
        assertEquals(
                List.of("grounds/0 unknown_ground", "grounds/2 repeated", "proposed_by not_a_proposer", "proposed_to not_a_recipient", "proposed_by same_office",
                        "obligations/0 not_overdue", "obligations/1 other_bearer", "obligations/2 other_bearer", "obligations/4 repeated", "obligations/5 unknown_obligation"),
                objections(proposal(ReferralSchool.RULEBOOK, List.of("12(11)", "12(3)", "12(3)"), "organisation", "propaganda", ON,
                        "study-secondary:0101:2026-H1", "study-secondary:0102:2025-H2", "duty-report:0101.secretary:2025", STUDY, STUDY, "study-secondary:0101:2019-H2")));
        assertEquals(List.of("proposed_on in_the_future"), objections(proposal(ReferralSchool.RULEBOOK, List.of("12(3)"), "propaganda", "school", LocalDate.of(2026, 6, 16), STUDY)));
        assertEquals(List.of("rulebook not_in_force", "obligations/0 not_overdue"),
                objections(proposal(ReferralSchool.RULEBOOK, List.of("12(3)"), "propaganda", "school", LocalDate.of(2020, 4, 7), STUDY)));
        assertEquals(List.of("grounds/0 unknown_ground", "rulebook no_referrals", "obligations/0 other_rulebook"),
                objections(proposal("lab-safety-sample", List.of("12(3)"), "propaganda", "school", ON, STUDY)));
    }

    /** Of what is not there nothing more is asked than what it is said to owe. */
    @Test
    void onlyWhatIsThereIsReferred() {
        assertEquals(List.of("subject/unit does_not_exist", "obligations/0 unknown_obligation"),
                objections(ReferralSchool.proposal("nowhere", null, ON, "study-secondary:nowhere:2025-H2")));
        assertEquals(List.of(), objections(ReferralSchool.proposal("0101", "0101.former", LocalDate.of(2025, 12, 31), "duty-report:0101.former:2024")));
        assertEquals(List.of("subject/post does_not_exist"), objections(ReferralSchool.proposal("0101", "0101.former", ON, "duty-report:0101.former:2024")));
    }

    /** A rulebook by which the school committee, which decides, receives referrals for the record too. */
    @Test
    void whoDecidesDoesNotFile() {
        Rulebook changed = RulebookReader.read(ShippedRulebooks.text(ReferralSchool.RULEBOOK).replaceAll("filed_by: \\{[^}]*\\}", "filed_by: {kinds: [school-committee]}"));
        Referrals referrals = new Referrals(school.register(), Rulebooks.of(List.of(changed)));
        assertEquals(List.of("subject/unit same_office"), referrals.check(ReferralSchool.proposal("0101", null, ON, STUDY), ON).objections().stream()
                .map(objection -> objection.field() + " " + objection.code()).toList());
    }

    @Test
    void aRefusedProposalIsNoReferral() {
        ProposalCheck check = school.referrals().check(ReferralSchool.proposal("0101", null, ON, "study-secondary:0101:2026-H1"), ON);
        assertThrows(IllegalStateException.class, check::referral);
        assertEquals("gxufe-2020-5:study-secondary:0101:2026-H1 is open on 2026-03-02: only what is overdue then can be cited", check.objections().get(0).detail());
    }

    /** What stands on the day of the proposal counts, by what is known when it is recorded. */
    @Test
    void whatWasDoneMeanwhileIsKnown() {
        List<DocumentReference> documents = List.of(document(DocumentKind.MINUTES), document(DocumentKind.REPORT));
        school.record("subject", new Performance(ReferralSchool.id(STUDY), LocalDate.of(2026, 5, 1), documents, Optional.empty()));
        assertEquals(List.of(), objections(ReferralSchool.proposal("0101", null, LocalDate.of(2026, 4, 30), STUDY)));
        List<Objection> late = told(ReferralSchool.proposal("0101", null, LocalDate.of(2026, 5, 1), STUDY));
        assertTrue(late.get(0).detail().contains(" is performed late on 2026-05-01"), late.get(0).detail());
    }

    private static DocumentReference document(DocumentKind kind) {
        return new DocumentReference(kind, "1", Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void whatIsCitedAlreadyWaitsForTheDecision() {
        Proposal proposal = ReferralSchool.proposal("0101", null, ON, STUDY);
        String first = school.propose("proposer", proposal).id();
        Objection again = told(ReferralSchool.proposal("0101", null, ON, "year-end-report:0101:2025", STUDY)).get(0);
        assertEquals(List.of("obligations/1", "under_way", first), List.of(again.field(), again.code(), again.conflicts().get(0)));
        assertEquals(Refusal.Kind.CONFLICT, again.kind());
        assertEquals(List.of(), objections(ReferralSchool.proposal("0101", null, ON, "year-end-report:0101:2025")));
        school.record("subject", new ReferralStep(first, ReferralStep.Kind.ANSWERED, ON, Optional.of(ReferralSchool.DOCUMENT), Optional.empty()));
        assertEquals(List.of("obligations/0 under_way"), objections(proposal));
        school.record("decider", new ReferralStep(first, ReferralStep.Kind.DISMISSED, ON, Optional.of(ReferralSchool.DOCUMENT), Optional.empty()));
        assertEquals(List.of(), objections(proposal));
    }

    /** Whatever is listed may be proposed, by whoever is named, to whoever is named; and what is not overdue is not listed. */
    @Test
    void everyCandidateMayBeProposed() {
        for (LocalDate on : List.of(LocalDate.of(2020, 7, 1), ON, LocalDate.of(2026, 6, 15))) {
            List<Candidate> candidates = school.referrals().candidates(on, obligation -> true);
            for (Candidate candidate : candidates) {
                for (var by : candidate.proposers()) {
                    for (var to : candidate.recipients()) {
                        Proposal proposal = new Proposal(candidate.rulebook().id(), candidate.unit().code(), candidate.post().map(post -> post.code()),
                                List.of(Citation.parse("12(3)")), candidate.obligations().stream().map(obligation -> obligation.id()).limit(Referral.MAX_OBLIGATIONS).toList(),
                                by.code(), to.code(), on, ReferralSchool.DOCUMENT);
                        ProposalCheck check = school.referrals().check(proposal, on);
                        assertEquals(List.of(), check.objections());
                        assertEquals(candidate.decider().code(), check.referral().decidedBy());
                    }
                }
            }
            assertTrue(candidates.size() > 10, on + ": " + candidates.size());
            assertTrue(candidates.stream().noneMatch(candidate -> candidate.unit().code().equals("propaganda")), "nobody proposes itself");
            assertEquals(candidates.size(), candidates.stream().map(candidate -> candidate.post().map(post -> post.code()).orElse(candidate.unit().code())).distinct().count());
        }
    }

    /** Posts are listed beside their unit, as long as they are there; and on the first day of the rulebook nothing is overdue. */
    @Test
    void postsAreCandidatesWhileTheyExist() {
        assertTrue(posts(LocalDate.of(2025, 12, 31)).containsAll(List.of("0101.former", "0101.secretary")), () -> posts(LocalDate.of(2025, 12, 31)).toString());
        assertTrue(posts(LocalDate.of(2026, 1, 1)).contains("0101.secretary"));
        assertTrue(posts(LocalDate.of(2026, 1, 1)).stream().noneMatch("0101.former"::equals));
        assertEquals(List.of(), school.referrals().candidates(LocalDate.of(2020, 4, 8), obligation -> true));
    }

    private List<String> posts(LocalDate on) {
        return school.referrals().candidates(on, obligation -> obligation.bearer().unit().code().equals("0101")).stream()
                .flatMap(candidate -> candidate.post().stream()).map(Post::code).toList();
    }

    @Test
    void whatIsUnderWayIsNoCandidateUntilItIsDecided() {
        long before = cited();
        String id = school.propose("proposer", ReferralSchool.proposal("0101", null, ON, STUDY)).id();
        assertEquals(before - 1, cited());
        school.record("proposer", new ReferralStep(id, ReferralStep.Kind.WITHDRAWN, ON, Optional.empty(), Optional.of(Withdrawal.Reason.DUPLICATE)));
        assertEquals(before, cited());
    }

    private long cited() {
        return school.referrals().candidates(ON, obligation -> true).stream()
                .filter(candidate -> candidate.unit().code().equals("0101") && candidate.post().isEmpty())
                .mapToLong(candidate -> candidate.obligations().size())
                .sum();
    }

    /** What is listed of one unit is exactly what is overdue of it, counted another way. */
    @Test
    void theCandidateOfAUnitIsEverythingOverdueOfIt() {
        List<String> overdue = school.register().timetable().dueWithin(DateRange.of(LocalDate.of(2020, 4, 8), ON)).stream()
                .filter(obligation -> obligation.bearer().code().equals("0101") && school.register().account(obligation, ON).standing().status().code().equals("overdue"))
                .filter(obligation -> obligation.id().rulebook().equals(ReferralSchool.RULEBOOK))
                .map(obligation -> obligation.id().toString())
                .sorted()
                .toList();
        List<String> listed = school.referrals().candidates(ON, obligation -> obligation.bearer().code().equals("0101")).get(0).obligations().stream()
                .map(obligation -> obligation.id().toString())
                .sorted()
                .toList();
        assertEquals(overdue, listed);
        assertEquals(List.of("proposed", "answered", "upheld", "dismissed", "filed", "withdrawn"), List.of(ReferralState.values()).stream().map(Coded::code).toList());
    }
}
