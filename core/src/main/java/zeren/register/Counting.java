package zeren.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zeren.register.Verdict.WhyNot;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;

/** Which performances of one obligation, or of what was one, count on a date, and from which day (contract, rules 7 and 8). */
final class Counting {
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final SortedMap<LocalDate, Counted> counted = new TreeMap<>();
    private final Dossier dossier;
    private final LocalDate first;
    private final LocalDate asOf;

    /**
     * A performance that counts.
     *
     * @param id its id
     * @param day the day on which it was performed, or the first that matters where that lies before
     * @param from the day from which it counts: the same, or a later return of what it corrects
     */
    record Counted(String id, LocalDate day, LocalDate from) {
        /** Returns the one of two of the same day that counts from the earlier day; this one where neither does. */
        Counted or(Counted other) {
            return other.from.isBefore(from) ? other : this;
        }
    }

    /**
     * Judges them.
     *
     * @param first the day from which they count at the earliest, however early they were performed
     */
    Counting(Matter about, Dossier dossier, LocalDate first, LocalDate asOf) {
        this.dossier = dossier;
        this.first = first;
        this.asOf = asOf;
        for (Recorded<Performance> recorded : dossier.performances()) {
            Verdict verdict = judge(about, recorded.fact(), dossier.state(recorded.id(), asOf));
            verdicts.put(recorded.id(), verdict);
            if (verdict.counts()) {
                LocalDate day = day(recorded.fact());
                counted.merge(day, new Counted(recorded.id(), day, from(recorded)), Counted::or);
            }
        }
        if (verdicts.size() > 1) {
            Set<String> counting = counted.values().stream().map(Counted::id).collect(Collectors.toSet());
            verdicts.replaceAll((id, verdict) -> verdict.counts() && !counting.contains(id) ? Verdict.not(WhyNot.SAME_DAY) : verdict);
        }
    }

    /** Returns the verdict on each performance by its id, in the order of recording. */
    Map<String, Verdict> verdicts() {
        return verdicts;
    }

    /** Returns the performances that count, by the days on which they took place; two on one day are one. */
    SortedMap<LocalDate, Counted> counted() {
        return counted;
    }

    /** Returns the day of a performance, or the first that matters. */
    LocalDate day(Performance performance) {
        return later(performance.performedOn(), first);
    }

    /** Returns the day from which a performance counts: not before its recipient returned what it corrects. */
    private LocalDate from(Recorded<Performance> recorded) {
        LocalDate day = day(recorded.fact());
        return dossier.returnBehind(recorded, asOf).map(review -> later(day, review.fact().receivedOn())).orElse(day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** Returns the kinds of document that the duty asks for and the performance lacks, in the order of the rulebook. */
    static List<DocumentKind> missing(Matter about, Performance performance) {
        Set<DocumentKind> given = performance.documents().stream().map(DocumentReference::kind).collect(Collectors.toCollection(HashSet::new));
        return about.duty().documents().stream().filter(kind -> !given.contains(kind)).toList();
    }

    private Verdict judge(Matter about, Performance performance, Dossier.State state) {
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
