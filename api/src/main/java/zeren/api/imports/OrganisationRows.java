package zeren.api.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import zeren.api.http.Fault;
import zeren.api.http.JsonBody;
import zeren.api.http.Multipart;
import zeren.api.http.Problem;
import zeren.api.http.ProblemType;
import zeren.api.http.Refusal;
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

/** The units, posts and tenures that somebody sent, each with its place, as far as they could be read. */
public final class OrganisationRows {
    /** The largest number of rows of a part. */
    public static final int MOST = 20_000;

    private static final String SOME_POST = "some.post";
    private static final BiFunction<String, String, String> TITLE = (what, text) -> Text.line(what, text, Title.MAX);
    private static final BiFunction<String, String, String> REMIT = (what, text) -> Text.line(what, text, Post.MAX_REMIT);
    private static final DateRange ALWAYS = DateRange.of(LocalDate.MIN, LocalDate.MAX);

    private final List<Row<Unit>> units;
    private final List<Row<Post>> posts;
    private final List<Row<Tenure>> tenures;
    private final Set<Part> sent;
    private final Doubts doubts;
    private final Places places;

    private OrganisationRows(Map<Part, List<Cells>> tables, Doubts doubts, Places places) {
        this.doubts = doubts;
        this.places = places;
        sent = Set.copyOf(tables.keySet());
        units = rows(Form.UNITS, tables);
        posts = rows(Form.POSTS, tables);
        tenures = rows(Form.TENURES, tables);
    }

    /**
     * Reads the files of a request, each a part of its body; any may be missing.
     *
     * @throws Refusal if one is in an encoding that is not taken
     */
    public static OrganisationRows readParts(Map<String, Multipart.Part> parts) {
        Map<Part, CsvFile> files = new EnumMap<>(Part.class);
        List<Fault> faults = new ArrayList<>();
        for (Part part : Part.values()) {
            Optional.ofNullable(parts.get(part.toString())).ifPresent(sent -> Encoding.of(sent.contentType()).ifPresentOrElse(
                    encoding -> files.put(part, new CsvFile(encoding, sent.content())),
                    () -> faults.add(Fault.ofPart(part.toString(), "unsupported_charset", "send the file in UTF-8 or GB18030, and say so: text/csv; charset=GB18030"))));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, faults));
        }
        return read(files);
    }

    /** Reads CSV files; any may be missing. */
    static OrganisationRows read(Map<Part, CsvFile> files) {
        Doubts doubts = new Doubts();
        Map<Part, List<Cells>> tables = new EnumMap<>(Part.class);
        files.forEach((part, file) -> tables.put(part, CsvTable.read(part, file, doubts)));
        return new OrganisationRows(tables, doubts, new Places(Optional.empty()));
    }

    /** Reads the lists {@code units}, {@code posts} and {@code tenures} of a JSON object; any may be missing. */
    public static OrganisationRows read(JsonBody body) {
        Doubts doubts = new Doubts();
        Map<Part, List<Cells>> tables = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            body.any(part.toString()).ifPresent(list -> tables.put(part, JsonTable.read(part, list, doubts)));
        }
        return new OrganisationRows(tables, doubts, new Places(Optional.of(body.place())));
    }

    /** Tells whether nothing was found at fault in them yet. */
    public boolean isSound() {
        return doubts.faults().isEmpty();
    }

    /** Tells whether something is wrong with their form, apart from what they say: a number in JSON, or a field that there is not. */
    public boolean isMalformed() {
        return doubts.faults().stream().anyMatch(fault -> JsonTable.FAULTS.contains(fault.code()));
    }

    /** Returns the rows about units; of several with one code, all but the first have a stand-in for it. */
    List<Row<Unit>> units() {
        return units;
    }

    List<Row<Post>> posts() {
        return posts;
    }

    List<Row<Tenure>> tenures() {
        return tenures;
    }

    /** Returns the parts that are there, with rows or without. */
    Set<Part> sent() {
        return sent;
    }

    /** Tells whether it is known of every row of a part what it is about. */
    boolean isComplete(Part part) {
        return doubts.knows(part);
    }

    Doubts doubts() {
        return doubts;
    }

    /** Returns what was found at fault in them by themselves, as it is answered. */
    List<Fault> told() {
        return told(doubts.faults().stream().sorted(ImportFault.BY_PLACE).toList());
    }

    /** Returns faults as they are answered. */
    public List<Fault> told(List<ImportFault> faults) {
        return places.told(faults);
    }

    private <T> List<Row<T>> rows(Form<T> form, Map<Part, List<Cells>> tables) {
        Part part = form.part();
        List<Row<T>> rows = new ArrayList<>();
        Map<String, Integer> firstLines = new HashMap<>();
        for (Cells cells : tables.getOrDefault(part, List.of())) {
            // What is said twice is told before anything that would not go together with it.
            Row<T> draft = cells.draft().build(form.make());
            String name = form.name().apply(draft.value());
            Integer first = draft.isAbout(form.identity()) ? firstLines.putIfAbsent(name, cells.line()) : null;
            if (first != null) {
                String detail = places.row(part, first) + " is about " + name + " already: leave one";
                cells.refuse(part == Part.TENURES ? "held_from" : "code", part == Part.TENURES ? "duplicate_tenure" : "duplicate_code", detail);
            }
            rows.add(cells.build(form.make()));
        }
        return rows;
    }

    static Unit unit(Cells cells) {
        return new Unit(
                cells.code("code"),
                cells.coded("kind", UnitKind.class, UnitKind.SCHOOL_COMMITTEE),
                cells.find("function", Text::slug, Optional.empty()),
                new Title(cells.get("name_zh", TITLE, "?"), cells.get("name_en", TITLE, "?")),
                cells.findCode("parent"),
                cells.range("exists"),
                cells.find("successor", Text::code, Optional.empty()));
    }

    static Post post(Cells cells) {
        return new Post(
                cells.code("code"),
                cells.code("unit"),
                cells.coded("rank", Rank.class, Rank.MEMBER),
                new Title(cells.get("title_zh", TITLE, "?"), cells.get("title_en", TITLE, "?")),
                cells.find("remit", REMIT, Optional.empty()),
                cells.range("exists"));
    }

    static Tenure tenure(Cells cells) {
        return new Tenure(
                cells.code("post"),
                cells.get("staff_no", OrganisationRows::staffNo, "stand-in-for-a-cell-at-fault"),
                cells.coded("mode", TenureMode.class, TenureMode.FULL),
                cells.range("held"));
    }

    /** Returns what is said of one tenure alone: a delegation is another than the tenure that begins on its first day. */
    static String name(Tenure tenure) {
        return tenure.post() + " from " + tenure.id();
    }

    /** Only a tenure knows what a staff number may be. */
    private static String staffNo(String column, String text) {
        return new Tenure(SOME_POST, text, TenureMode.FULL, ALWAYS).staffNo();
    }
}
