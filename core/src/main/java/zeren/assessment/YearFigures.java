package zeren.assessment;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.register.Status;
import zeren.text.Text;

/**
 * A calendar year of one unit as a grid of duties and months: everything that the unit and its posts owe, each by its original due date, in exactly one
 * place. What lapsed or was waived is there too.
 *
 * @param unit the code of the unit
 * @param year the year
 * @param rows the duties: what the unit owes as a body, then what its posts owe, then what occasions started; none where nothing is owed
 */
public record YearFigures(String unit, int year, List<DutyRow> rows) {

    /**
     * Copies the list.
     *
     * @throws zeren.text.InvalidValueException if the code is malformed
     */
    public YearFigures {
        Text.code("unit", unit);
        rows = List.copyOf(rows);
    }

    /** What stands together in one row; among rows, in their order. */
    private record Key(DutyRow.Section section, String rulebook, int place, String duty) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::section).thenComparing(Key::rulebook).thenComparing(Key::place).thenComparing(Key::duty);

        static Key of(Obligation obligation) {
            int place = obligation.term().rulebook().duties().indexOf(obligation.duty());
            return new Key(DutyRow.Section.of(obligation), obligation.term().rulebook().id(), place, obligation.duty().code());
        }

        /** Tells whether both are of one duty, though a later version of the rulebook has it in another place. */
        boolean isSameRow(Key other) {
            return section == other.section && rulebook.equals(other.rulebook) && duty.equals(other.duty);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Draws up the year of a unit.
     *
     * @param asOf the date on which the obligations are judged
     * @param wanted which obligations of the unit and its posts are looked at
     */
    public static YearFigures of(Register register, String unit, int year, LocalDate asOf, Predicate<Obligation> wanted) {
        List<Obligation> owed = new ArrayList<>();
        register.timetable().forEachDue(Scorecards.days(year), obligation -> {
            if (obligation.bearer().unit().code().equals(unit) && wanted.test(obligation)) {
                owed.add(obligation);
            }
        });
        owed.sort(Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::toString));
        SortedMap<Key, List<Obligation>> byRow = new TreeMap<>();
        for (Obligation obligation : owed) {
            Key own = Key.of(obligation);
            Key row = byRow.keySet().stream().filter(own::isSameRow).findFirst().orElse(own);
            byRow.computeIfAbsent(row, none -> new ArrayList<>()).add(obligation);
        }
        return new YearFigures(unit, year, byRow.entrySet().stream().map(row -> row(row.getKey(), row.getValue(), register, asOf)).toList());
    }

    /** Returns how many stand in which way; of a status in which none stands, nothing. */
    public Map<Status, Integer> counts() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        rows.forEach(row -> row.marks().forEach(mark -> counts.merge(mark.status(), mark.obligations().size(), Integer::sum)));
        return counts;
    }

    /** Returns how many there are. */
    public int all() {
        return counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static DutyRow row(Key key, List<Obligation> owed, Register register, LocalDate asOf) {
        SortedMap<Month, SortedMap<Status, List<Obligation>>> months = new TreeMap<>();
        owed.forEach(obligation -> months.computeIfAbsent(obligation.dueOn().getMonth(), none -> new TreeMap<>())
                .computeIfAbsent(register.account(obligation, asOf).standing().status(), none -> new ArrayList<>())
                .add(obligation));
        List<DutyRow.Mark> marks = new ArrayList<>();
        months.forEach((month, statuses) -> statuses.forEach((status, some) -> marks.add(new DutyRow.Mark(month, status, some))));
        return new DutyRow(key.rulebook(), owed.get(owed.size() - 1).duty(), key.section(), marks);
    }
}
