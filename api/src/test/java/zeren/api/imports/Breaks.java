package zeren.api.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import zeren.organisation.OrganisationFault.Part;

/**
 * Cells of a school's files that are broken one by one, each in its own way, and where the import has to say so.
 *
 * <p>A way that leans on other cells, as "before its superior was founded" does, is taken only where those are whole, and they stay so: else nobody
 * could say which cell is at fault.
 */
final class Breaks {
    /** Stands for a byte that is no text in any encoding. */
    static final char NO_TEXT = '\uE000';
    /** Stands for a quote that is not doubled. */
    static final char QUOTE = '\uE001';

    private final RandomSchool school;
    private final Random random;
    private final Set<String> broken = new HashSet<>();
    private final Set<String> leanedOn = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final Map<String, Integer> unitRows = new HashMap<>();
    private final Map<String, Integer> postRows = new HashMap<>();
    private final Set<String> referred = new HashSet<>();
    private final Set<String> delegated;

    /** A cell: the row from 0, and the column. */
    private record Cell(Part part, int row, String column) {
        Cell at(String other) {
            return new Cell(part, row, other);
        }
    }

    Breaks(RandomSchool school, Random random) {
        this.school = school;
        this.random = random;
        index(Part.UNITS, unitRows);
        index(Part.POSTS, postRows);
        school.rows(Part.UNITS).forEach(row -> referred.addAll(List.of(row.get(5), row.get(8))));
        school.rows(Part.POSTS).forEach(row -> referred.add(row.get(1)));
        school.rows(Part.TENURES).forEach(row -> referred.add(row.get(0)));
        delegated = school.rows(Part.TENURES).stream().filter(row -> row.get(2).equals("delegated")).map(row -> row.get(0)).collect(Collectors.toSet());
    }

    /** Breaks that many cells, and returns where that is told: part, line, column and code. */
    List<String> breakCells(int count) {
        return breakCells(count, 8);
    }

    /** Breaks that many cells so that they cannot be read, whatever the register has, and returns the same. */
    List<String> spoilCells(int count) {
        return breakCells(count, 6);
    }

    private List<String> breakCells(int count, int ways) {
        for (int tries = 0; told.size() < count && tries < 100 * count; tries++) {
            Part part = Part.values()[random.nextInt(3)];
            List<String> columns = Columns.of(part);
            Cell cell = new Cell(part, random.nextInt(school.rows(part).size()), columns.get(random.nextInt(columns.size())));
            // What is said of the root bounds everything else.
            if (part != Part.UNITS || cell.row > 1) {
                breakCell(cell, ways);
            }
        }
        return told.stream().sorted().toList();
    }

    private void breakCell(Cell cell, int ways) {
        boolean holdsSomebodyUp = cell.part == Part.TENURES && delegated.contains(text(cell.at("post"))) && !cell.column.equals("staff_no");
        if (holdsSomebodyUp) {
            return;
        }
        switch (random.nextInt(ways)) {
            case 0 -> spoil(cell, QUOTE + text(cell), "malformed_csv");
            case 1 -> spoil(cell, text(cell) + NO_TEXT, "not_utf8");
            case 2 -> spoil(cell, text(cell) + "\0", "nul_character");
            case 3 -> shorten(cell);
            case 4, 5 -> spoil(cell, nonsense(cell.column), "invalid_value");
            default -> contradict(cell);
        }
    }

    private String nonsense(String column) {
        return switch (column) {
            case "exists_from", "held_from" -> List.of("", "2026-02-30", "26-1-1", "2026/01/01").get(random.nextInt(4));
            case "exists_to", "held_to" -> List.of(" ", "2026-02-30", "never", "+12026-01-01").get(random.nextInt(4));
            case "code", "unit", "post" -> "张三";
            case "parent", "successor", "function" -> "A B";
            case "name_zh", "name_en", "title_zh", "title_en" -> List.of("", "a\u202eb", "x".repeat(201)).get(random.nextInt(3));
            case "remit" -> "y".repeat(65);
            case "staff_no" -> "00001 王";
            default -> List.of("", "College", "x".repeat(1000)).get(random.nextInt(3));
        };
    }

