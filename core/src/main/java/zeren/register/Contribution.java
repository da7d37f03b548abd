package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What counts for an obligation from one place: its own performances, those of a predecessor's obligation, those of one that serves it, or
 * those that answer a return.
 *
 * @param about what was performed
 * @param dossier what is recorded about it
 * @param counting which of its performances count
 */
record Contribution(Matter about, Dossier dossier, Counting counting) {

    /**
     * Returns everything that counts for an obligation on {@code asOf}, each place once: first its own, then what it inherits, then what serves
     * it, where each of these brings along what it inherits and what serves it in turn. What is owed no more brings only what was recorded about itself.
     */
    static List<Contribution> to(Obligation obligation, Register register, LocalDate asOf) {
        List<Contribution> found = new ArrayList<>();
        collect(obligation, register, asOf, found);
        return found;
    }

    private static void collect(Obligation obligation, Register register, LocalDate asOf, List<Contribution> found) {
        found.add(of(obligation, register, asOf));
        collectAnswers(obligation, register, asOf, found);
        Stream<ObligationId> others = Stream.concat(
                obligation.inheritedIds().stream(),
                obligation.duty().servedBy().stream().flatMap(duty -> within(obligation, duty)));
        others.map(register::findMatter).flatMap(Optional::stream).forEach(other -> {
            // A predecessor's serving duty is reached twice where the heir's serving duty inherits from it.
            if (found.stream().anyMatch(known -> known.about().id().equals(other.id()))) {
                return;
            }
            if (other instanceof Obligation owed) {
                collect(owed, register, asOf, found);
            } else {
                found.add(of(other, register, asOf));
            }
        });
    }

    /** Returns what is recorded about something itself. */
    private static Contribution of(Matter about, Register register, LocalDate asOf) {
        Dossier dossier = register.dossier(about.id());
        return new Contribution(about, dossier, new Counting(about, dossier, LocalDate.MIN, asOf));
    }

    /** Returns the names of what the same bearer may owe under another duty in the periods that lie within an obligation's. */
    private static Stream<ObligationId> within(Obligation obligation, String duty) {
        ObligationId id = obligation.id();
        return obligation.period().stream()
                .flatMap(period -> period.parts().stream())
                .map(part -> new ObligationId(id.rulebook(), duty, id.bearer(), id.subject(), new When.InPeriod(part)));
    }

    /**
     * Adds what answers a return: what was recorded after it as done about what was returned, by whoever owes that now; and the returned
     * performance itself, should its recipient accept it after all. Nothing is answered before the day of the return.
     */
    private static void collectAnswers(Obligation obligation, Register register, LocalDate asOf, List<Contribution> found) {
        obligation.occasion().map(Occasion::cause).ifPresent(cause -> {
            if (cause instanceof Cause.Returned returned) {
                ObligationId id = returned.obligation();
                Stream.of(id, new ObligationId(id.rulebook(), id.duty(), obligation.bearer().code(), id.subject(), id.when()))
                        .distinct()
                        .map(register::findMatter)
                        .flatMap(Optional::stream)
                        .forEach(about -> {
                            Dossier dossier = register.dossier(about.id()).since(returned.review());
                            found.add(new Contribution(about, dossier, new Counting(about, dossier, obligation.first(), asOf)));
                        });
            }
        });
    }
}
