package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import zeren.calendar.DateRange;

/**
 * What is owed otherwise in one timetable than in another: a school before and after a reorganisation, or under other rules.
 *
 * <p>It is about the duties and periods of which anything is owed that is due within the range, in either timetable. All that is owed of such
 * a duty and period is compared, so that something which moves across an end of the range has moved, and neither appeared nor disappeared.
 *
 * <p>Two obligations of one name are equal if no {@linkplain Particular particular} of them differs; nothing equal is a difference. Every
 * name under which the two timetables differ belongs to differences of one kind alone:
 *
 * <ol>
 * <li><em>Change of bearer</em>: one owes before what another owes after. Of an obligation that did not lapse, call its own name and those
 * that it {@linkplain Obligation#inheritedIds inherits}, of the same subject, its <em>line</em>. The bearer changes from one to another name if
 * their lines, the one before and the other after, have a name in common, and either the first is owed no more after (its name is gone,
 * or there but lapsed) or the second was not owed before. So it does from a predecessor to its successor, back to it when the succession is
 * taken back, and from one successor to another. The difference covers the first name if that is owed no more, and the second if that was not
 * owed. Where several predecessors have one successor, each is a difference.
 * <li><em>Appear</em> and <em>disappear</em>: any other name that is there only after, or only before, lapsed or not.
 * <li><em>Move</em>: any other name of which one of the dates {@code opens_on}, {@code due_on} and {@code act_by} differs.
 * <li><em>Other</em>: what remains, such as a name of which only the number of times or the recipient differs, or that lapses without an heir.
 * </ol>
 *
 * <p>How what is owed stands, performed or not, is none of its concern.
 */
public final class Comparison {
    private final Timetable before;
    private final Timetable after;
    private final DateRange due;

    private Comparison(Timetable before, Timetable after, DateRange due) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
        this.due = Objects.requireNonNull(due, "due");
    }

    /** Returns the comparison of two timetables over a range of due dates. */
    public static Comparison of(Timetable before, Timetable after, DateRange due) {
        return new Comparison(before, after, due);
    }

    /** Gives every difference, those of one duty and period together and otherwise in no order. */
    public void forEach(Consumer<Difference> action) {
        terms().forEach(term -> forEach(term, action));
    }

    /**
     * Returns the same day by day, the days in order: the differences of which {@link Difference#either} is due on one day together and in no
     * order.
     *
     * <p>What differs on a day is found when it is asked for, so that no more need be kept than what differs on one day. A day on which
     * nothing differs may be there, and is empty.
     */
    public Stream<List<Difference>> byDay() {
        SortedMap<LocalDate, Set<DutyPeriod>> days = new TreeMap<>();
        terms().forEach(term -> Stream.of(before, after)
                .flatMap(timetable -> timetable.dueOn(term).stream())
                .forEach(day -> days.computeIfAbsent(day, none -> new LinkedHashSet<>()).add(term)));
        return days.entrySet().stream().map(day -> differences(day.getKey(), day.getValue()));
    }

    private List<Difference> differences(LocalDate day, Set<DutyPeriod> terms) {
        List<Difference> differences = new ArrayList<>();
        terms.forEach(term -> forEach(term, difference -> {
            if (difference.either().dueOn().equals(day)) {
                differences.add(difference);
            }
        }));
        return differences;
    }

    private Set<DutyPeriod> terms() {
        Set<DutyPeriod> terms = new LinkedHashSet<>();
        before.forEachPeriod(due, terms::add);
        after.forEachPeriod(due, terms::add);
        return terms;
    }

    private void forEach(DutyPeriod term, Consumer<Difference> action) {
        List<Obligation> owedBefore = before.of(term);
        List<Obligation> owedAfter = after.of(term);
        if (isDue(owedBefore) || isDue(owedAfter)) {
            new TermComparison(owedBefore, owedAfter).forEach(action);
        }
    }

    /** Tells whether any of what is owed of one duty in one period, which has one due date, is due within the range. */
    private boolean isDue(List<Obligation> owed) {
        return !owed.isEmpty() && due.contains(owed.get(0).dueOn());
    }

    /** Returns what {@link #forEach} gives. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        forEach(differences::add);
        return differences;
    }
}
