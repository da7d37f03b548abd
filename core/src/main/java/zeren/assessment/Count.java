package zeren.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zeren.register.Obligation;
import zeren.register.Status;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;

/** The counting of obligations one by one: together, by unit and by duty. */
final class Count {
    private Tally total = Tally.NONE;
    private final SortedMap<String, Tally> units = new TreeMap<>();
    private final Map<Name, Tally> duties = new HashMap<>();
    /** The latest version of those under which anything was counted of a duty. */
    private final Map<Name, Rulebook> rulebooks = new HashMap<>();

    private record Name(String rulebook, String duty) {}

    void add(Obligation obligation, Status status) {
        Tally one = Tally.of(status);
        total = total.plus(one);
        units.merge(obligation.bearer().unit().code(), one, Tally::plus);
        Rulebook rulebook = obligation.term().rulebook();
        Name name = new Name(rulebook.id(), obligation.duty().code());
        duties.merge(name, one, Tally::plus);
        rulebooks.merge(name, rulebook, (known, other) -> other.version() > known.version() ? other : known);
    }

    Tally total() {
        return total;
    }

    /** Returns the figures of every unit of which anything was counted, by code. */
    List<UnitFigures> byUnit() {
        return units.entrySet().stream().map(unit -> new UnitFigures(unit.getKey(), unit.getValue())).toList();
    }

    /** Returns the figures of every duty of which anything was counted, by rulebook and in its order. */
    List<DutyFigures> byDuty() {
        return duties.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Name, Tally> entry) -> entry.getKey().rulebook())
                        .thenComparing(entry -> place(entry.getKey()))
                        .thenComparing(entry -> entry.getKey().duty()))
                .map(entry -> new DutyFigures(entry.getKey().rulebook(), duty(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Duty duty(Name name) {
        return rulebooks.get(name).duty(name.duty());
    }

    private int place(Name name) {
        return rulebooks.get(name).duties().indexOf(duty(name));
    }
}
