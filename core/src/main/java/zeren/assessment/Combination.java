package zeren.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zeren.calendar.DateRange;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Bearer;
import zeren.register.Obligation;
import zeren.rulebook.DocumentKind;
import zeren.text.InvalidValueException;

/**
 * Obligations of one bearer, each under another duty, that one document could serve together: all of them ask for that kind, there are days on which all
 * are open, they are owed to the same unit or to nobody, and they are about the same unit or about none.
 *
 * <p>Only what is owed in periods: what an occasion starts is not foreseen, and its document speaks of that occasion.
 *
 * @param document the kind of document
 * @param obligations those that it could serve, by due date and id, at least two
 */
public record Combination(DocumentKind document, List<Obligation> obligations) {
    private static final Comparator<Obligation> BY_DUE_DATE =
            Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::toString);

    /**
     * Copies the list.
     *
     * @throws InvalidValueException if there are fewer than two
     */
    public Combination {
        Objects.requireNonNull(document, "document");
        obligations = List.copyOf(obligations);
        if (obligations.size() < 2) {
            throw InvalidValueException.unfit("obligations", obligations.size(), "one document saves something where at least two ask for it");
        }
    }

    /**
     * Finds what can be combined, so that no obligation is in two combinations for the same kind of document.
     *
     * <p>Beginning with the earliest due date and on one date with the first id, an obligation is joined by each later one in this order that goes with all
     * that are joined already.
     *
     * @return by bearer, by the unit that they are about, by kind of document and by due date
     */
    static List<Combination> among(Collection<Obligation> obligations) {
        Map<String, List<Obligation>> alike = new TreeMap<>();
        obligations.stream().filter(obligation -> obligation.period().isPresent()).forEach(
                obligation -> alike.computeIfAbsent(key(obligation), any -> new ArrayList<>()).add(obligation));
        List<Combination> found = new ArrayList<>();
        alike.values().forEach(owed -> {
            owed.sort(BY_DUE_DATE);
            for (DocumentKind kind : DocumentKind.values()) {
                found.addAll(among(kind, owed.stream().filter(obligation -> obligation.duty().documents().contains(kind)).toList()));
            }
        });
        return found;
    }

    /** Returns who owes it and whom it is about, a unit before its posts: no code has a blank in it. */
    private static String key(Obligation obligation) {
        return String.join(" ", obligation.bearer().unit().code(), obligation.post().map(Post::code).orElse(""), code(obligation.subject()).orElse(""));
    }

    private static List<Combination> among(DocumentKind kind, List<Obligation> asking) {
        List<Obligation> left = new ArrayList<>(asking);
        List<Combination> found = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Obligation> joined = new ArrayList<>();
            left.forEach(candidate -> {
                if (joined.stream().allMatch(other -> goWith(candidate, other))) {
                    joined.add(candidate);
                }
            });
            left.removeAll(joined);
            if (joined.size() > 1) {
                found.add(new Combination(kind, joined));
            }
        }
        return found;
    }

    /** Intervals that overlap two by two have a day in common. */
    private static boolean goWith(Obligation one, Obligation other) {
        Optional<Unit> none = Optional.empty();
        return !duty(one).equals(duty(other))
                && window(one).overlap(window(other)).isPresent()
                && (one.owedTo().equals(none) || other.owedTo().equals(none) || code(one.owedTo()).equals(code(other.owedTo())));
    }

    private static DateRange window(Obligation obligation) {
        return DateRange.of(obligation.opensOn(), obligation.dueOn());
    }

    private static List<String> duty(Obligation obligation) {
        return List.of(obligation.term().rulebook().id(), obligation.duty().code());
    }

    private static Optional<String> code(Optional<Unit> unit) {
        return unit.map(Unit::code);
    }

    /** Returns who owes them. */
    public Bearer bearer() {
        return obligations.get(0).bearer();
    }

    /** Returns the code of the unit to which they are owed, or nothing where it is nobody. */
    public Optional<String> owedTo() {
        return obligations.stream().flatMap(obligation -> obligation.owedTo().stream()).findFirst().map(Unit::code);
    }

    /** Returns the rulebooks and duties from which they come, in their order. */
    public Set<List<String>> duties() {
        Set<List<String>> duties = new LinkedHashSet<>();
        obligations.forEach(obligation -> duties.add(duty(obligation)));
        return duties;
    }

    /** Returns the days on which all of them are open. */
    public DateRange window() {
        LocalDate from = obligations.stream().map(Obligation::opensOn).max(Comparator.naturalOrder()).orElseThrow();
        return DateRange.of(from, obligations.get(0).dueOn());
    }

    /**
     * Returns how many documents are saved if as many as can be serve all of them: what is to be done several times is done on several days, and only
     * the days of the window are common.
     */
    public long saved() {
        long days = window().days();
        long apart = 0;
        long together = 0;
        for (Obligation obligation : obligations) {
            long times = Math.min(days, obligation.term().required());
            apart += times;
            together = Math.max(together, times);
        }
        return apart - together;
    }
}
