package zeren.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import zeren.organisation.Organisation;
import zeren.rulebook.DocumentKind;

/**
 * What is owed and what was done about it, as known after a given number of facts.
 *
 * <p>A view on a {@link History} up to one of its numbers, and so immutable: the answer for a date as known then is the same for ever.
 */
public final class Register {
    private final Organisation organisation;
    private final Timetable timetable;
    private final History history;
    private final long upTo;

    /**
     * Creates the view.
     *
     * @param upTo the number of the last fact that is known
     */
    public Register(Organisation organisation, Timetable timetable, History history, long upTo) {
        this.organisation = Objects.requireNonNull(organisation, "organisation");
        this.timetable = Objects.requireNonNull(timetable, "timetable");
        this.history = Objects.requireNonNull(history, "history");
        this.upTo = upTo;
    }

    /** Returns the hierarchy that it rests on. */
    public Organisation organisation() {
        return organisation;
    }

    /** Returns what is owed. */
    public Timetable timetable() {
        return timetable;
    }

    /** Returns what is recorded about an obligation itself, not about what counts for it besides. */
    public Dossier dossier(ObligationId obligation) {
        return new Dossier(history.about(obligation, upTo));
    }

    /** Returns the performance of that id, or nothing where none is known. */
    public Optional<Recorded<Performance>> findPerformance(String id) {
        return history.find(Performance.class, id, upTo);
    }

    /** Returns the relief of that id, or nothing where none is known. */
    public Optional<Recorded<Relief>> findRelief(String id) {
        return history.find(Relief.class, id, upTo);
    }

    /** Returns how {@code obligation} stands on {@code asOf}. */
    public Account account(Obligation obligation, LocalDate asOf) {
        Dossier dossier = dossier(obligation.id());
        Counting counting = new Counting(obligation, dossier, asOf);
        SortedSet<LocalDate> dates = datesThatCount(obligation, counting, asOf);
        LocalDate dueOn = dossier.extendedTo().orElse(obligation.dueOn());
        Standing standing = standing(obligation, dossier, dates, dueOn, asOf);
        int remaining = obligation.term().required() - dates.size();
        LocalDate firstUsable = firstUsable(obligation, dates, asOf);
        Optional<Outlook> outlook = obligation.term().required() > 1 && remaining > 0 && standing.status().isPending()
                ? Optional.of(Outlook.of(remaining, dueOn, firstUsable, obligation.term().calendar()))
                : Optional.empty();
        List<DocumentKind> missing = remaining > 0 ? missing(obligation, dossier, counting) : List.of();
        return new Account(standing, dates.size(), missing, dossier.extendedTo(), outlook, counting.verdicts());
    }

    /** Returns the first day from {@code asOf} on that can still add to what counts: in the period, and without a performance yet. */
    private static LocalDate firstUsable(Obligation obligation, SortedSet<LocalDate> dates, LocalDate asOf) {
        LocalDate first = obligation.period().first();
        if (asOf.isBefore(first)) {
            return first;
        }
        return dates.contains(asOf) ? asOf.plusDays(1) : asOf;
    }

    private static Standing standing(
            Obligation obligation, Dossier dossier, SortedSet<LocalDate> dates, LocalDate dueOn, LocalDate asOf) {
        int required = obligation.term().required();
        if (dates.size() >= required) {
            LocalDate lastNeeded = dates.stream().skip(required - 1L).findFirst().orElseThrow();
            return new Standing(lastNeeded.isAfter(dueOn) ? Status.PERFORMED_LATE : Status.PERFORMED, 0);
        }
        if (dossier.isWaived()) {
            return new Standing(Status.WAIVED, 0);
        }
        return Standing.of(obligation, dueOn, asOf);
    }

    /** Returns the days of everything that counts for an obligation: its own, its predecessors', and what serves it besides. */
    private SortedSet<LocalDate> datesThatCount(Obligation obligation, Counting own, LocalDate asOf) {
        SortedSet<LocalDate> dates = new TreeSet<>(own.dates());
        for (ObligationId inherited : obligation.inheritedIds()) {
            timetable.find(inherited).ifPresent(predecessor -> dates.addAll(datesThatCount(predecessor, asOf)));
        }
        for (String duty : obligation.duty().servedBy()) {
            for (ObligationId serving : within(obligation, duty)) {
                timetable.find(serving).ifPresent(other -> dates.addAll(datesThatCount(other, asOf)));
            }
        }
        return dates;
    }

    private SortedSet<LocalDate> datesThatCount(Obligation obligation, LocalDate asOf) {
        return datesThatCount(obligation, new Counting(obligation, dossier(obligation.id()), asOf), asOf);
    }

    /** Returns the names of what the same bearer may owe under another duty in the periods that lie within an obligation's. */
    private static List<ObligationId> within(Obligation obligation, String duty) {
        ObligationId id = obligation.id();
        return obligation.period().parts().stream()
                .map(part -> new ObligationId(id.rulebook(), duty, id.bearer(), id.subject(), part))
                .toList();
    }

    private static List<DocumentKind> missing(Obligation obligation, Dossier dossier, Counting counting) {
        return dossier.performances().stream()
                .filter(recorded -> counting.verdicts().get(recorded.id()).whyNot().equals(Optional.of(Verdict.WhyNot.DOCUMENTS_MISSING)))
                .max(Comparator.comparing((Recorded<Performance> recorded) -> recorded.fact().performedOn())
                        .thenComparing(Recorded::sequence))
                .map(recorded -> Counting.missing(obligation, recorded.fact()))
                .orElse(obligation.duty().documents());
    }
}
