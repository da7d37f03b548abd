package zeren.api.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.organisation.OrganisationFault.Part;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.text.Text;
import zeren.text.Title;

/**
 * The units, posts and tenures that files tell of, each with its line, as far as they could be read.
 *
 * @param units the units
 * @param posts the posts
 * @param tenures the tenures
 * @param doubts what could not be read
 */
record OrganisationRows(List<Row<Unit>> units, List<Row<Post>> posts, List<Row<Tenure>> tenures, Doubts doubts) {
    private static final String SOME_CODE = "stand-in.for.a.cell.at.fault";
    private static final BiFunction<String, String, String> TITLE = (what, text) -> Text.line(what, text, Title.MAX);
    private static final BiFunction<String, String, String> REMIT = (what, text) -> Text.line(what, text, Post.MAX_REMIT);
    private static final DateRange ALWAYS = DateRange.of(LocalDate.MIN, LocalDate.MAX);

    /** Reads the files; any may be missing. */
    static OrganisationRows read(Map<Part, byte[]> files) {
        Doubts doubts = new Doubts();
        return new OrganisationRows(
                rows(files, Part.UNITS, doubts, OrganisationRows::unit),
                rows(files, Part.POSTS, doubts, OrganisationRows::post),
                rows(files, Part.TENURES, doubts, OrganisationRows::tenure),
                doubts);
    }

    private static <T> List<Row<T>> rows(Map<Part, byte[]> files, Part part, Doubts doubts, Function<Cells, T> construct) {
        return Stream.ofNullable(files.get(part))
                .flatMap(file -> CsvTable.read(part, file, doubts).stream())
                .flatMap(cells -> cells.build(construct).map(value -> new Row<>(cells.line(), value)).stream())
                .toList();
    }

    private static Unit unit(Cells cells) {
        return new Unit(
                cells.get("code", Text::code, SOME_CODE),
                cells.coded("kind", UnitKind.class, UnitKind.SCHOOL_COMMITTEE),
                cells.find("function", Text::slug, Optional.empty()),
                new Title(cells.get("name_zh", TITLE, "?"), cells.get("name_en", TITLE, "?")),
                cells.find("parent", Text::code, Optional.of("parent." + SOME_CODE)),
                cells.range("exists"),
                cells.find("successor", Text::code, Optional.empty()));
    }

    private static Post post(Cells cells) {
        return new Post(
                cells.get("code", Text::code, SOME_CODE),
                cells.get("unit", Text::code, SOME_CODE),
                cells.coded("rank", Rank.class, Rank.MEMBER),
                new Title(cells.get("title_zh", TITLE, "?"), cells.get("title_en", TITLE, "?")),
                cells.find("remit", REMIT, Optional.empty()),
                cells.range("exists"));
    }

    private static Tenure tenure(Cells cells) {
        return new Tenure(
                cells.get("post", Text::code, SOME_CODE),
                cells.get("staff_no", OrganisationRows::staffNo, "0"),
                cells.coded("mode", TenureMode.class, TenureMode.FULL),
                cells.range("held"));
    }

    /** Only a tenure knows what a staff number may be. */
    private static String staffNo(String column, String text) {
        return new Tenure(SOME_CODE, text, TenureMode.FULL, ALWAYS).staffNo();
    }
}
