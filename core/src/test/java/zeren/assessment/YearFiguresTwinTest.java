package zeren.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.text.Cases;
import zeren.text.Seeds;

/** Holds the grids of random years, and the hierarchy with its counts, against what is owed, looked at one by one. */
class YearFiguresTwinTest {
    private static final int YEARS = Cases.of(80, 800);
    private static final int RULES = 6;

    @Test
    void everyObligationOfTheYearStandsInOnePlaceAndThereIsNothingElse() {
        Random random = Seeds.random("years as pictures");
        List<RandomRulesOfYear> rules = new ArrayList<>();
        for (int i = 0; i < RULES; i++) {
            rules.add(RandomRulesOfYear.any(random));
        }
        Set<String> met = new HashSet<>();
        for (int i = 0; i < YEARS; i++) {
            RandomYear year = new RandomYear(random, rules.get(random.nextInt(RULES)));
            LocalDate asOf = year.anyDay();
            Register register = year.desk().now();
            YearFigures figures = YearFigures.of(register, year.unit(), year.year(), asOf, obligation -> true);
            List<String> slow = year.owed().stream().map(owed -> place(owed, register, asOf)).sorted().toList();
            assertEquals(slow, places(figures));
            assertEquals(counted(slow), figures.counts().entrySet().stream().collect(
                    Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue, Integer::sum, TreeMap::new)));
            assertEquals(slow.size(), figures.all());
            assertInOrder(figures);
            met.addAll(counted(slow).keySet());
        }
        assertTrue(Cases.areFew() || met.size() >= 6, () -> "nearly every status is met: " + met);
    }

    /** Writes where an obligation has to stand, by its name and the day that it is due. */
    private static String place(Obligation owed, Register register, LocalDate asOf) {
        String section = owed.id().toString().matches(".*:[oh][0-9][^:]*") ? "OCCASIONS" : owed.bearer().code().contains(".") ? "POSTS" : "BODY";
        return String.join(" ", section, owed.term().rulebook().id(), owed.duty().code(), owed.dueOn().toString().substring(5, 7),
                register.account(owed, asOf).standing().status().name(), owed.toString());
    }

    private static List<String> places(YearFigures figures) {
        List<String> places = new ArrayList<>();
        for (DutyRow row : figures.rows()) {
            for (DutyRow.Mark mark : row.marks()) {
                assertTrue(row.marks(mark.month()).contains(mark));
                mark.obligations().forEach(owed -> places.add(String.join(" ", row.section().name(), row.rulebook(), row.duty().code(),
                        String.format("%02d", mark.month().getValue()), mark.status().name(), owed.toString())));
            }
        }
        return places.stream().sorted().toList();
    }

    private static Map<String, Integer> counted(List<String> places) {
        Map<String, Integer> counted = new TreeMap<>();
        places.forEach(place -> counted.merge(place.split(" ")[4], 1, Integer::sum));
        return counted;
    }

    private static void assertInOrder(YearFigures figures) {
        List<String> rows = figures.rows().stream().map(row -> row.section().ordinal() + " " + row.rulebook()).toList();
        assertEquals(rows.stream().sorted().toList(), rows);
        assertEquals(figures.rows().size(), figures.rows().stream().map(row -> row.section() + row.rulebook() + " " + row.duty().code()).distinct().count());
        for (DutyRow row : figures.rows()) {
            List<String> marks = row.marks().stream().map(mark -> mark.month().getValue() * 10 + mark.status().ordinal()).map(place -> String.format("%03d", place)).toList();
            assertEquals(marks.stream().sorted().distinct().toList(), marks, "each month and status once");
            row.marks().forEach(mark -> assertEquals(mark.obligations().stream().sorted(
                    Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::toString)).toList(), mark.obligations()));
        }
    }

    @Test
    void everyUnitCountsWhatIsOpenAndOverdueOfItsOwn() {
        Random random = Seeds.random("hierarchies as pictures");
        for (int i = 0; i < 3; i++) {
            RandomYear year = new RandomYear(random, RandomRulesOfYear.any(random));
            LocalDate asOf = year.anyDay();
            LocalDate on = year.anyDay();
            Register register = year.desk().now();
            Organisation organisation = year.desk().school().organisation();
            int first = random.nextInt(3);
            TreeFigures figures = TreeFigures.of(register, organisation, on, asOf, unit -> unit.code().hashCode() % 4 != first);
            List<String> units = organisation.unitsOn(on).stream().map(unit -> unit.code()).filter(code -> code.hashCode() % 4 != first).sorted().toList();
            assertEquals(units, figures.branches().stream().map(branch -> branch.unit().code()).sorted().toList());
            List<Obligation> all = register.timetable().dueWithin(DateRange.of(asOf.minusYears(30), asOf.plusYears(6)));
            for (TreeFigures.Branch branch : figures.branches()) {
                assertEquals(count(all, branch, register, asOf, "OPEN"), branch.open(), branch.toString());
                assertEquals(count(all, branch, register, asOf, "OVERDUE"), branch.overdue(), branch.toString());
                assertEquals(organisation.ancestors(branch.unit().code()).stream().filter(unit -> units.contains(unit.code())).count(), branch.depth());
            }
            assertEquals(figures.open(), figures.branches().stream().mapToLong(TreeFigures.Branch::open).sum());
            assertBeneath(figures, organisation);
        }
    }

    private static long count(List<Obligation> all, TreeFigures.Branch branch, Register register, LocalDate asOf, String status) {
        return all.stream().filter(owed -> owed.bearer().unit().code().equals(branch.unit().code()))
                .filter(owed -> register.account(owed, asOf).standing().status().name().equals(status)).count();
    }

    /** Whoever stands deeper than the one before stands exactly one step beneath it. */
    private static void assertBeneath(TreeFigures figures, Organisation organisation) {
        List<TreeFigures.Branch> branches = figures.branches();
        for (int i = 1; i < branches.size(); i++) {
            TreeFigures.Branch branch = branches.get(i);
            TreeFigures.Branch before = branches.get(i - 1);
            assertTrue(branch.depth() <= before.depth() + 1, branch.toString());
            if (branch.depth() > before.depth()) {
                assertTrue(organisation.isWithin(branch.unit().code(), before.unit().code()), branch.toString());
            }
        }
    }
}
