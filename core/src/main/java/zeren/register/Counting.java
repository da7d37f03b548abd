package zeren.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import zeren.register.Verdict.WhyNot;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;

/** Which performances of one obligation, or of what was one, count on a date (contract, rules 7 and 8). */
final class Counting {
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final SortedSet<LocalDate> dates = new TreeSet<>();
    private final LocalDate first;

    /**
     * Judges them.
     *
     * @param first the day from which they count at the earliest, however early they were performed
     */
    Counting(Matter about, Dossier dossier, LocalDate first, LocalDate asOf) {
        this.first = first;
        for (Recorded<Performance> recorded : dossier.performances()) {
            Performance performance = recorded.fact();
            Verdict verdict = judge(about, performance, dossier.state(recorded.id(), asOf), asOf);
            boolean another = verdict.counts() && !dates.add(day(performance));
            verdicts.put(recorded.id(), another ? Verdict.not(WhyNot.SAME_DAY) : verdict);
        }
    }

    /** Returns the verdict on each performance by its id, in the order of recording. */
    Map<String, Verdict> verdicts() {
        return verdicts;
    }

    /** Returns the days on which performances that count took place; two on one day are one. */
    SortedSet<LocalDate> dates() {
        return dates;
    }

    /** Returns the day from which a performance counts. */
    LocalDate day(Performance performance) {
        return performance.performedOn().isBefore(first) ? first : performance.performedOn();
    }

    /** Returns the kinds of document that the duty asks for and the performance lacks, in the order of the rulebook. */
    static List<DocumentKind> missing(Matter about, Performance performance) {
        Set<DocumentKind> given = performance.documents().stream().map(DocumentReference::kind).collect(Collectors.toCollection(HashSet::new));
        return about.duty().documents().stream().filter(kind -> !given.contains(kind)).toList();
    }

    private Verdict judge(Matter about, Performance performance, Dossier.State state, LocalDate asOf) {
        return switch (state) {
            case WITHDRAWN -> Verdict.not(WhyNot.WITHDRAWN);
            case CORRECTED -> Verdict.not(WhyNot.CORRECTED);
            case RETURNED -> Verdict.not(WhyNot.RETURNED);
            case RECORDED, ACCEPTED -> {
                if (absent(about, performance.performedOn()).isPresent()) {
                    yield Verdict.not(WhyNot.NOT_IN_EXISTENCE);
                }
                if (day(performance).isAfter(asOf)) {
                    yield Verdict.not(WhyNot.NOT_YET);
                }
                yield missing(about, performance).isEmpty() ? Verdict.COUNTS : Verdict.not(WhyNot.DOCUMENTS_MISSING);
            }
        };
    }

    /** Returns the bearer, or else the subject, that did not exist: a dissolution may have become known after what it makes impossible was recorded. */
    static Optional<Bearer> absent(Matter about, LocalDate day) {
        if (!about.bearer().exists().contains(day)) {
            return Optional.of(about.bearer());
        }
        return about.subject().filter(unit -> !unit.exists().contains(day)).map(Bearer::of);
    }
}
