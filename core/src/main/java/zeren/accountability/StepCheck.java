package zeren.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.register.Recorded;

/** The check whether a step of a referral may be taken. */
final class StepCheck {
    private static final String KIND = "kind";
    private static final String TAKEN_ON = "taken_on";

    private final Proceeding proceeding;
    private final ReferralStep step;
    private final String author;
    private final LocalDate today;
    private final List<Objection> objections = new ArrayList<>();

    StepCheck(Proceeding proceeding, ReferralStep step, String author, LocalDate today) {
        this.proceeding = proceeding;
        this.step = step;
        this.author = author;
        this.today = today;
    }

    /** Returns everything that is in the way; where the state does not allow the step, nothing else matters. */
    List<Objection> objections() {
        ReferralState state = proceeding.state();
        if (!state.possible().contains(step.kind())) {
            return List.of(Objection.conflict(KIND, "not_possible", proceeding + " is " + state.code() + ", so it cannot be " + step.kind().code() + ": "
                    + possible(state), proceeding.last().map(Recorded::id).orElse(proceeding.id())));
        }
        checkDay();
        if (step.kind().isDecision() && state == ReferralState.PROPOSED) {
            checkHeard();
        }
        if (step.kind() == ReferralStep.Kind.FILED) {
            checkFiler();
        }
        checkAuthor();
        return List.copyOf(objections);
    }

    private static String possible(ReferralState state) {
        return state.possible().isEmpty()
                ? "nothing is possible any more"
                : "possible now is " + state.possible().stream().map(ReferralStep.Kind::code).collect(Collectors.joining(" or "));
    }

    private void checkDay() {
        LocalDate takenOn = step.takenOn();
        if (takenOn.isAfter(today)) {
            objections.add(Objection.rule(TAKEN_ON, "in_the_future", takenOn + " lies after today, " + today));
        }
        if (takenOn.isBefore(proceeding.lastDay())) {
            String last = proceeding.last().map(Recorded::id).orElse(proceeding.id());
            objections.add(Objection.rule(TAKEN_ON, "before_last_step", takenOn + " lies before " + proceeding.lastDay() + ", the day of " + last));
        }
    }

    /** The referred office may answer before the decision: until its time limit has passed, by what is said and by the calendar; without one for as long as it takes. */
    private void checkHeard() {
        Optional<LocalDate> limit = proceeding.answerBy();
        if (limit.filter(last -> step.takenOn().isAfter(last) && today.isAfter(last)).isPresent()) {
            return;
        }
        String mend = limit.map(last -> "wait for the answer, or until the time limit to answer, " + last + ", has passed")
                .orElseGet(() -> "wait for the answer" + proceeding.right().map(right -> ", or set the parameter " + right + "").orElse(""));
        objections.add(Objection.conflict(KIND, "not_heard", proceeding.referral().unit() + " has not answered to " + proceeding + ": " + mend, proceeding.id()));
    }

    private void checkFiler() {
        Optional<String> filer = proceeding.office(Part.FILER, step.takenOn());
        if (filer.isEmpty()) {
            objections.add(Objection.conflict(TAKEN_ON, "no_filing_unit", "on " + step.takenOn() + " the school has no unit that receives referrals for the record",
                    proceeding.id()));
        }
        filer.filter(List.of(proceeding.referral().unit(), proceeding.referral().proposedBy(), proceeding.referral().decidedBy())::contains)
                .ifPresent(code -> objections.add(Objection.conflict(TAKEN_ON, "same_office", code + " proposed it, decided it or is referred, and files it on "
                        + step.takenOn() + ": another office has to", proceeding.id())));
    }

    /** Whoever proposes, answers, decides and files are four: one token plays one of these parts at most, whatever it may do besides. */
    private void checkAuthor() {
        if (step.kind() == ReferralStep.Kind.WITHDRAWN) {
            return;
        }
        Stream.of(Stream.of(proceeding.proposed()), proceeding.answer().stream(), proceeding.decision().stream())
                .flatMap(earlier -> earlier)
                .filter(earlier -> earlier.by().equals(author))
                .forEach(earlier -> objections.add(Objection.conflict(KIND, "same_author",
                        "this token recorded " + earlier.id() + ": who proposes, who answers, who decides and who files are four", earlier.id())));
    }
}
