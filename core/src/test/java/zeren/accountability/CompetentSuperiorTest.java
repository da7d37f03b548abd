package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who decides on whom, by the hierarchy of the day of the proposal. */
class CompetentSuperiorTest {
    private static final ReferralSchool SCHOOL = ReferralSchool.withoutLimit();
    /** Of no subject, so that one objection more is expected; what matters here are the others. */
    private static final String CITED = "study-secondary:none:2019-H2";

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(resources = "competent-superiors.csv", numLinesToSkip = 1)
    void isTheNearestOneThatDecides(LocalDate on, String unit, String post, String decider, String objection) {
        ProposalCheck check = SCHOOL.referrals().check(ReferralSchool.proposal(unit, post, on, CITED), on);
        List<String> codes = check.objections().stream().map(Objection::code).filter(code -> !code.equals("other_bearer")).toList();
        if (objection == null) {
            assertEquals(List.of(), codes);
            assertEquals(Optional.of(decider), check.decider());
        } else {
            assertEquals(objection, codes.get(0));
        }
    }
}
