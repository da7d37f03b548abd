package zeren.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import zeren.calendar.WorkingCalendar;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;

/**
 * What the terms of one duty are made of: where it is the same, an edition of the rules is none of the duty.
 *
 * @param versions the versions of its rulebook, which is never changed but by further ones, by their numbers
 * @param parameters what the institution decided of the duty, by the first day of validity; a later decision for the same day replaces the earlier
 * @param calendars the working days, by the names that the versions have for them
 */
record DutyRules(Map<Integer, Rulebook> versions, Map<LocalDate, List<Parameter>> parameters, Map<String, WorkingCalendar> calendars) {

    /** What can be changed by itself. */
    enum Part {
        VERSIONS(DutyRules::versions),
        PARAMETERS(DutyRules::parameters),
        CALENDARS(DutyRules::calendars);

        private final Function<DutyRules, Object> of;

        Part(Function<DutyRules, Object> of) {
            this.of = of;
        }
    }

    static DutyRules of(Rules rules, DutyName name) {
        Map<Integer, Rulebook> versions = new TreeMap<>();
        Map<String, WorkingCalendar> calendars = new TreeMap<>();
        for (Rulebook version : rules.rulebooks().versions(name.rulebook())) {
            versions.put(version.version(), version);
            calendars.computeIfAbsent(version.calendar(), rules.calendars());
        }
        Map<LocalDate, List<Parameter>> parameters = rules.parameters().stream()
                .filter(name::isOf)
                .collect(Collectors.groupingBy(parameter -> parameter.valid().from(), TreeMap::new, Collectors.toList()));
        return new DutyRules(versions, parameters, calendars);
    }

    /** Returns the same as rules of nothing but the duty. */
    Rules rules() {
        return new Rules(
                Rulebooks.of(List.copyOf(versions.values())), parameters.values().stream().flatMap(Collection::stream).toList(), calendars::get);
    }

    boolean has(Parameter parameter) {
        return parameters.getOrDefault(parameter.valid().from(), List.of()).contains(parameter);
    }

    /** Returns the parts that are otherwise than before. */
    Set<Part> changedSince(DutyRules before) {
        Set<Part> changed = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (!part.of.apply(this).equals(part.of.apply(before))) {
                changed.add(part);
            }
        }
        return changed;
    }

    /** Returns these rules with what became of some parts elsewhere, from {@code before} to {@code after}; whatever else these differ in stays. */
    DutyRules with(Set<Part> parts, DutyRules before, DutyRules after) {
        Map<String, WorkingCalendar> known = parts.contains(Part.CALENDARS) ? changed(calendars, before.calendars, after.calendars) : new TreeMap<>(calendars);
        // A version may have a calendar that these rules never had to know.
        after.calendars.forEach(known::putIfAbsent);
        return new DutyRules(
                parts.contains(Part.VERSIONS) ? changed(versions, before.versions, after.versions) : versions,
                parts.contains(Part.PARAMETERS) ? changed(parameters, before.parameters, after.parameters) : parameters,
                known);
    }

    private static <K, V> Map<K, V> changed(Map<K, V> these, Map<K, V> before, Map<K, V> after) {
        Map<K, V> changed = new TreeMap<>(these);
        Set<K> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.stream().filter(key -> !Objects.equals(before.get(key), after.get(key))).forEach(key -> {
            if (after.containsKey(key)) {
                changed.put(key, after.get(key));
            } else {
                changed.remove(key);
            }
        });
        return changed;
    }
}
