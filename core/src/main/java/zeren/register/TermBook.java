package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zeren.calendar.WorkingCalendar;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Timing;

/** Makes the terms of every duty of the editions of the rules that are shown to it, one after another. */
final class TermBook {
    private final Map<DutyName, List<DutyTerms.Edition>> editions = new LinkedHashMap<>();
    private final Map<DutyName, Sources> sources = new LinkedHashMap<>();
    private final Map<String, LocalDate> knownFrom = new LinkedHashMap<>();

    private TermBook() {}

    /** Returns the terms of every duty that ever has any. */
    static List<DutyTerms> of(Editions<Rules> rules) {
        TermBook book = new TermBook();
        rules.days().forEach(day -> book.show(day, rules.on(day)));
        return book.editions.entrySet().stream().map(duty -> new DutyTerms(duty.getKey(), duty.getValue())).toList();
    }

    /** What a duty's schedules are made of: where it is the same, an edition of the rules is none of the duty. */
    private record Sources(List<Rulebook> versions, List<Parameter> parameters, List<WorkingCalendar> calendars) {}

    private void show(LocalDate day, Rules rules) {
        rules.rulebooks().ids().forEach(id -> knownFrom.putIfAbsent(id, day));
        Map<DutyName, List<DutySchedule>> schedules = schedules(rules);
        schedules.keySet().forEach(name -> editions.computeIfAbsent(name, duty -> unknownTo(duty, day)));
        editions.forEach((name, known) -> {
            Sources now = sources(rules, name);
            if (!now.equals(sources.put(name, now))) {
                known.add(new DutyTerms.Edition(day, schedules.getOrDefault(name, List.of()), OccasionPlan.of(rules, name)));
            }
        });
    }

    /** Returns the editions of a duty that a rulebook has only now: if the rulebook is older, it was not owed before. */
    private List<DutyTerms.Edition> unknownTo(DutyName duty, LocalDate day) {
        LocalDate since = knownFrom.get(duty.rulebook());
        return new ArrayList<>(since.equals(day) ? List.of() : List.of(new DutyTerms.Edition(since, List.of(), OccasionPlan.NONE)));
    }

    private static Sources sources(Rules rules, DutyName name) {
        List<Rulebook> versions = rules.rulebooks().versions(name.rulebook());
        List<Parameter> parameters = rules.parameters().stream()
                .filter(parameter -> parameter.rulebook().equals(name.rulebook()) && parameter.duty().equals(name.duty()))
                .toList();
        return new Sources(versions, parameters, versions.stream().map(version -> rules.calendars().apply(version.calendar())).toList());
    }

    private static Map<DutyName, List<DutySchedule>> schedules(Rules rules) {
        Map<DutyName, List<DutySchedule>> schedules = new LinkedHashMap<>();
        for (Rulebook version : rules.rulebooks().versions()) {
            version.duties().stream()
                    .filter(duty -> !(duty.timing() instanceof Timing.Standing))
                    .map(duty -> new DutyName(version.id(), duty.code()))
                    .forEach(name -> schedules.computeIfAbsent(name, duty -> DutySchedule.of(rules, duty)));
        }
        return schedules;
    }
}
