package zeren.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import zeren.register.Obligation;
import zeren.register.Timetable;

/**
 * What a responsibility system costs in a calendar year: everything that units and their posts owe, by original due date, whether it is done or not. What
 * lapsed is owed by nobody and is left out.
 *
 * @param year the year
 * @param total what all of it asks for
 * @param rulebooks the same by the id of the rulebook
 * @param units the same unit by unit, by code
 */
public record Burden(int year, Load total, SortedMap<String, Load> rulebooks, List<OfUnit> units) {

    /**
     * What one unit and its posts owe.
     *
     * @param unit the code of the unit
     * @param total what all of it asks for
     * @param rulebooks the same by the id of the rulebook
     * @param combinable what one document could serve together
     */
    public record OfUnit(String unit, Load total, SortedMap<String, Load> rulebooks, List<Combination> combinable) {
        /** Copies the collections. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(total, "total");
            rulebooks = Collections.unmodifiableSortedMap(new TreeMap<>(rulebooks));
            combinable = List.copyOf(combinable);
        }

        /** Returns how many documents are saved if everything is combined that can be. */
        public long saved() {
            return combinable.stream().mapToLong(Combination::saved).sum();
        }
    }

    /** Copies the collections. */
    public Burden {
        Objects.requireNonNull(total, "total");
        rulebooks = Collections.unmodifiableSortedMap(new TreeMap<>(rulebooks));
        units = List.copyOf(units);
    }

    /**
     * Computes the burden of a year.
     *
     * @param wanted which obligations are looked at
     */
    public static Burden of(Timetable timetable, int year, Predicate<Obligation> wanted) {
        List<Obligation> all = new ArrayList<>();
        timetable.forEachDue(Scorecards.days(year), obligation -> {
            if (obligation.lapse().isEmpty() && wanted.test(obligation)) {
                all.add(obligation);
            }
        });
        SortedMap<String, List<Obligation>> byUnit = new TreeMap<>();
        all.forEach(obligation -> byUnit.computeIfAbsent(obligation.bearer().unit().code(), unit -> new ArrayList<>()).add(obligation));
        List<OfUnit> units = new ArrayList<>();
        byUnit.forEach((unit, owed) -> units.add(new OfUnit(unit, Load.of(owed), byRulebook(owed), Combination.among(owed))));
        return new Burden(year, Load.of(all), byRulebook(all), units);
    }

    /** Returns how many documents are saved if everything is combined that can be. */
    public long saved() {
        return units.stream().mapToLong(OfUnit::saved).sum();
    }

    private static SortedMap<String, Load> byRulebook(List<Obligation> obligations) {
        SortedMap<String, List<Obligation>> byRulebook = new TreeMap<>();
        obligations.forEach(obligation -> byRulebook.computeIfAbsent(obligation.term().rulebook().id(), id -> new ArrayList<>()).add(obligation));
        SortedMap<String, Load> loads = new TreeMap<>();
        byRulebook.forEach((id, owed) -> loads.put(id, Load.of(owed)));
        return loads;
    }
}
