package zeren.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import zeren.register.slow.SlowDuty;
import zeren.register.slow.SlowPost;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTiming;
import zeren.register.slow.SlowUnit;
import zeren.register.slow.SlowVersion;
import zeren.register.slow.SlowWorld;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;

/** The sample school: for the twin with the regulation's duties as a table of our own, for the timetable with the shipped rulebook. */
final class SampleSchool {
    private SampleSchool() {}

    static SlowWorld world() {
        List<SlowUnit> units = lines("sample-school/units.csv").stream()
                .map(cell -> new SlowUnit(cell[0], cell[1], text(cell[2]), text(cell[5]), date(cell[6]), date(cell[7]), text(cell[8])))
                .toList();
        List<SlowPost> posts = lines("sample-school/posts.csv").stream()
                .map(cell -> new SlowPost(cell[0], cell[1], cell[2], date(cell[6]), date(cell[7])))
                .toList();
        List<SlowDuty> duties = lines("gxufe-2020-5-duties.csv").stream().map(SampleSchool::duty).toList();
        SlowVersion version = new SlowVersion("gxufe-2020-5", 1, LocalDate.of(2020, 4, 8), null, null, 30, duties);
        return new SlowWorld(units, posts, List.of(version), List.of());
    }

    /** The shipped rulebook, read anew, and the calendar that it names. */
    static Timetable timetable() {
        Rulebooks shipped = Rulebooks.of(List.of(ShippedRulebooks.get("gxufe-2020-5")));
        return Timetable.of(shipped, RealWorld.organisation(world()));
    }

    private static SlowDuty duty(String[] cell) {
        boolean unspecified = cell[6].isEmpty();
        SlowTiming timing = unspecified
                ? new SlowTiming(0, null, "period-end", null, "none")
                : new SlowTiming(Integer.parseInt(cell[6]), cell[7], cell[8], text(cell[9]), "none");
        SlowScope bearers = new SlowScope(words(cell[1]), words(cell[2]), words(cell[3]));
        SlowScope subjects = cell[4].isEmpty() ? null : new SlowScope(words(cell[4]), List.of(), List.of());
        return new SlowDuty(cell[0], timing, bearers, subjects, text(cell[5]), null);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    /** The cells of every line but the first; no cell of these files holds a comma. */
    private static List<String[]> lines(String file) {
        try (InputStream in = SampleSchool.class.getResourceAsStream(file)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
