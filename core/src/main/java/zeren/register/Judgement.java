package zeren.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zeren.rulebook.DocumentKind;

/**
 * How one obligation stands on a date, with everything that went into it; an account is made from it, and so is its explanation.
 *
 * @param obligation the obligation
 * @param asOf the date
 * @param contributions what counts for it, its own first
 * @param counted the performances that count, by the days on which they took place; of two on one day the one that counts from the earlier day
 * @param dueOn the last day in time, extended where it is
 * @param lastNeeded the day on which it was performed as often as required; empty where it was not
 * @param standing the status that follows
 */
record Judgement(
        Obligation obligation,
        LocalDate asOf,
        List<Contribution> contributions,
        SortedMap<LocalDate, Counting.Counted> counted,
        LocalDate dueOn,
        Optional<LocalDate> lastNeeded,
        Standing standing) {

    static Judgement of(Obligation obligation, Register register, LocalDate asOf) {
        List<Contribution> contributions = Contribution.to(obligation, register, asOf);
        SortedMap<LocalDate, Counting.Counted> counted = new TreeMap<>();
        contributions.forEach(contribution -> contribution.counting().counted().forEach((day, one) -> counted.merge(day, one, Counting.Counted::or)));
        Dossier dossier = contributions.get(0).dossier();
        LocalDate dueOn = dossier.extendedTo().orElse(obligation.dueOn());
        Optional<LocalDate> lastNeeded = counted.values().stream().map(Counting.Counted::from).sorted().skip(obligation.term().required() - 1L).findFirst();
        Standing standing = lastNeeded.map(day -> new Standing(day.isAfter(dueOn) ? Status.PERFORMED_LATE : Status.PERFORMED, 0))
                .orElseGet(() -> dossier.isWaived() ? new Standing(Status.WAIVED, 0) : Standing.of(obligation, dueOn, asOf));
        return new Judgement(obligation, asOf, contributions, counted, dueOn, lastNeeded, standing);
    }

    /** Returns what is recorded about the obligation itself. */
    Dossier dossier() {
        return contributions.get(0).dossier();
    }

    /** Returns how many more performances are needed; 0 or less where none is. */
    int remaining() {
        return obligation.term().required() - counted.size();
    }

    Account account() {
        Counting own = contributions.get(0).counting();
        List<DocumentKind> missing = remaining() > 0 ? missing(own) : List.of();
        return new Account(standing, counted.size(), missing, dossier().extendedTo(), outlook(), own.verdicts());
    }

    /** Returns whether what is missing can still be done, for a duty owed more than once in a period and not done, waived or lapsed. */
    Optional<Outlook> outlook() {
        return obligation.term().required() > 1 && remaining() > 0 && standing.status().isPending()
                ? Optional.of(Outlook.of(remaining(), dueOn, firstUsable(), obligation.term().calendar()))
                : Optional.empty();
    }

    /** Returns the first day from {@code asOf} on that can still add to what counts: in the period, and without a performance yet. */
    private LocalDate firstUsable() {
        LocalDate first = obligation.first();
        if (asOf.isBefore(first)) {
            return first;
        }
        return counted.containsKey(asOf) ? asOf.plusDays(1) : asOf;
    }

    private List<DocumentKind> missing(Counting counting) {
        return dossier().performances().stream()
                .filter(recorded -> counting.verdicts().get(recorded.id()).whyNot().equals(Optional.of(Verdict.WhyNot.DOCUMENTS_MISSING)))
                .max(Comparator.comparing((Recorded<Performance> recorded) -> recorded.fact().performedOn())
                        .thenComparing(Recorded::sequence))
                .map(recorded -> Counting.missing(obligation, recorded.fact()))
                .orElse(obligation.duty().documents());
    }
}
