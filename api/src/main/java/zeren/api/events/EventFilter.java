package zeren.api.events;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zeren.api.access.Rights;
import zeren.api.http.Params;
import zeren.api.http.Snake;
import zeren.api.register.UnitFilter;

/**
 * Which events are wanted, besides what the caller sees.
 *
 * @param types the types; nothing for all
 * @param units the codes of units of whose own obligations, findings and referrals; nothing for all
 */
record EventFilter(Optional<Set<EventType>> types, Optional<Set<String>> units) implements Predicate<Event> {

    /** Reads the filters; the units must be seen by the caller. */
    static EventFilter read(Params params, Rights rights) {
        return new EventFilter(params.read("type", EventFilter::types), UnitFilter.unitOrSubtree(params, "unit", rights));
    }

    @Override
    public boolean test(Event event) {
        return types.map(wanted -> wanted.contains(event.type())).orElse(true)
                && units.map(wanted -> event.concerns().unit().filter(wanted::contains).isPresent()).orElse(true);
    }

    /** Reads several types with commas between. */
    private static Set<EventType> types(String what, String written) {
        return Snake.parseSeveral(what, EventType.class, "type", written);
    }
}
