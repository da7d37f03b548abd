package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.explanation.Explanation;
import zeren.explanation.Step;
import zeren.explanation.Value;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.register.History;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.ObligationStep;
import zeren.register.Register;
import zeren.register.Timetable;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;

class VacancyTest {
    private static final Rulebook RULEBOOK = ShippedRulebooks.get("gxufe-2020-5");
    private static final Organisation SCHOOL = SampleSchool.organisation();

    /** Who answers on 31 December 2026 if nobody holds the posts that are named, or, with a hyphen before it, there is no such post (article 6(1); contract, rule 6). */
    @ParameterizedTest(name = "{1}, where {0} have no holder")
    @CsvSource({
        "'', duty-report:0105.member-1:2026, answered-by, 0105.secretary",
        "0105.secretary, duty-report:0105.member-1:2026, answered-by-vacant-post, 0105.secretary",
        "-0105.secretary, duty-report:0105.member-1:2026, answered-by-nobody,",
        "0105.secretary, duty-report:0105.secretary:2026, answered-by-nobody,",
        "'', duty-report:0105.secretary:2026, ,",
        "0101.member-1 0101.member-2, duty-report:0101.member-2:2026, answered-by, 0101.secretary",
        "'', duty-report:0118.secretary:2026, ,",
        "'', study-secondary:0105:2026-H2, ,"
    })
    void theFirstResponsiblePersonOfTheUnitAnswersForAVacantPost(String withoutHolder, String owed, String code, String post) {
        List<String> emptied = List.of(withoutHolder.split(" "));
        List<Post> posts = SCHOOL.posts().stream().filter(each -> !emptied.contains("-" + each.code())).toList();
        Organisation organisation = Organisation.of(SCHOOL.units(), posts,
                SCHOOL.tenures().stream().filter(tenure -> !emptied.contains(tenure.post()) && !emptied.contains("-" + tenure.post())).toList());
        Timetable timetable = Timetable.of(Rulebooks.of(List.of(RULEBOOK)), organisation);
        Obligation obligation = timetable.get(ObligationId.parse(RULEBOOK.id() + ":" + owed));
        Explanation explanation = new Register(Institution.of(organisation), timetable, new History(), 0, ZoneOffset.UTC).explanation(obligation, obligation.dueOn());
        Optional<Vacancy> vacancy = Vacancy.of(obligation, organisation, List.of(RULEBOOK));
        assertEquals(vacancy.isPresent(), !explanation.of(ObligationStep.POST_VACANT).isEmpty());
        Optional<Step> told = vacancy.map(vacant -> vacant.told(explanation)).flatMap(VacancyTest::answering);
        assertEquals(Optional.ofNullable(code), told.map(step -> step.kind().code()));
        assertEquals(Optional.ofNullable(post), told.flatMap(step -> step.values().find("post")).map(value -> ((Value.Named) value).code()));
    }

    /** Returns the step that follows the vacancy. */
    private static Optional<Step> answering(Explanation explanation) {
        int vacant = explanation.steps().stream().map(Step::kind).toList().indexOf(ObligationStep.POST_VACANT);
        return Optional.of(explanation.steps().get(vacant + 1));
    }
}
