package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.Refusal;
import zeren.register.Withdrawal;
import zeren.text.Text;

/** Every step in every state, taken by whichever part; what is expected stands in the table. */
class ReferralStepsTest {
    private static final LocalDate PROPOSED_ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate LIMIT = LocalDate.of(2026, 3, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final List<String> AUTHORS = List.of("proposer", "subject", "decider", "filer", "stranger");

    /** A referral in a state, and the day on which the next step is tried. */
    private record Scene(Proceeding proceeding, LocalDate next) {}

    private static ReferralStep step(String kind, LocalDate takenOn) {
        ReferralStep.Kind step = Text.coded("kind", ReferralStep.Kind.class, kind);
        boolean withdrawn = step == ReferralStep.Kind.WITHDRAWN;
        return new ReferralStep("a1", step, takenOn, withdrawn ? Optional.empty() : Optional.of(ReferralSchool.DOCUMENT),
                withdrawn ? Optional.of(Withdrawal.Reason.DUPLICATE) : Optional.empty());
    }

    private static Scene scene(String state) {
        LocalDate late = LIMIT.plusDays(1);
        return switch (state) {
            case "proposed, no limit" -> scene(ReferralSchool.withoutLimit(), TODAY);
            case "proposed, within limit" -> scene(ReferralSchool.withLimit(10), LIMIT);
            case "proposed, after limit" -> scene(ReferralSchool.withLimit(10), late);
            case "proposed, recorded late" -> scene(ReferralSchool.withLimit(10), TODAY.minusDays(10), TODAY);
            case "proposed, recorded early enough" -> scene(ReferralSchool.withLimit(10), TODAY.minusDays(11), TODAY);
            case "answered" -> scene(ReferralSchool.withoutLimit(), late, "answered 2026-03-04");
            case "answered late" -> scene(ReferralSchool.withLimit(10), late, "answered 2026-03-13");
            case "upheld" -> scene(ReferralSchool.withoutLimit(), late, "answered 2026-03-04", "upheld 2026-03-05");
            case "dismissed" -> scene(ReferralSchool.withoutLimit(), late, "answered 2026-03-04", "dismissed 2026-03-05");
            case "upheld unheard" -> scene(ReferralSchool.withLimit(10), late, "upheld 2026-03-13");
            case "filed" -> scene(ReferralSchool.withoutLimit(), late, "answered 2026-03-04", "upheld 2026-03-05", "filed 2026-03-06");
            case "withdrawn" -> scene(ReferralSchool.withoutLimit(), late, "withdrawn 2026-03-03");
            case "withdrawn after answer" -> scene(ReferralSchool.withoutLimit(), late, "answered 2026-03-03", "withdrawn 2026-03-04");
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Scene scene(ReferralSchool school, LocalDate next, String... steps) {
        return scene(school, PROPOSED_ON, next, steps);
    }

    private static Scene scene(ReferralSchool school, LocalDate recordedOn, LocalDate next, String... steps) {
        school.propose("proposer", ReferralSchool.proposal("0101", null, PROPOSED_ON, "study-secondary:0101:2025-H2"), recordedOn);
        for (String written : steps) {
            ReferralStep step = step(written.substring(0, written.indexOf(' ')), LocalDate.parse(written.substring(written.indexOf(' ') + 1)));
            String by = Part.of(step.kind()).name().toLowerCase(Locale.ROOT);
            assertEquals(List.of(), school.proceeding("a1").objections(step, by, TODAY), written);
            school.record(by, step);
        }
        return new Scene(school.proceeding("a1"), next);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "referral-steps.csv", numLinesToSkip = 1)
    void everyStepInEveryState(String state, String step, String proposer, String subject, String decider, String filer, String stranger) {
        Scene scene = scene(state);
        Map<String, String> expected = Map.of("proposer", proposer, "subject", subject, "decider", decider, "filer", filer, "stranger", stranger);
        for (String author : AUTHORS) {
            List<Objection> objections = scene.proceeding().objections(step(step, scene.next()), author, TODAY);
            assertEquals(expected.get(author), objections.isEmpty() ? "ok" : objections.stream().map(Objection::code).collect(Collectors.joining(" ")), author);
            assertTrue(objections.stream().allMatch(objection -> objection.kind() == Refusal.Kind.CONFLICT && !objection.conflicts().isEmpty()));
        }
    }

    /** Each state is in the table, and each step in each state. */
    @Test
    void theTableIsWhole() throws IOException {
        Set<String> rows = new HashSet<>();
        Set<ReferralState> states = EnumSet.noneOf(ReferralState.class);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ReferralStepsTest.class.getResourceAsStream("referral-steps.csv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> line.startsWith("\"")).forEach(line -> {
                String state = line.substring(1, line.indexOf('"', 1));
                states.add(scene(state).proceeding().state());
                rows.add(scene(state).proceeding().state() + " " + line.substring(line.indexOf('"', 1) + 2).split(",")[0]);
            });
        }
        assertEquals(EnumSet.allOf(ReferralState.class), states);
        assertEquals(ReferralState.values().length * ReferralStep.Kind.values().length, rows.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "proposed, no limit | filed | a1 is proposed, so it cannot be filed: possible now is answered or upheld or dismissed or withdrawn | a1",
        "answered | answered | a1 is answered, so it cannot be answered: possible now is upheld or dismissed or withdrawn | s2",
        "upheld | withdrawn | a1 is upheld, so it cannot be withdrawn: possible now is filed | s3",
        "filed | upheld | a1 is filed, so it cannot be upheld: nothing is possible any more | s4",
        "withdrawn | answered | a1 is withdrawn, so it cannot be answered: nothing is possible any more | s2",
        "proposed, no limit | upheld | 0101 has not answered to a1: wait for the answer, or set the parameter answer-referral | a1",
        "proposed, within limit | upheld | 0101 has not answered to a1: wait for the answer, or until the time limit to answer, 2026-03-12, has passed | a1",
    })
    void aRefusalSaysWhatIsPossible(String state, String step, String detail, String conflict) {
        Scene scene = scene(state);
        Objection objection = scene.proceeding().objections(step(step, scene.next()), "stranger", TODAY).get(0);
        assertEquals(detail, objection.detail());
        assertEquals(List.of(conflict), objection.conflicts());
    }

    /** The days of the steps: from the step before up to today. */
    @ParameterizedTest
    @CsvSource({
        "'proposed, no limit', answered, 2026-03-01, before_last_step", "'proposed, no limit', answered, 2026-03-02,", "'proposed, no limit', answered, 2026-06-15,",
        "'proposed, no limit', answered, 2026-06-16, in_the_future", "answered, upheld, 2026-03-03, before_last_step", "answered, upheld, 2026-03-04,",
        "answered, withdrawn, 2026-06-16, in_the_future", "upheld, filed, 2026-03-04, before_last_step", "upheld, filed, 2026-03-05,"
    })
    void stepsAreTakenInTurn(String state, String step, LocalDate on, String objection) {
        List<Objection> objections = scene(state).proceeding().objections(step(step, on), "stranger", TODAY);
        assertEquals(Optional.ofNullable(objection).stream().toList(), objections.stream().map(Objection::code).toList());
    }

    /** The decision comes after the limit by its own day, and by that of its recording. */
    @ParameterizedTest
    @CsvSource({"2026-06-05, 2026-06-15, 2026-06-15, not_heard", "2026-06-05, 2026-03-13, 2026-06-15, not_heard", "2026-06-05, 2026-06-15, 2026-06-16, not_heard",
        "2026-06-05, 2026-06-16, 2026-06-16,", "2026-06-05, 2026-06-16, 2026-06-15, in_the_future not_heard", "2026-02-01, 2026-03-13, 2026-06-15,"})
    void nobodyIsHeardBeforeTheProposalIsRecorded(LocalDate recordedOn, LocalDate takenOn, LocalDate today, String objections) {
        Proceeding proceeding = scene(ReferralSchool.withLimit(10), recordedOn, today).proceeding();
        assertEquals(Optional.ofNullable(objections).orElse(""),
                proceeding.objections(step("upheld", takenOn), "stranger", today).stream().map(Objection::code).collect(Collectors.joining(" ")));
    }

    @Test
    void anAnswerAfterTheLimitIsLateAndOneOnItsLastDayIsNot() {
        Proceeding open = scene("proposed, within limit").proceeding();
        assertEquals(Optional.of(LIMIT), open.answerBy());
        assertEquals(List.of(false, true), List.of(open.isLateAnswer(step("answered", LIMIT)), open.isLateAnswer(step("answered", LIMIT.plusDays(1)))));
        assertEquals(false, open.isLateAnswer(step("upheld", LIMIT.plusDays(1))));
        Proceeding unlimited = scene("proposed, no limit").proceeding();
        assertEquals(Optional.empty(), unlimited.answerBy());
        assertEquals(false, unlimited.isLateAnswer(step("answered", TODAY)));
    }
}
