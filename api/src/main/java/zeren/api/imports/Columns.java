package zeren.api.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zeren.calendar.DateRange;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Post;
import zeren.organisation.Tenure;
import zeren.organisation.Unit;

/** The columns of the three files, and what the files say of a unit, a post or a tenure: an empty cell where nothing. */
final class Columns {
    static final List<String> UNITS = List.of(
            "code", "kind", "function", "name_zh", "name_en", "parent", "exists_from", "exists_to", "successor");
    static final List<String> POSTS =
            List.of("code", "unit", "rank", "title_zh", "title_en", "remit", "exists_from", "exists_to");
    static final List<String> TENURES = List.of("post", "staff_no", "mode", "held_from", "held_to");

    private Columns() {}

    static List<String> of(Part part) {
        return switch (part) {
            case UNITS -> UNITS;
            case POSTS -> POSTS;
            case TENURES -> TENURES;
        };
    }

    /** Returns the column that says which unit or post a row is about. */
    static String key(Part part) {
        return part == Part.TENURES ? "post" : "code";
    }

    static Map<String, String> cells(Unit unit) {
        return cells(UNITS, unit.code(), unit.kind().code(), unit.function().orElse(""), unit.name().zh(), unit.name().en(),
                unit.parent().orElse(""), unit.exists().from().toString(), end(unit.exists()), unit.successor().orElse(""));
    }

    static Map<String, String> cells(Post post) {
        return cells(POSTS, post.code(), post.unit(), post.rank().code(), post.title().zh(), post.title().en(),
                post.remit().orElse(""), post.exists().from().toString(), end(post.exists()));
    }

    static Map<String, String> cells(Tenure tenure) {
        return cells(TENURES, tenure.post(), tenure.staffNo(), tenure.mode().code(), tenure.held().from().toString(),
                end(tenure.held()));
    }

    private static Map<String, String> cells(List<String> columns, String... texts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            cells.put(columns.get(i), texts[i]);
        }
        return cells;
    }

    private static String end(DateRange range) {
        return range.end().map(Object::toString).orElse("");
    }
}
