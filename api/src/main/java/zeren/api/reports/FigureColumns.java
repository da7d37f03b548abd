package zeren.api.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import zeren.api.assessment.Figure;
import zeren.assessment.FindingFigures;
import zeren.assessment.Tally;

/** The columns that hold the figures of a tally, and the cells in them. */
final class FigureColumns {
    /** The code of the column of shares. */
    static final String SHARE = "on_time_share";

    private FigureColumns() {}

    /** Returns these columns and those of a tally. */
    static List<Column> after(Column... first) {
        List<Column> columns = new ArrayList<>(List.of(first));
        Arrays.stream(Figure.values()).map(Figure::code).map(Column::number).forEach(columns::add);
        columns.add(Column.number(SHARE));
        return columns;
    }

    /** Returns these cells and those of a tally. */
    static List<Cell> after(List<Cell> first, Tally tally, Function<Figure, String> link) {
        List<Cell> cells = new ArrayList<>(first);
        for (Figure figure : Figure.values()) {
            cells.add(Cell.of(figure.of(tally), link.apply(figure)));
        }
        cells.add(Cell.number(tally.onTimeShare()));
        return cells;
    }

    /** Returns these columns and those of findings. */
    static List<Column> afterOfFindings(Column... first) {
        List<Column> columns = new ArrayList<>(List.of(first));
        columns.add(Column.number("findings"));
        columns.add(Column.number("repeated_findings"));
        Arrays.stream(Figure.values()).filter(figure -> figure != Figure.ALL).map(figure -> Column.number("rectified_" + figure.code())).forEach(columns::add);
        return columns;
    }

    /** Returns these cells and those of findings. */
    static List<Cell> after(List<Cell> first, FindingFigures figures) {
        List<Cell> cells = new ArrayList<>(first);
        cells.add(Cell.of(figures.findings()));
        cells.add(Cell.of(figures.repeated()));
        Arrays.stream(Figure.values()).filter(figure -> figure != Figure.ALL).map(figure -> Cell.of(figure.of(figures.rectification()))).forEach(cells::add);
        return cells;
    }
}
