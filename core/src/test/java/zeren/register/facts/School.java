package zeren.register.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.Text;
import zeren.text.Title;

/**
 * The sample school under the shipped rulebook.
 *
 * @param organisation its hierarchy
 * @param timetable what is owed in it
 */
public record School(Organisation organisation, Timetable timetable) {
    public static final String RULEBOOK = "gxufe-2020-5";
    private static final Rulebooks RULES = Rulebooks.of(List.of(ShippedRulebooks.get(RULEBOOK)));

    /** The school as it is shipped. */
    public static final School SAMPLE = of(units("sample-school/units.csv"));

    /**
     * The same with units whose successors differ: 0122 takes over three weeks before a half-year ends, 0123 passes to 0124 and that to
     * 0125, 0126 and 0127 merge into 0128, and a department takes over 0129.
     */
    public static final School WITH_MORE_UNITS = of(withMoreUnits());

    public static List<Unit> withMoreUnits() {
        return Stream.concat(units("sample-school/units.csv").stream(), units("more-units.csv").stream()).toList();
    }

    public static School of(List<Unit> units, Parameter... parameters) {
        Organisation organisation = Organisation.of(units, posts(), tenures());
        return new School(organisation, Timetable.of(new Rules(RULES, List.of(parameters), ShippedCalendars::get), organisation));
    }

    /** Returns the obligation of that name, which is written without the rulebook. */
    public Obligation obligation(String name) {
        return timetable.get(ObligationId.parse(RULEBOOK + ":" + name));
    }

    public static List<Unit> units(String table) {
        List<Unit> units = new ArrayList<>();
        for (Map<String, String> row : Table.read(table)) {
            units.add(new Unit(
                    row.get("code"), Text.coded("kind", UnitKind.class, row.get("kind")), optional(row, "function"),
                    title(row, "name"), optional(row, "parent"), range(row, "exists"), optional(row, "successor")));
        }
        return units;
    }

    private static List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        for (Map<String, String> row : Table.read("sample-school/posts.csv")) {
            posts.add(new Post(
                    row.get("code"), row.get("unit"), Text.coded("rank", Rank.class, row.get("rank")),
                    title(row, "title"), optional(row, "remit"), range(row, "exists")));
        }
        return posts;
    }

    private static List<Tenure> tenures() {
        List<Tenure> tenures = new ArrayList<>();
        for (Map<String, String> row : Table.read("sample-school/tenures.csv")) {
            TenureMode mode = Text.coded("mode", TenureMode.class, row.get("mode"));
            tenures.add(new Tenure(row.get("post"), row.get("staff_no"), mode, range(row, "held")));
        }
        return tenures;
    }

    private static Title title(Map<String, String> row, String column) {
        return new Title(row.get(column + "_zh"), row.get(column + "_en"));
    }

    private static Optional<String> optional(Map<String, String> row, String column) {
        return Optional.of(row.get(column)).filter(cell -> !cell.isEmpty());
    }

    private static DateRange range(Map<String, String> row, String column) {
        LocalDate from = LocalDate.parse(row.get(column + "_from"));
        return optional(row, column + "_to").map(to -> DateRange.of(from, LocalDate.parse(to))).orElseGet(() -> DateRange.from(from));
    }
}
