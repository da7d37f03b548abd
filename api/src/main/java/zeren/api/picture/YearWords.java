package zeren.api.picture;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import zeren.api.assessment.CalendarYears;
import zeren.api.http.Language;
import zeren.api.http.Snake;
import zeren.api.http.Words;
import zeren.assessment.DutyRow;
import zeren.assessment.YearFigures;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Status;

/** What the picture of a year says, in one language: everything that it shows, for who cannot see it. */
final class YearWords {
    private final Words words;
    private final Words statuses;

    YearWords(Language language) {
        this.words = Words.in("picture", language);
        // A status is called the same in every table and picture.
        this.statuses = Words.in("reports", language);
    }

    Language language() {
        return words.language();
    }

    String name(Unit unit) {
        return words.of(unit.name());
    }

    String title(Unit unit, int year) {
        return words.of("year.title", name(unit), CalendarYears.written(year));
    }

    String about(YearFigures figures, LocalDate asOf) {
        return words.of("year.about", CalendarYears.written(figures.year()), String.valueOf(figures.all()), asOf.toString());
    }

    String none(int year) {
        return words.of("year.none", CalendarYears.written(year));
    }

    String asOf(LocalDate day) {
        return words.of("year.as-of", day.toString());
    }

    String window() {
        return words.of("year.window");
    }

    /** Returns everything that the picture shows, in sentences. */
    String description(Unit unit, YearFigures figures, LocalDate asOf) {
        String year = CalendarYears.written(figures.year());
        if (figures.rows().isEmpty()) {
            return words.of("year.description.none", name(unit), year);
        }
        Map<Status, Integer> counts = figures.counts();
        String all = Arrays.stream(Status.values()).filter(counts::containsKey).map(status -> count(status, counts.get(status))).collect(comma());
        String rows = figures.rows().stream().map(row -> words.of("year.row", of(row), cells(row))).collect(Collectors.joining());
        return (words.of("year.description", name(unit), year, String.valueOf(figures.all()), asOf.toString(), all) + rows).strip();
    }

    /** Returns the whole name of a duty, with the rulebook that has it and its provision. */
    String whole(DutyRow row) {
        return words.of("year.row.from", of(row), row.rulebook() + " " + row.duty().citation());
    }

    String of(DutyRow row) {
        return words.of(row.duty().title());
    }

    String section(DutyRow row) {
        return words.of("section." + row.section().code());
    }

    /** Returns how many posts or units it is about, or nothing where that goes without saying. */
    String note(DutyRow row) {
        long posts = row.marks().stream().flatMap(mark -> mark.obligations().stream()).flatMap(owed -> owed.post().stream()).map(Post::code).distinct().count();
        long units = row.marks().stream().flatMap(mark -> mark.obligations().stream()).flatMap(owed -> owed.subject().stream()).map(Unit::code).distinct().count();
        return posts > 0 ? many("posts", posts) : units > 0 ? many("units", units) : "";
    }

    String status(Status status) {
        return statuses.of("word." + Snake.of(status));
    }

    String count(Status status, int count) {
        return words.of("count", status(status), String.valueOf(count));
    }

    String month(Month month) {
        return words.of("month." + month.getValue());
    }

    String mark(DutyRow.Mark mark) {
        return words.of("year.mark", month(mark.month()), count(mark.status(), mark.obligations().size()));
    }

    private String cells(DutyRow row) {
        return row.marks().stream().map(DutyRow.Mark::month).distinct().map(month -> words.of("year.cell", month(month),
                row.marks(month).stream().map(mark -> count(mark.status(), mark.obligations().size())).collect(comma())))
                .collect(Collectors.joining(words.of("semicolon")));
    }

    private String many(String what, long count) {
        return words.of(what + (count == 1 ? ".one" : ".many"), String.valueOf(count));
    }

    private Collector<CharSequence, ?, String> comma() {
        return Collectors.joining(words.of("comma"));
    }
}
