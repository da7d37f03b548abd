package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Withdrawal;
import zeren.rulebook.DocumentKind;

/** Every step in every state of a rectification: what becomes of it, or why it is refused. */
class RectificationStatesTest {
    /** Each state, and the steps that lead there. */
    private static final Map<String, List<Step>> STATES = new TreeMap<>(Map.of(
            "pending", List.of(),
            "recorded", List.of(Step.RECORD),
            "confirmed", List.of(Step.RECORD, Step.CONFIRM),
            "sent-back", List.of(Step.RECORD, Step.SEND_BACK),
            "corrected", List.of(Step.RECORD, Step.CORRECT),
            "withdrawn", List.of(Step.RECORD, Step.WITHDRAW),
            "extended", List.of(Step.EXTEND),
            "waived", List.of(Step.WAIVE),
            "sent-back and waived", List.of(Step.RECORD, Step.SEND_BACK, Step.WAIVE)));

    private enum Step {
        RECORD, CONFIRM, SEND_BACK, CORRECT, WITHDRAW, EXTEND, WAIVE;

        static Step parse(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** A rectification that is due on 31 August 2026, on a day on which steps are taken. */
    private static final class Mending {
        private final InspectedSchool school = new InspectedSchool();
        private final Recorded<Finding> finding;
        private final List<Recorded<Performance>> performances = new ArrayList<>();

        Mending(LocalDate day) {
            Recorded<Round> round = school.begin("school");
            school.visit(round, "0101", "2026-05-12");
            Finding found = school.finding(round, Finding.Category.DUTY_NOT_PERFORMED, "2026-07-02", "study-secondary:0101:2026-H1");
            finding = school.record(school.inspections().issue(round, found));
            school.on(day.toString());
        }

        private Obligation obligation() {
            return Rectification.find(finding, school.register().timetable()).orElseThrow().obligation();
        }

        /** Takes a step; it is about the first performance, where it is about one. */
        void take(Step step) {
            switch (step) {
                case RECORD -> performances.add(school.record(school.registrar().perform(obligation(), school.today(), InspectedSchool.documents(DocumentKind.REFERENCE))));
                case CORRECT -> performances.add(school.record(
                        school.registrar().correct(first(), obligation(), school.today(), InspectedSchool.documents(DocumentKind.REFERENCE))));
                case WITHDRAW -> school.record(school.registrar().withdraw(first(), Withdrawal.Reason.DUPLICATE));
                case CONFIRM -> review(Review.Outcome.ACCEPTED, Optional.empty());
                case SEND_BACK -> review(Review.Outcome.RETURNED, Optional.of(Review.Reason.INCOMPLETE));
                case EXTEND -> relieve(Relief.Kind.EXTENSION, Optional.of(LocalDate.of(2026, 10, 31)));
                case WAIVE -> relieve(Relief.Kind.WAIVER, Optional.empty());
            }
        }

        /** Records something that lacks the document which the duty asks for. */
        void recordWithoutEvidence() {
            performances.add(school.record(school.registrar().perform(obligation(), school.today(), InspectedSchool.documents(DocumentKind.NOTICE))));
        }

        private Recorded<Performance> first() {
            return performances.stream().findFirst().orElseThrow(NothingThere::new);
        }

        private void review(Review.Outcome outcome, Optional<Review.Reason> reason) {
            Review review = new Review(first().id(), outcome, school.today(), reason);
            school.record(school.registrar().review(first(), obligation(), review));
        }

        private void relieve(Relief.Kind kind, Optional<LocalDate> until) {
            Relief relief = new Relief(obligation().id(), kind, until, "school", Relief.Reason.FORCE_MAJEURE, InspectedSchool.documents(DocumentKind.NOTICE).get(0));
            school.record(school.registrar().relieve(obligation(), relief));
        }

        String outcome() {
            Rectification rectification = new Rectification(finding, obligation());
            return rectification.state(school.register(), school.today()).code() + ", "
                    + school.register().account(obligation(), school.today()).standing().status().code();
        }
    }

    /** That there is nothing yet to which a step could be taken. */
    private static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "rectification-states.csv", numLinesToSkip = 1, quoteCharacter = '"')
    void everyStepInEveryState(String state, String step, String inTime, String late) {
        assertEquals(inTime, taken(state, step, LocalDate.of(2026, 8, 31)), "on the last day");
        assertEquals(late, taken(state, step, LocalDate.of(2026, 9, 1)), "on the day after it");
    }

    /** What lacks its document neither follows a return nor hides one. */
    @ParameterizedTest
    @CsvSource({
        "junk, recorded, open",
        "record send-back junk, sent-back, open",
        "record junk send-back, sent-back, open",
        "record send-back junk record, recorded, performed",
        "record send-back record junk, recorded, performed",
        "record junk, recorded, performed",
    })
    void whatDoesNotCountDoesNotAnswerAReturn(String steps, String state, String status) {
        Mending mending = new Mending(LocalDate.of(2026, 8, 31));
        for (String step : steps.split(" ")) {
            if (step.equals("junk")) {
                mending.recordWithoutEvidence();
            } else {
                mending.take(Step.parse(step));
            }
        }
        assertEquals(state + ", " + status, mending.outcome());
    }

    @Test
    void theTableHasThemAll() throws IOException {
        List<String> expected = new ArrayList<>();
        STATES.keySet().forEach(state -> Stream.of(Step.values())
                .forEach(step -> expected.add(state + "," + step.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        List<String> found = new ArrayList<>();
        try (InputStream table = RectificationStatesTest.class.getResourceAsStream("rectification-states.csv")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .forEach(line -> found.add(line.split(",")[0] + "," + line.split(",")[1]));
        }
        assertEquals(expected, found);
    }

    private static String taken(String state, String step, LocalDate day) {
        Mending mending = new Mending(day);
        STATES.get(state).forEach(mending::take);
        try {
            mending.take(Step.parse(step));
            return mending.outcome();
        } catch (Refusal refusal) {
            return "refused as " + refusal.code();
        } catch (NothingThere nothing) {
            return "nothing there";
        }
    }
}
