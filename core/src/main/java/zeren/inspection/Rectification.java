package zeren.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.register.Dossier;
import zeren.register.Obligation;
import zeren.register.Occasion;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Timetable;
import zeren.register.Verdict;
import zeren.text.Coded;

/**
 * The mending of what was found, which is owed like anything else.
 *
 * @param finding what was found
 * @param obligation what is owed therefore
 */
public record Rectification(Recorded<Finding> finding, Obligation obligation) {

    /** How far it has come between the unit and the inspecting office; whether it is in time, the status of the obligation says. */
    public enum State implements Coded {
        /** Nothing is recorded that stands. */
        PENDING("pending"),
        /** The unit recorded what it did, and the inspecting office has not said anything of it. */
        RECORDED("recorded"),
        /** The inspecting office accepted it. */
        CONFIRMED("confirmed"),
        /** The inspecting office returned it. */
        SENT_BACK("sent-back");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private record Act(Dossier dossier, Recorded<Performance> performance) {
        private Dossier.State state(LocalDate asOf) {
            return dossier.state(performance.id(), asOf);
        }
    }

    /** Checks that both are there. */
    public Rectification {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(obligation, "obligation");
    }

    /** Returns everything that is owed because of a finding, lapsed or not; none where no duty is started by it. */
    public static List<Rectification> all(Recorded<Finding> finding, Timetable timetable) {
        return timetable.starts(Occasion.of(finding.sequence(), finding.fact())).stream()
                .flatMap(start -> start.obligations().stream())
                .map(obligation -> new Rectification(finding, obligation))
                .toList();
    }

    /** Returns what is owed because of a finding by whoever owes it on the due date; nothing where no duty is started by it. */
    public static Optional<Rectification> find(Recorded<Finding> finding, Timetable timetable) {
        return all(finding, timetable).stream()
                .min(Comparator.comparing((Rectification each) -> each.obligation.lapse().isPresent()).thenComparing(each -> each.obligation.toString()));
    }

    /**
     * Returns how far it has come by {@code asOf}.
     *
     * <p>What was confirmed once stays so while that performance stands; else the last that counts or was returned decides: what does not count, for a
     * document is missing, does not follow a return. Performances of a predecessor are among them. A performance holds from its own day and a review from the day of receipt.
     */
    public State state(Register register, LocalDate asOf) {
        List<Act> standing = Stream.concat(Stream.of(obligation.id()), obligation.inheritedIds().stream())
                .map(register::dossier)
                .flatMap(dossier -> dossier.performances().stream().map(performance -> new Act(dossier, performance)))
                .filter(act -> !act.performance().fact().performedOn().isAfter(asOf) && act.state(asOf).stands())
                .sorted(Comparator.comparing(act -> act.performance().sequence()))
                .toList();
        if (standing.stream().anyMatch(act -> act.state(asOf) == Dossier.State.ACCEPTED)) {
            return State.CONFIRMED;
        }
        return standing.stream()
                .filter(act -> act.state(asOf) == Dossier.State.RETURNED || counts(act, register, asOf))
                .reduce((earlier, later) -> later)
                .map(last -> last.state(asOf) == Dossier.State.RETURNED ? State.SENT_BACK : State.RECORDED)
                .orElse(standing.isEmpty() ? State.PENDING : State.RECORDED);
    }

    private static boolean counts(Act act, Register register, LocalDate asOf) {
        return register.timetable().find(act.performance().fact().obligation())
                .map(owed -> register.account(owed, asOf).verdicts().get(act.performance().id()))
                .filter(Verdict::counts)
                .isPresent();
    }
}
