package zeren.register;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The occasions that facts raised; those that follow from the organisation alone are not among them. */
public final class Occasions {
    private static final Occasions NONE = of(List.of());

    private final Supplier<List<Occasion>> all;
    private final Function<String, Optional<Occasion>> byId;

    private Occasions(Supplier<List<Occasion>> all, Function<String, Optional<Occasion>> byId) {
        this.all = all;
        this.byId = byId;
    }

    /** Returns none. */
    public static Occasions none() {
        return NONE;
    }

    /** Returns these, each of an id of its own. */
    public static Occasions of(Collection<Occasion> some) {
        Map<String, Occasion> occasions = some.stream().collect(Collectors.toMap(Occasion::id, occasion -> occasion));
        List<Occasion> all = List.copyOf(some);
        return new Occasions(() -> all, id -> Optional.ofNullable(occasions.get(id)));
    }

    /**
     * Returns those that the facts up to a number raised: every incident, every review by which a recipient returned something, every
     * finding and every proposed referral, whatever became of that later.
     *
     * @param zone where a day begins
     * @param unitOf gives the unit of a bearer's code: the unit itself, or that of a post
     */
    static Occasions of(History history, long upTo, ZoneId zone, UnaryOperator<String> unitOf) {
        Function<Recorded<?>, Occasion> raised = recorded -> raised(history, recorded, zone, unitOf);
        return new Occasions(
                () -> history.raising(upTo).stream().map(raised).toList(),
                id -> history.raising(id, upTo).map(raised));
    }

    private static Occasion raised(History history, Recorded<?> recorded, ZoneId zone, UnaryOperator<String> unitOf) {
        Optional<Recorded<Incident>> incident = History.as(Incident.class, recorded);
        if (incident.isPresent()) {
            return Occasion.of(incident.get(), zone);
        }
        if (recorded.fact() instanceof RaisingFact raising) {
            return Occasion.of(recorded.sequence(), raising);
        }
        Recorded<Review> review = History.as(Review.class, recorded).orElseThrow();
        ObligationId obligation = history.obligationOf(review.fact()).orElseThrow();
        return Occasion.of(review, obligation, unitOf.apply(obligation.bearer()));
    }

    /** Returns all of them, in no order. */
    List<Occasion> all() {
        return all.get();
    }

    /** Returns the one of that id, or nothing where there is none. */
    Optional<Occasion> find(String id) {
        return byId.apply(id);
    }
}
