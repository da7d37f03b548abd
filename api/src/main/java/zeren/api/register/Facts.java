package zeren.api.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.register.Editions;
import zeren.register.Rules;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;

/**
 * The rows of organisation and rules in the order of their journal entries; of those about the same thing, the latest holds.
 *
 * <p>From them come the editions: what was known at the end of each day on which something changed.
 */
record Facts(
        List<Row<Described<Unit>>> units,
        List<Row<Described<Post>>> posts,
        List<Row<Tenure>> tenures,
        List<Row<RulebookText>> rulebooks,
        List<Row<Parameter>> parameters,
        List<Row<CalendarYear>> calendarYears,
        Institutions made) {

    /** Returns no facts, to begin with. */
    static Facts none() {
        return new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), new Institutions());
    }

    /** Returns the facts that a change would add as the entry {@code sequence}. */
    static Facts of(Additions additions, long sequence, Instant at) {
        return new Facts(
                rows(additions.units(), sequence, at),
                rows(additions.posts(), sequence, at),
                rows(additions.tenures(), sequence, at),
                rows(additions.rulebooks(), sequence, at),
                rows(additions.parameters(), sequence, at),
                rows(additions.calendarYears(), sequence, at),
                new Institutions());
    }

    /** Returns these facts followed by newer ones that were recorded. */
    Facts and(Facts newer) {
        return and(newer, made);
    }

    /** Returns the facts up to an entry, followed by some that may never be recorded. */
    Facts supposing(Facts newer, long last) {
        return upTo(last).and(newer, new Institutions());
    }

    private Facts upTo(long last) {
        return new Facts(
                upTo(units, last), upTo(posts, last), upTo(tenures, last), upTo(rulebooks, last), upTo(parameters, last), upTo(calendarYears, last), made);
    }

    private Facts and(Facts newer, Institutions institutions) {
        return new Facts(
                joined(units, newer.units),
                joined(posts, newer.posts),
                joined(tenures, newer.tenures),
                joined(rulebooks, newer.rulebooks),
                joined(parameters, newer.parameters),
                joined(calendarYears, newer.calendarYears),
                institutions);
    }

    /** Returns the entries up to {@code last} that changed organisation or rules, each with its instant. */
    SortedMap<Long, Instant> changes(long last) {
        SortedMap<Long, Instant> changes = new TreeMap<>();
        for (List<? extends Row<?>> rows : List.of(units, posts, tenures, rulebooks, parameters, calendarYears)) {
            int end = Row.firstAfter(rows, last);
            // An import has thousands of rows of one entry.
            for (int i = 0; i < end; i = Row.firstAfter(rows, rows.get(i).sequence())) {
                changes.put(rows.get(i).sequence(), rows.get(i).at());
            }
        }
        return changes;
    }

    /** Tells whether the organisation is the same after two entries. */
    boolean sameOrganisation(long one, long other) {
        return Stream.of(units, posts, tenures).allMatch(rows -> same(rows, one, other));
    }

    /** Tells whether the rules are the same after two entries. */
    boolean sameRules(long one, long other) {
        return Stream.of(rulebooks, parameters, calendarYears).allMatch(rows -> same(rows, one, other));
    }

    /** Returns the editions of the organisation after an entry; each is made when something that is owed is judged by it. */
    Editions<Function<LocalDate, Organisation>> organisations(long last, ZoneId zone) {
        return editions(ends(organisationRows(), last, zone), end -> date -> institution(end).on(date));
    }

    /** Returns the editions of the rules after an entry. */
    Editions<Rules> rules(long last, ZoneId zone) {
        Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
        long[] done = {0};
        return editions(ends(ruleRows(), last, zone), end -> {
            calendarYears.stream()
                    .filter(row -> row.sequence() > done[0] && row.sequence() <= end)
                    .forEach(row -> calendars.put(row.fact().calendar(), changed(calendars, row)));
            done[0] = end;
            return rules(end, Map.copyOf(calendars));
        });
    }

    /** Returns the SHA-256 of the text from which a version of a rulebook was read. */
    String sha256(Rulebook version) {
        return rulebooks.stream()
                .map(Row::fact)
                .filter(text -> text.rulebook().id().equals(version.id()) && text.rulebook().version() == version.version())
                .map(RulebookText::sha256)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the institution as it is known after an entry. */
    Institution institution(long last) {
        return made.get(last, this::make);
    }

    private Institution make(long last) {
        return lists(last).institution();
    }

    /** Returns what is listed of the organisation after an entry; unlike the institution it may have faults, where it was only supposed. */
    OrganisationLists lists(long last) {
        return OrganisationLists.of(this, last);
    }

    private Rules rules(long last, Map<String, WorkingCalendar> calendars) {
        Collection<RulebookText> versions = latest(rulebooks, last, version -> List.of(version.rulebook().id(), version.rulebook().version()));
        Collection<Parameter> set = latest(parameters, last, parameter -> List.of(parameter.rulebook(), parameter.duty(), parameter.valid().from()));
        return new Rules(
                Rulebooks.of(versions.stream().map(RulebookText::rulebook).toList()),
                List.copyOf(set),
                name -> calendars.containsKey(name) ? calendars.get(name) : ShippedCalendars.get(name));
    }

    private static WorkingCalendar changed(Map<String, WorkingCalendar> calendars, Row<CalendarYear> row) {
        CalendarYear year = row.fact();
        WorkingCalendar shipped = ShippedCalendars.get(year.calendar());
        WorkingCalendar before = calendars.getOrDefault(year.calendar(), shipped);
        return before.with(year.year(), year.days(), shipped.version() + "+" + row.sequence());
    }

    /** Returns the last entry of each day on which something changed; it is what was known at the day's end. */
    private static SortedMap<LocalDate, Long> ends(Stream<? extends Row<?>> rows, long last, ZoneId zone) {
        SortedMap<LocalDate, Long> ends = new TreeMap<>();
        rows.filter(row -> row.sequence() <= last)
                .forEach(row -> ends.merge(row.at().atZone(zone).toLocalDate(), row.sequence(), Math::max));
        return ends;
    }

    /** The first day's end counts for all the past, so what a register is set up with on its first day does. */
    private static <T> Editions<T> editions(SortedMap<LocalDate, Long> ends, Function<Long, T> state) {
        Editions<T> editions = null;
        for (Map.Entry<LocalDate, Long> end : ends.entrySet()) {
            T known = state.apply(end.getValue());
            editions = editions == null ? Editions.of(known) : editions.and(end.getKey(), known);
        }
        return editions == null ? Editions.of(state.apply(0L)) : editions;
    }

    private Stream<Row<?>> organisationRows() {
        return Stream.of(units, posts, tenures).flatMap(List::stream);
    }

    private Stream<Row<?>> ruleRows() {
        return Stream.of(rulebooks, parameters, calendarYears).flatMap(List::stream);
    }

    private static boolean same(List<? extends Row<?>> rows, long one, long other) {
        return Row.firstAfter(rows, Math.min(one, other)) == Row.firstAfter(rows, Math.max(one, other));
    }

    private static <T> List<Row<T>> rows(List<T> facts, long sequence, Instant at) {
        return facts.stream().map(fact -> new Row<>(sequence, at, fact)).toList();
    }

    private static <T, K> List<T> latest(List<Row<T>> facts, long last, Function<T, K> key) {
        return Row.latest(facts, last, key).stream().map(Row::fact).toList();
    }

    private static <T> List<Row<T>> upTo(List<Row<T>> rows, long last) {
        int end = Row.firstAfter(rows, last);
        return end == rows.size() ? rows : List.copyOf(rows.subList(0, end));
    }

    private static <T> List<Row<T>> joined(List<Row<T>> older, List<Row<T>> newer) {
        if (newer.isEmpty()) {
            return older;
        }
        List<Row<T>> all = new ArrayList<>(older);
        all.addAll(newer);
        return List.copyOf(all);
    }
}
