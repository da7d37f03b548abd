package zeren.api.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import zeren.organisation.OrganisationFault.Part;

/**
 * A school that nobody ever saw, as the rows of three files: units beneath units, some dissolved with or without a successor; posts; tenures with
 * gaps between them, and delegations. Everything began before 15 June 2026. The same seed gives the same school.
 */
public final class RandomSchool {
    private static final LocalDate FOUNDED = LocalDate.parse("1950-01-01");
    private static final LocalDate NOW = LocalDate.parse("2026-06-15");
    private static final String[] NAMES = {"马克思主义学院", "会计学院", "统计与数据科学学院", "𠮷林分部", "工商管理, 学院", "\"数字\"经济研究院", "后勤 处", "囍"};
    private static final String[] KINDS = {"department", "secondary-organisation", "secondary-organisation", "leading-group", "discipline-commission"};
    private static final String[] RANKS = {"secretary", "head", "leader-in-charge", "member"};

    private final Random random;
    private final Map<Part, List<List<String>>> rows = new EnumMap<>(Part.class);
    private final Map<String, Days> units = new LinkedHashMap<>();
    private int staff = 0;

    /** From a first day to a last, which {@link LocalDate#MAX} is where there is none. */
    private record Days(LocalDate from, LocalDate to) {
        String first() {
            return from.toString();
        }

        String last() {
            return to.equals(LocalDate.MAX) ? "" : to.toString();
        }
    }

    private RandomSchool(long seed) {
        random = new Random(seed);
        for (Part part : Part.values()) {
            rows.put(part, new ArrayList<>());
        }
    }

    /** Returns a school of that many units and posts, and about as many tenures. */
    public static RandomSchool of(long seed, int units, int posts) {
        RandomSchool school = new RandomSchool(seed);
        school.addUnit("superior", "external-superior", "", "", new Days(FOUNDED, LocalDate.MAX), "");
        school.addUnit("school", "school-committee", "", "superior", new Days(FOUNDED, LocalDate.MAX), "");
        while (school.units.size() < units) {
            school.addUnit();
        }
        List<String> codes = List.copyOf(school.units.keySet());
        for (int i = 0; i < posts; i++) {
            school.addPost(codes.get(school.random.nextInt(codes.size())), i);
        }
        return school;
    }

    /** Returns the rows of a part, each a cell for each column; to be changed at will. */
    List<List<String>> rows(Part part) {
        return rows.get(part);
    }

    /** Returns the files in UTF-8. */
    public Map<String, byte[]> utf8() {
        return files(StandardCharsets.UTF_8);
    }

    /** Returns the files in an encoding. */
    public Map<String, byte[]> files(Charset charset) {
        return rows.keySet().stream().collect(Collectors.toMap(Part::toString, part -> csv(part).getBytes(charset)));
    }

    /** Returns the files as the import takes them. */
    Map<Part, CsvFile> files() {
        Map<Part, CsvFile> files = new EnumMap<>(Part.class);
        rows.keySet().forEach(part -> files.put(part, SmallSchool.utf8(csv(part))));
        return files;
    }

    /** Returns the same as JSON; where a cell is empty, a field that is null or is not there. */
    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        rows.forEach((part, lines) -> {
            ArrayNode list = json.putArray(part.toString());
            for (List<String> line : lines) {
                ObjectNode object = list.addObject();
                for (int i = 0; i < line.size(); i++) {
                    if (!line.get(i).isEmpty() || i % 2 == 0) {
                        object.put(Columns.of(part).get(i), line.get(i).isEmpty() ? null : line.get(i));
                    }
                }
            }
        });
        return json.toString();
    }

    String csv(Part part) {
        StringBuilder csv = new StringBuilder(String.join(",", Columns.of(part)));
        rows.get(part).forEach(line -> csv.append("\r\n").append(line.stream().map(RandomSchool::quoted).collect(Collectors.joining(","))));
        return csv.append("\r\n").toString();
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private void addUnit() {
        List<String> codes = List.copyOf(units.keySet());
        String parent = chance(50) ? "school" : codes.get(1 + random.nextInt(codes.size() - 1));
        Days days = within(units.get(parent), 20);
        String successor = days.last().isEmpty() || chance(40) ? "" : codes.stream()
                .filter(code -> units.get(code).last().isEmpty())
                .skip(random.nextInt(3) % 2)
                .findFirst().orElse("school");
        addUnit(String.format(Locale.ROOT, "%04d", codes.size()), KINDS[random.nextInt(KINDS.length)], chance(10) ? "field-" + codes.size() : "", parent, days, successor);
    }

    private void addUnit(String code, String kind, String function, String parent, Days days, String successor) {
        units.put(code, days);
        rows.get(Part.UNITS).add(row(code, kind, function, name() + code, "Unit " + code, parent, days.first(), days.last(), successor));
    }

    private void addPost(String unit, int number) {
        Days days = within(units.get(unit), 10);
        String code = unit + "." + RANKS[number % RANKS.length] + "-" + number;
        rows.get(Part.POSTS).add(row(code, unit, RANKS[number % RANKS.length], name(), "Post", chance(20) ? "学生工作" : "", days.first(), days.last()));
        LocalDate from = days.from.plusDays(random.nextInt(400));
        while (chance(65) && !from.isAfter(earlier(days.to, NOW.minusDays(1)))) {
            LocalDate to = chance(40) ? days.to : earlier(from.plusDays(2 + random.nextInt(1500)), days.to);
            addTenure(code, chance(80) ? "full" : "acting", new Days(from, to));
            if (chance(15) && from.isBefore(NOW.minusDays(1))) {
                LocalDate since = earlier(from.plusDays(random.nextInt(200)), earlier(to, NOW.minusDays(1)));
                addTenure(code, "delegated", new Days(since, chance(50) ? to : earlier(since.plusDays(random.nextInt(90)), to)));
            }
            if (to.equals(LocalDate.MAX)) {
                return;
            }
            from = to.plusDays(1 + (chance(50) ? 0 : random.nextInt(300)));
        }
    }

    private void addTenure(String post, String mode, Days days) {
        rows.get(Part.TENURES).add(row(post, String.format(Locale.ROOT, "%05d", ++staff), mode, days.first(), days.last()));
    }

    /** Returns days that lie within others; of a hundred, {@code ending} have a last day, and all whose others have one. */
    private Days within(Days outer, int ending) {
        LocalDate bound = earlier(outer.to, NOW.minusDays(1));
        LocalDate from = chance(30) ? outer.from : day(outer.from, bound);
        return chance(ending) ? new Days(from, earlier(outer.to, from.plusDays(random.nextInt(9000)))) : new Days(from, outer.to);
    }

    private LocalDate day(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay() + 1)) : from;
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<String> row(String... cells) {
        return new ArrayList<>(List.of(cells));
    }
}
