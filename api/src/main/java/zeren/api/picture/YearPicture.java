package zeren.api.picture;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import zeren.api.picture.Svg.Letters;
import zeren.api.picture.Svg.Side;
import zeren.assessment.DutyRow;
import zeren.assessment.YearFigures;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.register.Status;

/** The year of a unit as a picture: months across, duties down, each with its name above its months, so that both are read on a phone. */
final class YearPicture {
    private static final double MONTH = (Svg.RIGHT - Svg.MARGIN) / 12.0;
    /** How high a sign is with a number beside it, and with one beneath it that has more digits than there is room beside. */
    private static final int SIGN = 15;
    private static final int SIGN_OVER_NUMBER = 27;
    private static final int MOST_BESIDE = 99;
    /** For more there is no room beneath either. */
    private static final int MOST_DIGITS = 4;
    private static final int NAME = 16;
    private static final int TRACK = 7;
    private static final int HEADING = 50;
    private static final int LEGEND_COLUMNS = 3;
    private static final int LEGEND_ROW = 17;
    private static final int SECTION = 22;
    private static final int MONTHS = 15;
    /** After so many duties the months are told again. */
    private static final int ROWS_PER_MONTHS = 10;

    private final Unit unit;
    private final YearFigures figures;
    private final LocalDate asOf;
    private final YearWords words;
    private final Svg behind = new Svg();
    private final Svg front = new Svg();
    private double y;

    private YearPicture(Unit unit, YearFigures figures, LocalDate asOf, YearWords words) {
        this.unit = unit;
        this.figures = figures;
        this.asOf = asOf;
        this.words = words;
    }

    /** Returns the picture of the year of a unit, judged on a date. */
    static String of(Unit unit, YearFigures figures, LocalDate asOf, YearWords words) {
        return new YearPicture(unit, figures, asOf, words).draw();
    }

    private String draw() {
        heading();
        if (figures.rows().isEmpty()) {
            front.text(Letters.NAME, Side.AROUND, Svg.WIDTH / 2.0, y + 26, words.none(figures.year()));
            y += 44;
        } else {
            legend();
            grid();
        }
        return behind.add(front).document(y + Svg.MARGIN, words.language(), words.title(unit, figures.year()), words.description(unit, figures, asOf));
    }

    private void heading() {
        front.heading(words.name(unit));
        front.text(Letters.NOTE, Side.FROM, Svg.MARGIN, 42, words.about(figures, asOf));
        y = HEADING;
    }

    /** Draws what every sign means, and how often it is there. */
    private void legend() {
        Map<Status, Integer> counts = figures.counts();
        double column = (Svg.RIGHT - Svg.MARGIN) / (double) LEGEND_COLUMNS;
        for (Status status : Status.values()) {
            double x = Svg.MARGIN + column * (status.ordinal() % LEGEND_COLUMNS);
            double middle = y + LEGEND_ROW * (status.ordinal() / LEGEND_COLUMNS) + LEGEND_ROW / 2.0;
            front.mark(Mark.of(status), x + Mark.REACH + 1, middle);
            front.text(Letters.NOTE, Side.FROM, x + 2 * Mark.REACH + 6, middle + 3.5, words.count(status, counts.getOrDefault(status, 0)));
        }
        double middle = y + LEGEND_ROW * 2.5;
        if (isThisYear()) {
            double x = Svg.MARGIN + column + Mark.REACH + 1;
            front.line("a", x, middle - 6, x, middle + 6).text(Letters.NOTE, Side.FROM, x + Mark.REACH + 5, middle + 3.5, words.asOf(asOf));
        }
        double x = Svg.MARGIN + column * 2;
        front.line("w", x + 2, middle, x + 2 * Mark.REACH, middle).text(Letters.NOTE, Side.FROM, x + 2 * Mark.REACH + 6, middle + 3.5, words.window());
        y += LEGEND_ROW * 3 + 4;
    }

    private boolean isThisYear() {
        return asOf.getYear() == figures.year();
    }