    private void spoil(Cell cell, String text, String code) {
        boolean isOwnName = cell.column.equals("code");
        // Others name it by what still can be read of it; of nonsense nothing can.
        boolean isNamedNoMore = isOwnName && referred.contains(text(cell)) && code.equals("invalid_value");
        // A quote alone may close the one of an earlier line.
        boolean isMistakable = code.equals("malformed_csv") && (text.matches(".*[,\"].*") || text.length() == 1);
        if (isNamedNoMore || isMistakable) {
            return;
        }
        change(cell, text, code, List.of());
    }

    /** Takes the last cell of a row away. */
    private void shorten(Cell cell) {
        List<String> columns = Columns.of(cell.part);
        if (columns.stream().noneMatch(column -> isTouched(cell.at(column)))) {
            columns.forEach(column -> broken.add(cell.at(column).toString()));
            List<String> row = school.rows(cell.part).get(cell.row);
            row.remove(row.size() - 1);
            told.add(cell.part + " " + (cell.row + 2) + " - wrong_cell_count");
        }
    }

    private void contradict(Cell cell) {
        switch (cell.column) {
            case "parent", "unit" -> change(cell, "nobody", "unknown_unit", List.of());
            case "post" -> change(cell, "nobody", "unknown_post", List.of());
            case "successor" -> {
                boolean ends = !text(cell.at("exists_to")).isEmpty();
                change(cell, ends ? "nobody" : "school", ends ? "unknown_unit" : "invalid_value", List.of(cell.at("exists_to")));
            }
            case "exists_to", "held_to" -> change(cell, "0899-12-31", "invalid_value", List.of(cell.at(cell.column.replace("_to", "_from"))));
            case "code" -> repeat(cell);
            case "exists_from" -> beginTooEarly(cell);
            case "held_from" -> overlap(cell);
            default -> { }
        }
    }

    private void repeat(Cell cell) {
        if (!referred.contains(text(cell)) && cell.row > 0) {
            Cell first = new Cell(cell.part, random.nextInt(cell.row), "code");
            change(cell, text(first), "duplicate_code", List.of(first));
        }
    }

    private void beginTooEarly(Cell cell) {
        boolean isUnit = cell.part == Part.UNITS;
        Cell reference = cell.at(isUnit ? "parent" : "unit");
        Integer above = unitRows.get(text(reference));
        if (above != null) {
            Cell superior = new Cell(Part.UNITS, above, "code");
            change(cell, "0900-01-01", isUnit ? "outside_parent" : "outside_unit", List.of(reference, superior, superior.at("exists_from")));
        }
    }

    /** Lets somebody begin on the second day of the one before. */
    private void overlap(Cell cell) {
        Cell before = new Cell(cell.part, cell.row - 1, "post");
        if (cell.row == 0 || isTouched(before.at("held_from")) || !text(before).equals(text(cell.at("post"))) || text(before.at("held_from")).equals(text(before.at("held_to")))) {
            return;
        }
        String second = LocalDate.parse(text(before.at("held_from"))).plusDays(1).toString();
        Integer post = postRows.get(text(before));
        change(cell, second, "overlap", List.of(before, before.at("held_from"), before.at("held_to"), before.at("mode"),
                cell.at("post"), cell.at("held_to"), cell.at("mode"), new Cell(Part.POSTS, post, "code")));
    }

    private void change(Cell cell, String text, String code, List<Cell> leansOn) {
        boolean standsStill = leansOn.stream().noneMatch(other -> broken.contains(other.toString()));
        if (!isTouched(cell) && standsStill) {
            broken.add(cell.toString());
            leansOn.forEach(other -> leanedOn.add(other.toString()));
            school.rows(cell.part).get(cell.row).set(Columns.of(cell.part).indexOf(cell.column), text);
            told.add(cell.part + " " + (cell.row + 2) + " " + cell.column + " " + code);
        }
    }

    private boolean isTouched(Cell cell) {
        return broken.contains(cell.toString()) || leanedOn.contains(cell.toString());
    }

    private String text(Cell cell) {
        List<String> row = school.rows(cell.part).get(cell.row);
        int column = Columns.of(cell.part).indexOf(cell.column);
        return column < row.size() ? row.get(column) : "";
    }

    private void index(Part part, Map<String, Integer> rows) {
        for (int i = 0; i < school.rows(part).size(); i++) {
            rows.put(school.rows(part).get(i).get(0), i);
        }
    }
}
