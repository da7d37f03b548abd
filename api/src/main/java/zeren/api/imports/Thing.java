package zeren.api.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import zeren.calendar.DateRange;
import zeren.organisation.Described;

/** One unit, post or tenure: how the register holds it, and what a row, or that there is none, makes of it. */
final class Thing<T> {
    private final Form<T> form;
    private List<Described<T>> descriptions = new ArrayList<>();
    private Optional<Row<T>> row = Optional.empty();
    private Optional<Described<T>> news = Optional.empty();
    private Fate fate = Fate.UNTOLD;

    /** Creates one without any description yet. */
    Thing(Form<T> form) {
        this.form = form;
    }

    /** Adds the next description that the register holds. */
    void add(Described<T> description) {
        descriptions.add(description);
    }

    /** Returns its descriptions by day, as they are after the import. */
    List<Described<T>> descriptions() {
        return descriptions;
    }

    /** Returns what is said of it first, which tells its whole life. */
    T first() {
        return descriptions.get(0).value();
    }

    /** Returns its days from the first to the last. */
    DateRange life() {
        return form.life().apply(first());
    }

    /** Returns the row that tells of it, where there is one. */
    Optional<Row<T>> row() {
        return row;
    }

    /** Returns what the import has to record of it. */
    Optional<Described<T>> news() {
        return news;
    }

    Fate fate() {
        return fate;
    }

    /** Makes it what a row says and the register does not hold at all. */
    void create(Row<T> told) {
        row = Optional.of(told);
        news = Optional.of(Described.fromTheBeginning(told.value()));
        descriptions.add(news.get());
        fate = Fate.CREATED;
    }

    /**
     * Takes over what a row says from a day on; what holds from a later day stays.
     *
     * @param conflicts takes every cell that says what cannot be taken over
     */
    void tell(Row<T> told, LocalDate day, Consumer<ImportFault> conflicts) {
        row = Optional.of(told);
        fate = Fate.UNCHANGED;
        Described<T> now = on(day);
        Map<String, String> others = others(told, form.cells().apply(now.value()), conflicts);
        if (others.isEmpty()) {
            return;
        }
        form.with(now.value(), others).ifPresent(after -> {
            DateRange days = form.life().apply(after);
            Set<String> turning = new TreeMap<>(others).keySet();
            turning.retainAll(form.dated());
            if (!turning.isEmpty() && day.isAfter(days.to())) {
                turning.forEach(column -> conflicts.accept(differs(told, column, "it ended on " + days.to() + ": give a day before as changes_from")));
                return;
            }
            fate = life().isOpen() && !days.isOpen() ? Fate.ENDED : Fate.CHANGED;
            take(new Described<>(after, turning.isEmpty() ? now.from() : Optional.of(day).filter(days.from()::isBefore)));
        });
    }

    /** Gives it a last day. */
    void end(LocalDate last) {
        Described<T> now = on(last);
        fate = Fate.ENDED;
        take(new Described<>(form.living().apply(now.value(), DateRange.of(life().from(), last)), now.from()));
    }

    /** Gives something new, of which a day could not be read, all the days that it may have. */
    void widen(DateRange outer) {
        Row<T> told = row.orElseThrow();
        LocalDate from = told.doubts(form.from()) ? earlier(outer.from(), life().to()) : life().from();
        LocalDate to = told.doubts(form.to()) ? later(outer.to(), from) : life().to();
        descriptions = List.of(Described.fromTheBeginning(form.living().apply(first(), DateRange.of(from, to))));
    }

    private Map<String, String> others(Row<T> told, Map<String, String> known, Consumer<ImportFault> conflicts) {
        Map<String, String> others = new TreeMap<>();
        form.cells().apply(told.value()).forEach((column, text) -> {
            if (told.doubts(column) || text.equals(known.get(column))) {
                return;
            }
            if (form.dated().contains(column) || form.undated().contains(column)) {
                others.put(column, text);
            } else {
                String detail = "the register holds \"" + known.get(column) + "\", which never changes, and this is \"" + text + "\"";
                conflicts.accept(differs(told, column, detail));
            }
        });
        return others;
    }

    private ImportFault differs(Row<T> told, String column, String detail) {
        return new ImportFault(form.part(), told.line(), Optional.of(column), "differs", detail);
    }

    private Described<T> on(LocalDate day) {
        return descriptions.stream()
                .filter(description -> description.from().map(from -> !from.isAfter(day)).orElse(true))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Takes a description over; its life is that of all of them, and one of a day on which it ended does not hold any more. */
    private void take(Described<T> description) {
        DateRange life = form.life().apply(description.value());
        List<Described<T>> after = new ArrayList<>();
        descriptions.stream()
                .filter(other -> !other.from().equals(description.from()))
                .map(other -> new Described<>(form.alike().apply(other.value(), description.value()), other.from()))
                .forEach(after::add);
        after.add(description);
        after.removeIf(other -> other.from().filter(life.to()::isBefore).isPresent());
        after.sort((one, other) -> day(one).compareTo(day(other)));
        descriptions = after;
        news = Optional.of(description);
    }

    private static LocalDate day(Described<?> description) {
        return description.from().orElse(LocalDate.MIN);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
