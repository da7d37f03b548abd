package zeren.register;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import zeren.register.Difference.Kind;

/** What is owed of one duty in one period, in two timetables, and how it differs; see {@link Comparison}. */
final class TermComparison {
    private final Map<ObligationId, Obligation> before;
    private final Map<ObligationId, Obligation> after;

    TermComparison(List<Obligation> before, List<Obligation> after) {
        this.before = byId(before);
        this.after = byId(after);
    }

    void forEach(Consumer<Difference> action) {
        Set<ObligationId> covered = changesOfBearer(action);
        before.forEach((id, owed) -> {
            if (!covered.contains(id)) {
                difference(owed, Optional.ofNullable(after.get(id))).ifPresent(action);
            }
        });
        after.forEach((id, owed) -> {
            if (!covered.contains(id) && !before.containsKey(id)) {
                action.accept(new Difference(Kind.APPEAR, Optional.empty(), Optional.of(owed)));
            }
        });
    }

    private static Optional<Difference> difference(Obligation before, Optional<Obligation> after) {
        if (after.isEmpty()) {
            return Optional.of(new Difference(Kind.DISAPPEAR, Optional.of(before), after));
        }
        Set<Particular> changed = Particular.differing(before, after.get());
        boolean moves = changed.stream().anyMatch(Particular.DATES::contains);
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Difference(moves ? Kind.MOVE : Kind.OTHER, Optional.of(before), after));
    }

    /** Gives the changes of bearer, and returns the names that they cover. */
    private Set<ObligationId> changesOfBearer(Consumer<Difference> action) {
        // Every line but an heir's is its own name alone, so that without heirs no two names have one in common.
        if (Stream.concat(before.values().stream(), after.values().stream()).noneMatch(TermComparison::inherits)) {
            return Set.of();
        }
        Set<ObligationId> covered = new LinkedHashSet<>();
        Map<ObligationId, Obligation> successors = owing(after);
        Set<List<ObligationId>> given = new LinkedHashSet<>();
        owing(before).forEach((name, from) -> Optional.ofNullable(successors.get(name)).ifPresent(to -> {
            boolean ends = !isOwed(after.get(from.id()));
            boolean begins = !isOwed(before.get(to.id()));
            if (!from.id().equals(to.id()) && (ends || begins) && given.add(List.of(from.id(), to.id()))) {
                action.accept(new Difference(Kind.CHANGE_BEARER, Optional.of(from), Optional.of(to)));
                Stream.of(from).filter(one -> ends).map(Obligation::id).forEach(covered::add);
                Stream.of(to).filter(one -> begins).map(Obligation::id).forEach(covered::add);
            }
        }));
        return covered;
    }

    /** Returns what is owed by the names in its line; a name is in one line at most, since nothing has two heirs. */
    private static Map<ObligationId, Obligation> owing(Map<ObligationId, Obligation> obligations) {
        Map<ObligationId, Obligation> owing = new LinkedHashMap<>();
        obligations.values().stream().filter(TermComparison::isOwed).forEach(owed -> {
            owing.put(owed.id(), owed);
            owed.inheritedIds().stream().filter(id -> id.subject().equals(owed.id().subject())).forEach(id -> owing.put(id, owed));
        });
        return owing;
    }

    private static boolean isOwed(Obligation obligation) {
        return obligation != null && obligation.lapse().isEmpty();
    }

    private static boolean inherits(Obligation obligation) {
        return obligation.inheritedFrom().isPresent();
    }

    private static Map<ObligationId, Obligation> byId(List<Obligation> obligations) {
        Map<ObligationId, Obligation> byId = new LinkedHashMap<>();
        obligations.forEach(owed -> byId.put(owed.id(), owed));
        return byId;
    }
}