    private void grid() {
        List<DutyRow> rows = figures.rows();
        int sinceMonths = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean begins = i == 0 || rows.get(i - 1).section() != rows.get(i).section();
            if (begins) {
                section(rows.get(i));
            }
            if (begins || sinceMonths == ROWS_PER_MONTHS) {
                months();
                sinceMonths = 0;
            }
            row(rows.get(i));
            sinceMonths++;
        }
    }

    private void section(DutyRow row) {
        front.text(Letters.SECTION, Side.FROM, Svg.MARGIN, y + SECTION - 6, words.section(row));
        y += SECTION;
    }

    /** Draws the names of the months on a band, and on it where in the year the picture is judged. */
    private void months() {
        behind.band(Svg.MARGIN, y, Svg.RIGHT - Svg.MARGIN, MONTHS);
        for (Month month : Month.values()) {
            front.text(Letters.MONTH, Side.AROUND, left(month) + MONTH / 2, y + 11, words.month(month));
        }
        if (isThisYear()) {
            front.pointer(x(asOf), y);
        }
        y += MONTHS + 2;
    }

    private void row(DutyRow row) {
        String note = words.note(row);
        double room = Svg.RIGHT - Svg.MARGIN - (note.isEmpty() ? 0 : Letters.NOTE.width(note) + 8);
        front.begin(words.whole(row)).text(Letters.NAME, Side.FROM, Svg.MARGIN, y + 12, Letters.NAME.cut(words.of(row), room)).end();
        if (!note.isEmpty()) {
            front.text(Letters.NOTE, Side.UP_TO, Svg.RIGHT, y + 12, note);
        }
        y += NAME;
        double height = SIGN;
        for (Month month : Month.values()) {
            height = Math.max(height, cell(month, row.marks(month)));
        }
        y += height;
        tracks(row);
        y += TRACK;
        if (isThisYear()) {
            behind.line("a", x(asOf), y - TRACK - height, x(asOf), y);
        }
        behind.line("g", Svg.MARGIN, y, Svg.RIGHT, y);
        y += 1;
    }

    /** Draws what is due in a month, one status beneath another, and returns how high that is. */
    private double cell(Month month, List<DutyRow.Mark> marks) {
        double down = 0;
        for (DutyRow.Mark mark : marks) {
            int count = mark.obligations().size();
            double middle = left(month) + MONTH / 2;
            double centre = y + down + SIGN / 2.0;
            front.begin(words.mark(mark));
            if (count == 1 || count > MOST_BESIDE) {
                front.mark(Mark.of(mark.status()), middle, centre);
            } else {
                front.mark(Mark.of(mark.status()), left(month) + Mark.REACH + 1.5, centre);
                front.text(Letters.COUNT, Side.FROM, left(month) + 2 * Mark.REACH + 2.5, centre + 3.5, String.valueOf(count));
            }
            if (count > MOST_BESIDE) {
                front.text(Letters.COUNT, Side.AROUND, middle, centre + 16, Svg.brief(count, MOST_DIGITS));
            }
            front.end();
            down += count > MOST_BESIDE ? SIGN_OVER_NUMBER : SIGN;
        }
        return down;
    }

    /** Draws beneath the signs from when to when each of them can be done in time. */
    private void tracks(DutyRow row) {
        row.marks().stream().flatMap(mark -> mark.obligations().stream()).map(this::track).distinct()
                .forEach(ends -> behind.line("w", ends.get(0), y + 3, ends.get(1), y + 3));
    }

    private List<Double> track(Obligation obligation) {
        double from = obligation.opensOn().getYear() < figures.year() ? Svg.MARGIN : x(obligation.opensOn());
        double to = Math.min(x(obligation.dueOn()), left(obligation.dueOn().getMonth()) + MONTH - 1.5);
        return List.of(Math.min(from + 1.5, to), to);
    }

    private static double left(Month month) {
        return Svg.MARGIN + MONTH * (month.getValue() - 1);
    }

    private static double x(LocalDate day) {
        return left(day.getMonth()) + MONTH * (day.getDayOfMonth() - 1) / day.lengthOfMonth();
    }
}
