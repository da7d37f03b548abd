package zeren.api.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;
import zeren.text.InvalidValueException;

/** What becomes of a unit that ends, of what belongs to it, and of the units beneath it. */
final class Succession {
    private final Institution institution;
    private final SuccessionBody said;
    private final Life<Unit> life;
    private final Unit unit;

    Succession(Institution institution, SuccessionBody said) {
        this.institution = institution;
        this.said = said;
        this.life = Life.of(Life.OF_UNIT, institution.descriptionsOfUnit(said.unit()));
        this.unit = life.on(said.lastDay());
    }

    /**
     * Checks what the register has to hold.
     *
     * @throws zeren.api.http.Refusal naming what it holds otherwise
     */
    void check() {
        if (!unit.exists().contains(said.lastDay())) {
            throw Fitting.conflict("/last_day", "outside_existence", said.unit() + " exists " + unit.exists() + ": name a day of these", List.of(said.unit()));
        }
        boolean endsThen = unit.exists().to().equals(said.lastDay());
        if (endsThen && unit.successor().isPresent() && !unit.successor().equals(said.successor())) {
            throw Fitting.conflict("/successor", "already_succeeded", unit.successor().get() + " has taken over from " + said.unit()
                    + " on that day already: change that by PUT /units/" + said.unit(), List.of(unit.successor().get()));
        }
        for (int i = 0; i < said.founded().size(); i++) {
            checkNew(i, said.founded().get(i));
        }
        said.successor().filter(code -> said.founded().stream().noneMatch(founded -> founded.code().equals(code))).ifPresent(this::checkSuccessor);
        List<String> subordinates = List.copyOf(beneath().keySet());
        if (said.successor().isEmpty() && !subordinates.isEmpty()) {
            throw Fitting.conflict("/successor", "has_subordinates", String.join(", ", subordinates) + " would be without a superior from " + said.nextDay()
                    + " on: name a successor, or move or end them before", subordinates);
        }
    }

    private void checkNew(int place, Unit founded) {
        List<Described<Unit>> there = institution.descriptionsOfUnit(founded.code());
        if (!there.isEmpty() && !there.equals(List.of(Described.fromTheBeginning(founded)))) {
            throw Fitting.conflict("/units/" + place + "/code", "already_there",
                    founded.code() + " is the code of a unit already: take another, or name that one as successor", List.of(founded.code()));
        }
    }

    private void checkSuccessor(String code) {
        List<Described<Unit>> there = institution.descriptionsOfUnit(code);
        if (there.isEmpty()) {
            throw Fitting.unfit("/successor", "unknown_unit", "there is no unit " + code + ": name one, or found it by way of units");
        }
        DateRange exists = there.get(0).value().exists();
        if (!exists.contains(said.nextDay())) {
            throw Fitting.conflict("/successor", "outside_existence", code + " exists " + exists + ", and not on " + said.nextDay()
                    + ": name a unit that does, or another last day", List.of(code));
        }
    }

    /** Returns the unit with its end, the founded units and those that get another superior. */
    List<Described<Unit>> units() {
        Unit ended = new Unit(unit.code(), unit.kind(), unit.function(), unit.name(), unit.parent(),
                DateRange.of(unit.exists().from(), said.lastDay()), said.successor());
        List<Described<Unit>> rows = new ArrayList<>(life.with(ended, Optional.empty()).differences(life));
        said.founded().stream()
                .filter(founded -> institution.descriptionsOfUnit(founded.code()).isEmpty())
                .map(Described::fromTheBeginning)
                .forEach(rows::add);
        beneath().values().forEach(left -> left.forEach(described -> rows.add(new Described<>(underSuccessor(described.value()), described.from()))));
        return rows;
    }

    /** Returns the posts that outlive the unit, with its last day as theirs; those that were to begin later do not come about. */
    List<Described<Post>> posts() {
        return ofUnit().flatMap(post -> {
            Post first = post.on(LocalDate.MIN);
            Optional<DateRange> days = cut(first.exists());
            return days.stream().flatMap(exists -> post.with(
                    new Post(first.code(), first.unit(), first.rank(), first.title(), first.remit(), exists), Optional.empty()).differences(post).stream());
        }).toList();
    }

    /** Returns the tenures and delegations of its posts that go on after the last day, with that day as theirs. */
    List<Tenure> tenures() {
        List<String> posts = ofUnit().map(post -> post.on(LocalDate.MIN).code()).toList();
        return institution.tenures().stream()
                .filter(tenure -> posts.contains(tenure.post()))
                .flatMap(tenure -> cut(tenure.held()).stream().map(days -> new Tenure(tenure.post(), tenure.staffNo(), tenure.mode(), days)))
                .toList();
    }

    private Stream<Life<Post>> ofUnit() {
        return institution.posts().stream()
                .filter(post -> post.value().unit().equals(said.unit()))
                .collect(Collectors.groupingBy(post -> post.value().code(), TreeMap::new, Collectors.toList()))
                .values().stream().map(of -> Life.of(Life.OF_POST, of));
    }

    /** Returns days that go on after the last day up to that; nothing, where they do not or begin later. */
    private Optional<DateRange> cut(DateRange days) {
        boolean goesOn = days.contains(said.lastDay()) && days.to().isAfter(said.lastDay());
        return goesOn ? Optional.of(DateRange.of(days.from(), said.lastDay())) : Optional.empty();
    }

    /** Returns the descriptions, by code, in which a unit would still be beneath the ended one after its last day. */
    private SortedMap<String, List<Described<Unit>>> beneath() {
        SortedMap<String, List<Described<Unit>>> beneath = new TreeMap<>();
        institution.units().stream().collect(Collectors.groupingBy(described -> described.value().code())).forEach((code, of) -> {
            List<Described<Unit>> left = later(Life.of(Life.OF_UNIT, of)).entrySet().stream()
                    .filter(later -> !code.equals(said.unit()) && later.getValue().parent().equals(Optional.of(said.unit())))
                    .map(later -> new Described<>(later.getValue(), Optional.of(later.getKey()).filter(day -> !day.equals(LocalDate.MIN))))
                    .toList();
            if (!left.isEmpty()) {
                beneath.put(code, left);
            }
        });
        return beneath;
    }

    /** Returns how a unit is described after the last day, which may be the day after, none if it ends by then. */
    private NavigableMap<LocalDate, Unit> later(Life<Unit> other) {
        DateRange exists = other.on(LocalDate.MIN).exists();
        if (exists.from().isAfter(said.lastDay())) {
            return other.descriptions();
        }
        NavigableMap<LocalDate, Unit> later = new TreeMap<>();
        if (exists.to().isAfter(said.lastDay())) {
            later.putAll(other.descriptions().tailMap(said.nextDay()));
            later.put(said.nextDay(), other.on(said.nextDay()));
        }
        return later;
    }

    /** Puts a unit beneath the successor; the successor itself, where it is one of them, beneath the superior of the one that ends. */
    private Unit underSuccessor(Unit beneath) {
        boolean takesOver = said.successor().equals(Optional.of(beneath.code()));
        Optional<String> superior = takesOver ? life.on(said.nextDay()).parent() : said.successor();
        try {
            return new Unit(beneath.code(), beneath.kind(), beneath.function(), beneath.name(), superior, beneath.exists(), beneath.successor());
        } catch (InvalidValueException unfit) {
            throw Fitting.unfit("/successor", "does_not_fit", unfit.getMessage());
        }
    }
}
