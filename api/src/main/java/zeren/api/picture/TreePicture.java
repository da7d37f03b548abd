package zeren.api.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zeren.api.http.Language;
import zeren.api.http.Words;
import zeren.api.picture.Svg.Letters;
import zeren.api.picture.Svg.Side;
import zeren.assessment.TreeFigures;

/** The hierarchy as a picture: a line for each unit, those beneath it further to the right, and what is open and overdue on the far right. */
final class TreePicture {
    private static final int ROW = 20;
    private static final int HEADING = 66;
    private static final int COLUMNS = 20;
    /** Where the signs of what is open and overdue stand; each has its number behind it. */
    private static final double OPEN = 250;
    private static final double OVERDUE = 301;
    private static final double NUMBER = 9;
    /** Of a number for which there is room there. */
    private static final int DIGITS = 5;
    /** How far a unit stands to the right of its superior, and how far the deepest does at most. */
    private static final double STEP = 13;
    private static final double DEEPEST = 104;
    private static final double TICK = 8;

    private final TreeFigures figures;
    private final LocalDate on;
    private final LocalDate asOf;
    private final Words words;
    private final double step;
    private final Svg behind = new Svg();
    private final Svg front = new Svg();

    private TreePicture(TreeFigures figures, LocalDate on, LocalDate asOf, Words words) {
        this.figures = figures;
        this.on = on;
        this.asOf = asOf;
        this.words = words;
        int depth = figures.branches().stream().mapToInt(TreeFigures.Branch::depth).max().orElse(0);
        this.step = depth * STEP <= DEEPEST ? STEP : DEEPEST / depth;
    }

    /** Returns the picture of the hierarchy on a date, judged on another. */
    static String of(TreeFigures figures, LocalDate on, LocalDate asOf, Language language) {
        return new TreePicture(figures, on, asOf, Words.in("picture", language)).draw();
    }

    private String draw() {
        List<TreeFigures.Branch> branches = figures.branches();
        front.heading(words.of("tree.title"));
        front.text(Letters.NOTE, Side.FROM, Svg.MARGIN, 42, words.of("tree.about", on.toString(), String.valueOf(branches.size())));
        front.text(Letters.NOTE, Side.FROM, Svg.MARGIN, 57, words.of("tree.total", asOf.toString(), String.valueOf(figures.open()), String.valueOf(figures.overdue())));
        double bottom = HEADING + 44;
        if (branches.isEmpty()) {
            front.text(Letters.NAME, Side.AROUND, Svg.WIDTH / 2.0, HEADING + 26, words.of("tree.none", on.toString()));
        } else {
            columns();
            for (int i = 0; i < branches.size(); i++) {
                branch(branches.get(i), top(i));
            }
            connect();
            bottom = top(branches.size());
        }
        return behind.add(front).document(bottom + Svg.MARGIN, words.language(), words.of("tree.title"), description());
    }

    private static double top(int row) {
        return HEADING + COLUMNS + (double) ROW * row;
    }

    private void columns() {
        behind.band(Svg.MARGIN, HEADING, Svg.RIGHT - Svg.MARGIN, COLUMNS);
        front.text(Letters.NOTE, Side.FROM, OPEN - Mark.REACH, HEADING + 13, words.of("tree.open"));
        front.text(Letters.NOTE, Side.FROM, OVERDUE - Mark.REACH, HEADING + 13, words.of("tree.overdue"));
    }

    private void branch(TreeFigures.Branch branch, double top) {
        String name = words.of(branch.unit().name());
        double x = x(branch.depth());
        front.begin(words.of("tree.unit", name, String.valueOf(branch.open()), String.valueOf(branch.overdue())).strip());
        front.text(Letters.NAME, Side.FROM, x, top + 14, Letters.NAME.cut(name, OPEN - Mark.REACH - 6 - x));
        double middle = top + ROW / 2.0;
        if (branch.open() > 0) {
            front.mark(Mark.OPEN, OPEN, middle).text(Letters.COUNT, Side.FROM, OPEN + NUMBER, middle + 3.5, Svg.brief(branch.open(), DIGITS));
        }
        if (branch.overdue() > 0) {
            front.mark(Mark.OVERDUE, OVERDUE, middle).urgent(OVERDUE + NUMBER, middle + 3.5, Svg.brief(branch.overdue(), DIGITS));
        }
        front.end();
        behind.line("g", Svg.MARGIN, top + ROW, Svg.RIGHT, top + ROW);
    }

    /** Draws for each superior a line down to the last unit that stands directly beneath it, and from there a tick to each. */
    private void connect() {
        List<TreeFigures.Branch> branches = figures.branches();
        List<Integer> line = new ArrayList<>();
        List<Integer> lasts = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            int depth = branches.get(i).depth();
            close(line, lasts, depth);
            if (depth > 0) {
                double x = x(depth - 1) + 3;
                behind.line("b", x, top(i) + ROW / 2.0, x + Math.min(TICK, step - 4), top(i) + ROW / 2.0);
                lasts.set(depth - 1, i);
            }
            line.add(i);
            lasts.add(i);
        }
        close(line, lasts, 0);
    }

    /** Draws the lines of the superiors on the way that end before a unit of that depth. */
    private void close(List<Integer> line, List<Integer> lasts, int depth) {
        while (line.size() > depth) {
            int superior = line.remove(line.size() - 1);
            int last = lasts.remove(lasts.size() - 1);
            if (last > superior) {
                double x = x(line.size()) + 3;
                behind.line("b", x, top(superior) + ROW - 2, x, top(last) + ROW / 2.0);
            }
        }
    }

    private double x(int depth) {
        return Svg.MARGIN + 2 + step * depth;
    }

    /** Returns everything that the picture shows, in sentences; who has nothing open or overdue is only counted. */
    private String description() {
        String all = words.of("tree.description", on.toString(), String.valueOf(figures.branches().size()), asOf.toString(),
                String.valueOf(figures.open()), String.valueOf(figures.overdue()));
        return (all + figures.branches().stream().filter(branch -> branch.open() + branch.overdue() > 0)
                .map(branch -> words.of("tree.unit", words.of(branch.unit().name()), String.valueOf(branch.open()), String.valueOf(branch.overdue())))
                .collect(Collectors.joining())).strip();
    }
}
