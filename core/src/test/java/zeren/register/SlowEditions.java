package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.SpecialDay;
import zeren.calendar.WorkingCalendar;
import zeren.organisation.Organisation;
import zeren.register.slow.SlowParameter;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;
import zeren.schedule.Period;
import zeren.text.Title;

/** Rules that change from day to day, and which of the changes count for a period, tried one after another in timetables that know of no editions. */
final class SlowEditions {
    private final List<LocalDate> days;
    private final List<State> states;
    private final Map<State, Timetable> timetables = new HashMap<>();

    /** All that says when something is due; versions are only added, a parameter is known by its duty and first day. */
    record State(List<SlowVersion> versions, List<SlowParameter> parameters, WorkingCalendar calendar) {
        Rules rules() {
            SlowWorld world = new SlowWorld(List.of(), List.of(), versions, parameters);
            return new Rules(RealWorld.rulebooks(world), RealWorld.parameters(world), name -> calendar);
        }
    }

    private SlowEditions(List<LocalDate> days, List<State> states) {
        this.days = days;
        this.states = states;
    }

    /** Up to five states of one rulebook, of which each adds a version, sets or takes back parameters or has another calendar, or several of these. */
    static SlowEditions random(long seed) {
        Random random = new Random(seed);
        RandomDates dates = new RandomDates(random);
        RandomRules rules = new RandomRules(random, dates, List.of(new SlowUnit("a", "secondary-organisation", null, null, LocalDate.EPOCH, null, null)));
        List<SlowVersion> versions = rules.versions().stream().filter(version -> version.id().equals("r-1")).toList();
        State state = new State(versions.subList(0, 1), rules.parameters(versions), ShippedCalendars.get("cn"));
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.MIN));
        List<State> states = new ArrayList<>(List.of(state));
        for (LocalDate day : Stream.generate(dates::next).limit(4).distinct().sorted().toList()) {
            boolean adds = random.nextBoolean() && state.versions().size() < versions.size();
            state = new State(
                    adds ? versions.subList(0, state.versions().size() + 1) : state.versions(),
                    random.nextBoolean() ? changed(state.parameters(), rules.parameters(versions)) : state.parameters(),
                    random.nextBoolean() ? changed(state.calendar(), random, day) : state.calendar());
            days.add(day);
            states.add(state);
        }
        return new SlowEditions(days, states);
    }

    /** The first is taken back where nothing is set. */
    private static List<SlowParameter> changed(List<SlowParameter> before, List<SlowParameter> set) {
        List<SlowParameter> changed = new ArrayList<>(before);
        changed.removeIf(old -> set.isEmpty() && old.equals(before.get(0)) || set.stream().anyMatch(parameter -> isSame(parameter, old)));
        changed.addAll(set);
        return List.copyOf(changed);
    }

    private static boolean isSame(SlowParameter one, SlowParameter other) {
        return one.rulebook().equals(other.rulebook()) && one.duty().equals(other.duty()) && one.from().equals(other.from());
    }

    /** A run of days off somewhere in the year of a day. */
    private static WorkingCalendar changed(WorkingCalendar calendar, Random random, LocalDate day) {
        int year = Math.min(Math.max(day.getYear(), 2020), 2026);
        List<SpecialDay> days = new ArrayList<>();
        LocalDate first = LocalDate.of(year, 1 + random.nextInt(12), 18 + random.nextInt(10));
        for (LocalDate off = first; off.getYear() == year && off.isBefore(first.plusDays(14)); off = off.plusDays(1)) {
            days.add(new SpecialDay(off, SpecialDay.Type.HOLIDAY, new Title("某", "Some"), "T"));
        }
        return calendar.with(year, days, "T");
    }

    List<LocalDate> days() {
        return days;
    }

    /** The same without the editions from a place on. */
    SlowEditions before(int place) {
        return new SlowEditions(days.subList(0, place), states.subList(0, place));
    }

    Timetable timetable() {
        Editions<Rules> editions = Editions.of(states.get(0).rules());
        for (int i = 1; i < days.size(); i++) {
            editions = editions.and(days.get(i), states.get(i).rules());
        }
        return Timetable.of(editions, Editions.of(date -> Organisation.of(List.of(), List.of(), List.of())));
    }

    /** What would be owed if the last state had been known from the beginning. */
    Timetable latest() {
        return timetable(states.get(states.size() - 1));
    }

    /** The term of a period by all changes that count for it. */
    Optional<Term> term(String duty, Period period) {
        State stands = states.get(0);
        for (int i = 1; i < days.size(); i++) {
            if (isDueBefore(term(stands, duty, period), days.get(i))) {
                break;
            }
            State whole = with(with(with(stands, i, "versions"), i, "parameters"), i, "calendar");
            if (!isDueBefore(term(whole, duty, period), days.get(i))) {
                stands = whole;
                continue;
            }
            for (String part : List.of("versions", "parameters", "calendar")) {
                State with = with(stands, i, part);
                stands = isDueBefore(term(with, duty, period), days.get(i)) ? stands : with;
            }
        }
        return term(stands, duty, period);
    }

    /** A state and one part of what changed from the edition before a place to the one there. */
    private State with(State state, int place, String part) {
        State before = states.get(place - 1);
        State after = states.get(place);
        return switch (part) {
            case "versions" -> new State(added(state.versions(), before.versions(), after.versions()), state.parameters(), state.calendar());
            case "parameters" -> new State(state.versions(), replaced(state.parameters(), before.parameters(), after.parameters()), state.calendar());
            default -> new State(state.versions(), state.parameters(), before.calendar() == after.calendar() ? state.calendar() : after.calendar());
        };
    }

    private static List<SlowVersion> added(List<SlowVersion> to, List<SlowVersion> before, List<SlowVersion> after) {
        return Stream.concat(to.stream(), after.stream().filter(version -> !before.contains(version))).toList();
    }

    private static List<SlowParameter> replaced(List<SlowParameter> in, List<SlowParameter> before, List<SlowParameter> after) {
        List<SlowParameter> gone = before.stream().filter(parameter -> !after.contains(parameter)).toList();
        List<SlowParameter> come = after.stream().filter(parameter -> !before.contains(parameter)).toList();
        return Stream.concat(
                in.stream().filter(old -> Stream.concat(gone.stream(), come.stream()).noneMatch(other -> isSame(old, other))), come.stream()).toList();
    }

    private Optional<Term> term(State state, String duty, Period period) {
        return timetable(state).term("r-1", duty, period);
    }

    private Timetable timetable(State state) {
        return timetables.computeIfAbsent(state, of -> Timetable.of(of.rules(), Organisation.of(List.of(), List.of(), List.of())));
    }

    static boolean isDueBefore(Optional<Term> term, LocalDate day) {
        return term.isPresent() && term.get().deadline().dueOn().isBefore(day);
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            lines.add(days.get(i) + " " + states.get(i).versions() + " " + states.get(i).parameters() + " " + System.identityHashCode(states.get(i).calendar()));
        }
        return String.join("\n", lines);
    }
}
