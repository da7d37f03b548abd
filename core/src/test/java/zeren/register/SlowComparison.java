package zeren.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import zeren.register.slow.SlowRow;

/** The difference of two timetables as its definition says it, by looking at everything again for everything; each in one line. */
final class SlowComparison {
    /** Longer than anything that is due in one of the two timetables can lie from where it is due in the other. */
    private static final int YEARS_OFF = 4;

    private final List<Obligation> before;
    private final List<Obligation> after;
    private final List<String> lines = new ArrayList<>();

    private SlowComparison(List<Obligation> before, List<Obligation> after) {
        this.before = before;
        this.after = after;
    }

    static List<String> of(Timetable before, Timetable after, LocalDate from, LocalDate to) {
        List<Obligation> allBefore = before.dueWithin(RealWorld.range(from.minusYears(YEARS_OFF), to.plusYears(YEARS_OFF)));
        List<Obligation> allAfter = after.dueWithin(RealWorld.range(from.minusYears(YEARS_OFF), to.plusYears(YEARS_OFF)));
        Set<String> terms = new TreeSet<>();
        for (List<Obligation> all : List.of(allBefore, allAfter)) {
            all.stream().filter(owed -> !owed.dueOn().isBefore(from) && !owed.dueOn().isAfter(to)).forEach(owed -> terms.add(term(owed)));
        }
        List<String> lines = new ArrayList<>();
        for (String term : terms) {
            SlowComparison comparison = new SlowComparison(
                    allBefore.stream().filter(owed -> term(owed).equals(term)).toList(),
                    allAfter.stream().filter(owed -> term(owed).equals(term)).toList());
            comparison.compare();
            lines.addAll(comparison.lines);
        }
        return lines.stream().sorted().toList();
    }

    static String line(Difference difference) {
        return difference + " " + new TreeSet<>(difference.changed().stream().map(Particular::code).toList());
    }

    private static String term(Obligation owed) {
        return owed.id().rulebook() + ":" + owed.id().duty() + ":" + owed.id().when();
    }

    private void compare() {
        Set<String> covered = new TreeSet<>();
        for (Obligation one : before) {
            for (Obligation other : after) {
                if (one.lapse().isPresent() || other.lapse().isPresent() || one.id().equals(other.id()) || !haveInCommon(one, other)) {
                    continue;
                }
                boolean ends = !isOwed(one.id(), after);
                boolean begins = !isOwed(other.id(), before);
                if (ends || begins) {
                    lines.add("change-bearer " + one + " -> " + other + " " + changed(one, other));
                    covered.add(ends ? one.toString() : "");
                    covered.add(begins ? other.toString() : "");
                }
            }
        }
        Set<String> names = new TreeSet<>();
        before.forEach(owed -> names.add(owed.toString()));
        after.forEach(owed -> names.add(owed.toString()));
        names.removeAll(covered);
        names.forEach(this::compare);
    }

    private void compare(String name) {
        Obligation one = named(name, before);
        Obligation other = named(name, after);
        if (one == null || other == null) {
            lines.add((one == null ? "appear " : "disappear ") + name + " []");
            return;
        }
        Set<String> changed = changed(one, other);
        if (changed.contains("opens-on") || changed.contains("due-on") || changed.contains("act-by")) {
            lines.add("move " + name + " " + changed);
        } else if (!changed.isEmpty()) {
            lines.add("other " + name + " " + changed);
        }
    }

    private static boolean haveInCommon(Obligation one, Obligation other) {
        return line(one).stream().anyMatch(id -> line(other).contains(id));
    }

    private static List<ObligationId> line(Obligation owed) {
        List<ObligationId> line = new ArrayList<>(List.of(owed.id()));
        owed.inheritedIds().stream().filter(id -> id.subject().equals(owed.id().subject())).forEach(line::add);
        return line;
    }

    private static boolean isOwed(ObligationId id, List<Obligation> where) {
        return where.stream().anyMatch(owed -> owed.id().equals(id) && owed.lapse().isEmpty());
    }

    private static Obligation named(String name, List<Obligation> where) {
        return where.stream().filter(owed -> owed.toString().equals(name)).findFirst().orElse(null);
    }

    /** What can differ in the worlds that are made up here, whose duties have all the same title, citation and documents. */
    private static Set<String> changed(Obligation before, Obligation after) {
        SlowRow one = Rows.of(before);
        SlowRow other = Rows.of(after);
        Set<String> changed = new TreeSet<>();
        add(changed, "opens-on", one.opensOn(), other.opensOn());
        add(changed, "due-on", one.dueOn(), other.dueOn());
        add(changed, "act-by", one.actBy(), other.actBy());
        add(changed, "act-by-provisional", one.provisional(), other.provisional());
        add(changed, "required", one.required(), other.required());
        add(changed, "owed-to", one.owedTo(), other.owedTo());
        add(changed, "lapse", one.lapse(), other.lapse());
        add(changed, "lapse", one.inheritedBy(), other.inheritedBy());
        add(changed, "inherited-from", before.inheritedIds(), after.inheritedIds());
        return changed;
    }

    private static void add(Set<String> changed, String what, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            changed.add(what);
        }
    }
}
