package zeren.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;

/**
 * All facts ever recorded, in the order of their numbers, to which new ones are added at the end.
 *
 * <p>It only grows, so a {@link Register} can look at it as it was up to any number while others are added: whoever reads needs neither a
 * lock nor a copy. Adding is for one thread at a time.
 */
public final class History {
    private static final Pattern FACT = Pattern.compile(Occasion.BY_FACT + "[1-9][0-9]{0,17}");

    private final Map<ObligationId, Growing<Recorded<?>>> byObligation = new ConcurrentHashMap<>();
    /** Those that speak of no obligation. */
    private final Map<Class<?>, ConcurrentNavigableMap<Long, Recorded<?>>> byKind = new ConcurrentHashMap<>();
    private final Numbered byId = new Numbered();
    private final ConcurrentNavigableMap<Long, Recorded<?>> raising = new ConcurrentSkipListMap<>();
    private final ConcurrentNavigableMap<Long, ObligationId> extended = new ConcurrentSkipListMap<>();
    private long last;

    /** Creates the history without a fact. */
    public History() {}

    /**
     * Adds a fact.
     *
     * @throws InvalidValueException if its number is below that of the last, or is that of a fact of the same kind, or it speaks of a performance or relief that is not here
     */
    public synchronized void add(Recorded<?> recorded) {
        if (recorded.sequence() < last || recorded.sequence() == last && byId.find(recorded.id()) != null) {
            throw new InvalidValueException("sequence", recorded.sequence(), "a number above " + last);
        }
        Optional<ObligationId> about = obligationOf(recorded.fact());
        byId.add(recorded);
        about.ifPresentOrElse(
                obligation -> byObligation.computeIfAbsent(obligation, none -> new Growing<>()).add(recorded),
                () -> byKind.computeIfAbsent(recorded.fact().getClass(), kind -> new ConcurrentSkipListMap<>()).put(recorded.sequence(), recorded));
        if (isRaising(recorded.fact())) {
            raising.put(recorded.sequence(), recorded);
        }
        if (recorded.fact() instanceof Relief relief && relief.kind() == Relief.Kind.EXTENSION) {
            extended.put(recorded.sequence(), relief.obligation());
        }
        last = recorded.sequence();
    }

    List<Recorded<?>> about(ObligationId obligation, long upTo) {
        Growing<Recorded<?>> facts = byObligation.get(obligation);
        return facts == null ? List.of() : facts.stream().takeWhile(recorded -> recorded.sequence() <= upTo).toList();
    }

    <F extends Fact> Optional<Recorded<F>> find(Class<F> kind, String id, long upTo) {
        return Optional.ofNullable(byId.find(id))
                .filter(recorded -> recorded.sequence() <= upTo)
                .flatMap(recorded -> as(kind, recorded));
    }

    /** Returns the facts of a kind that speaks of no obligation, in the order of recording. */
    <F extends Fact> List<Recorded<F>> all(Class<F> kind, long upTo) {
        ConcurrentNavigableMap<Long, Recorded<?>> facts = byKind.get(kind);
        return facts == null ? List.of() : facts.headMap(upTo, true).values().stream().flatMap(recorded -> as(kind, recorded).stream()).toList();
    }

    /** Returns the facts that raise an occasion. */
    Collection<Recorded<?>> raising(long upTo) {
        return raising.headMap(upTo, true).values();
    }

    /** Returns the names of what was extended, be the extension revoked or not, in the order of recording. */
    Collection<ObligationId> extended(long upTo) {
        return extended.headMap(upTo, true).values();
    }

    /** Returns the fact that raised the occasion of an id, or nothing where none did. */
    Optional<Recorded<?>> raising(String occasion, long upTo) {
        return Optional.of(occasion)
                .filter(id -> FACT.matcher(id).matches())
                .<Recorded<?>>map(id -> raising.get(Long.valueOf(id.substring(Occasion.BY_FACT.length()))))
                .filter(recorded -> recorded.sequence() <= upTo);
    }

    private static boolean isRaising(Fact fact) {
        return fact instanceof Incident || fact instanceof RaisingFact || fact instanceof Review review && review.outcome() == Review.Outcome.RETURNED;
    }

    /** Returns the name of the obligation that {@code fact} speaks of, directly or by way of another fact; nothing where it speaks of none. */
    public Optional<ObligationId> obligationOf(Fact fact) {
        return fact instanceof ObligationFact about ? Optional.of(named(about)) : Optional.empty();
    }

    private ObligationId named(ObligationFact fact) {
        if (fact instanceof Performance performance) {
            performance.corrects().ifPresent(id -> checkSame(performance.obligation(), id));
            return performance.obligation();
        }
        if (fact instanceof Relief relief) {
            return relief.obligation();
        }
        return named((ObligationFact) other(fact).fact());
    }

    private void checkSame(ObligationId obligation, String corrected) {
        Recorded<?> named = byId.find(corrected);
        if (named == null || !(named.fact() instanceof Performance performance) || !performance.obligation().equals(obligation)) {
            throw new InvalidValueException("corrects", corrected, "the id of a recorded performance of " + obligation);
        }
    }

    private Recorded<?> other(ObligationFact fact) {
        String id = fact instanceof Review review ? review.performance()
                : fact instanceof Withdrawal withdrawal ? withdrawal.performance()
                : ((Revocation) fact).relief();
        Recorded<?> named = byId.find(id);
        boolean fits = fact instanceof Revocation
                ? named != null && named.fact() instanceof Relief
                : named != null && named.fact() instanceof Performance;
        if (!fits) {
            throw new InvalidValueException("fact", id, "the id of a recorded " + (fact instanceof Revocation ? "relief" : "performance"));
        }
        return named;
    }

    static <F extends Fact> Optional<Recorded<F>> as(Class<F> kind, Recorded<?> recorded) {
        return kind.isInstance(recorded.fact())
                ? Optional.of(new Recorded<>(recorded.sequence(), recorded.at(), recorded.by(), kind.cast(recorded.fact())))
                : Optional.empty();
    }
}
