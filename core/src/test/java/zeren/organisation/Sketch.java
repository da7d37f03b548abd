package zeren.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.calendar.DateRange;
import zeren.text.Text;
import zeren.text.Title;

/**
 * The three lists of an organisation from a line each, entries parted by semicolons.
 *
 * <p>A unit is written {@code a^parent 2000-01-01/2020-12-31 >successor}, a post {@code p@unit 2000-01-01/.. secretary}, a tenure
 * {@code p=00001 2000-01-01/.. acting}. Without a range it is that from 2000 on; a unit without a parent is a school, one with a parent a
 * department; a post is a member's.
 */
record Sketch(List<Unit> units, List<Post> posts, List<Tenure> tenures) {
    static final DateRange ALWAYS = DateRange.parse("2000-01-01/..");

    private static final String RANGE = "(?: ([0-9-]+/[0-9.-]+))?";
    private static final Pattern UNIT = Pattern.compile("([^^ ]+)(?:\\^([^ ]+))?" + RANGE + "(?: >(.+))?");
    private static final Pattern POST = Pattern.compile("([^@]+)@([^ ]+)" + RANGE + "(?: (.+))?");
    private static final Pattern TENURE = Pattern.compile("([^=]+)=([^ ]+)" + RANGE + "(?: (.+))?");

    static Sketch of(String units, String posts, String tenures) {
        return new Sketch(
                entries(units, UNIT, Sketch::unit),
                entries(posts, POST, Sketch::post),
                entries(tenures, TENURE, Sketch::tenure));
    }

    Organisation organisation() {
        return Organisation.of(units, posts, tenures);
    }

    private static <T> List<T> entries(String line, Pattern form, Function<Matcher, T> entry) {
        if (line == null || line.isBlank()) {
            return List.of();
        }
        return Arrays.stream(line.split(";")).map(String::strip).map(form::matcher).map(match -> {
            if (!match.matches()) {
                throw new IllegalArgumentException("not a sketch: " + line);
            }
            return entry.apply(match);
        }).toList();
    }

    private static Unit unit(Matcher form) {
        UnitKind kind = form.group(2) == null ? UnitKind.SCHOOL_COMMITTEE : UnitKind.DEPARTMENT;
        return new Unit(form.group(1), kind, Optional.empty(), new Title("单位", "Unit " + form.group(1)),
                Optional.ofNullable(form.group(2)), range(form.group(3)), Optional.ofNullable(form.group(4)));
    }

    private static Post post(Matcher form) {
        Rank rank = Text.coded("rank", Rank.class, Optional.ofNullable(form.group(4)).orElse("member"));
        return new Post(
                form.group(1), form.group(2), rank, new Title("岗位", "Post"), Optional.empty(), range(form.group(3)));
    }

    private static Tenure tenure(Matcher form) {
        TenureMode mode = Text.coded("mode", TenureMode.class, Optional.ofNullable(form.group(4)).orElse("full"));
        return new Tenure(form.group(1), form.group(2), mode, range(form.group(3)));
    }

    private static DateRange range(String written) {
        return written == null ? ALWAYS : DateRange.parse(written);
    }
}
