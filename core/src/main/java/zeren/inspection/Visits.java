package zeren.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zeren.register.Dossier;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.text.Coded;

/**
 * The visits that a register holds, with what became of them.
 *
 * @param register the register
 */
public record Visits(Register register) {

    /** What became of a visit, on every date. */
    public enum State implements Coded {
        /** It stands as it was recorded. */
        RECORDED("recorded"),
        /** Another performance stands in the place of the one that it was. */
        CORRECTED("corrected"),
        /** It was recorded wrongly. */
        WITHDRAWN("withdrawn");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Checks that there is a register. */
    public Visits {
        Objects.requireNonNull(register, "register");
    }

    /** Returns the visits of a round, standing or not, in the order of recording. */
    public List<Recorded<Visit>> of(String round) {
        return register.all(Visit.class).stream().filter(visit -> visit.fact().round().equals(round)).toList();
    }

    /** Returns the performance that was recorded with a visit, where it performed an obligation. */
    public static Optional<Recorded<Performance>> performanceOf(Recorded<Visit> visit) {
        return visit.fact().performance().map(performance -> new Recorded<>(visit.sequence(), visit.at(), visit.by(), performance));
    }

    /** Returns the withdrawal of a visit that performed nothing. */
    public Optional<Recorded<VisitWithdrawal>> withdrawalOf(Recorded<Visit> visit) {
        return register.all(VisitWithdrawal.class).stream().filter(withdrawal -> withdrawal.fact().visit().equals(visit.id())).findFirst();
    }

    /** Returns what became of a visit; of one that performed an obligation what became of that performance, whatever its recipient said of it. */
    public State state(Recorded<Visit> visit) {
        Optional<Recorded<Performance>> performance = performanceOf(visit);
        if (performance.isEmpty()) {
            return withdrawalOf(visit).isPresent() ? State.WITHDRAWN : State.RECORDED;
        }
        return switch (dossier(performance.get()).state(performance.get().id(), LocalDate.MAX)) {
            case WITHDRAWN -> State.WITHDRAWN;
            case CORRECTED -> State.CORRECTED;
            case RECORDED, ACCEPTED, RETURNED -> State.RECORDED;
        };
    }

    /** Returns the day on which a visit took place, as far as anything stands that says so: a correction may say another. */
    public Optional<LocalDate> standsOn(Recorded<Visit> visit) {
        return performanceOf(visit)
                .map(performance -> standsOn(performance, dossier(performance)))
                .orElseGet(() -> withdrawalOf(visit).isPresent() ? Optional.empty() : Optional.of(visit.fact().visitedOn()));
    }

    private static Optional<LocalDate> standsOn(Recorded<Performance> performance, Dossier dossier) {
        Recorded<Performance> last = performance;
        while (dossier.withdrawalOf(last.id()).isEmpty()) {
            Optional<Recorded<Performance>> correction = dossier.correctionOf(last.id());
            if (correction.isEmpty()) {
                return Optional.of(last.fact().performedOn());
            }
            last = correction.get();
        }
        return Optional.empty();
    }

    private Dossier dossier(Recorded<Performance> performance) {
        return register.dossier(performance.fact().obligation());
    }
}
