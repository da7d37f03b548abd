package zeren.bench.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.Title;

/**
 * A school of any number of units that all exist throughout: its superior, its committee, departments, one in twenty, and secondary
 * organisations with two posts each, every other one of them beneath a department. The first department has the function {@link #FUNCTION}.
 */
public final class LargeSchool {
    /** The function of one department. */
    public static final String FUNCTION = "propaganda";

    private static final DateRange SINCE = DateRange.from(LocalDate.of(2015, 1, 1));

    private LargeSchool() {}

    /** Returns how many of the units are secondary organisations. */
    static int secondary(int units) {
        return units * 19 / 20;
    }

    /** Returns how many of the units are departments. */
    static int departments(int units) {
        return units - 2 - secondary(units);
    }

    /** Builds a school of that many units, at least 60. */
    public static Organisation build(int units) {
        return Organisation.of(units(units), posts(units), List.of());
    }

    /**
     * Builds a school of that many units in which, on a day, every fourth secondary organisation is dissolved and the second after it founded to
     * follow it.
     *
     * @param lastDay the last day of those that are dissolved
     */
    public static Organisation reorganised(int units, LocalDate lastDay) {
        List<Unit> changed = units(units);
        Map<String, DateRange> days = new HashMap<>();
        for (int i = 0; i + 2 < secondary(units); i += 4) {
            days.put("s" + i, DateRange.of(SINCE.from(), lastDay));
            days.put("s" + (i + 2), DateRange.from(lastDay.plusDays(1)));
        }
        changed.replaceAll(unit -> {
            DateRange exists = days.getOrDefault(unit.code(), unit.exists());
            Optional<String> successor = exists.end().map(end -> "s" + (Integer.parseInt(unit.code().substring(1)) + 2));
            return new Unit(unit.code(), unit.kind(), unit.function(), unit.name(), unit.parent(), exists, successor);
        });
        List<Post> posts = posts(units);
        posts.replaceAll(post -> new Post(post.code(), post.unit(), post.rank(), post.title(), post.remit(), days.getOrDefault(post.unit(), post.exists())));
        return Organisation.of(changed, posts, List.of());
    }

    /** Returns that many units. */
    public static List<Unit> units(int number) {
        List<Unit> units = new ArrayList<>();
        units.add(unit("superior", UnitKind.EXTERNAL_SUPERIOR, Optional.empty()));
        units.add(unit("school", UnitKind.SCHOOL_COMMITTEE, Optional.of("superior")));
        for (int i = 0; i < departments(number); i++) {
            units.add(unit("d" + i, UnitKind.DEPARTMENT, Optional.of("school")));
        }
        for (int i = 0; i < secondary(number); i++) {
            units.add(unit("s" + i, UnitKind.SECONDARY_ORGANISATION, Optional.of(i % 2 == 0 ? "school" : "d" + i % departments(number))));
        }
        return units;
    }

    /** Returns the posts of that many units. */
    public static List<Post> posts(int units) {
        List<Post> posts = new ArrayList<>();
        posts.add(post("school", Rank.SECRETARY));
        for (int i = 0; i < secondary(units); i++) {
            posts.add(post("s" + i, Rank.SECRETARY));
            posts.add(post("s" + i, Rank.HEAD));
        }
        return posts;
    }

    private static Unit unit(String code, UnitKind kind, Optional<String> parent) {
        Optional<String> function = code.equals("d0") ? Optional.of(FUNCTION) : Optional.empty();
        return new Unit(code, kind, function, new Title(code, code), parent, SINCE, Optional.empty());
    }

    private static Post post(String unit, Rank rank) {
        return new Post(unit + "." + rank.code(), unit, rank, new Title(rank.code(), rank.code()), Optional.empty(), SINCE);
    }
}
