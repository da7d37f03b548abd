package zeren.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.Title;

/** A school of 10,000 units that all exist throughout: its superior, its committee, departments, and secondary organisations with two posts each. */
final class LargeSchool {
    static final int DEPARTMENTS = 498;
    static final int SECONDARY = 9_500;

    private static final DateRange SINCE = DateRange.from(LocalDate.of(2015, 1, 1));

    private LargeSchool() {
    }

    static Organisation build() {
        List<Unit> units = new ArrayList<>();
        List<Post> posts = new ArrayList<>();
        units.add(unit("superior", UnitKind.EXTERNAL_SUPERIOR, Optional.empty()));
        units.add(unit("school", UnitKind.SCHOOL_COMMITTEE, Optional.of("superior")));
        posts.add(post("school", Rank.SECRETARY));
        for (int i = 0; i < DEPARTMENTS; i++) {
            units.add(unit("d" + i, UnitKind.DEPARTMENT, Optional.of("school")));
        }
        for (int i = 0; i < SECONDARY; i++) {
            units.add(unit("s" + i, UnitKind.SECONDARY_ORGANISATION, Optional.of("school")));
            posts.add(post("s" + i, Rank.SECRETARY));
            posts.add(post("s" + i, Rank.HEAD));
        }
        return Organisation.of(units, posts, List.of());
    }

    private static Unit unit(String code, UnitKind kind, Optional<String> parent) {
        return new Unit(code, kind, Optional.empty(), new Title(code, code), parent, SINCE, Optional.empty());
    }

    private static Post post(String unit, Rank rank) {
        return new Post(unit + "." + rank.code(), unit, rank, new Title(rank.code(), rank.code()), Optional.empty(), SINCE);
    }
}
