package zeren.register.slow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that a timetable depends on. */
public record SlowWorld(List<SlowUnit> units, List<SlowPost> posts, List<SlowVersion> versions, List<SlowParameter> parameters) {
    SlowUnit unit(String code) {
        for (SlowUnit unit : units) {
            if (unit.code().equals(code)) {
                return unit;
            }
        }
        return null;
    }

    /** Whether one of the two is beneath the other: its subordinate, or a subordinate's; nothing is beneath itself. */
    boolean isBeneath(SlowUnit unit, SlowUnit superior) {
        for (SlowUnit at = superiorOf(unit); at != null; at = superiorOf(at)) {
            if (at.equals(superior)) {
                return true;
            }
        }
        return false;
    }

    /** The subordinates of the units, those of the first before those of the second, each lot by code. */
    List<SlowUnit> beneath(List<SlowUnit> superiors) {
        List<SlowUnit> subordinates = new ArrayList<>();
        for (SlowUnit superior : superiors) {
            units.stream()
                    .filter(unit -> superior.code().equals(unit.parent()))
                    .sorted(Comparator.comparing(SlowUnit::code))
                    .forEach(subordinates::add);
        }
        return subordinates;
    }

    SlowUnit superiorOf(SlowUnit unit) {
        return unit.parent() == null ? null : unit(unit.parent());
    }
}
