package zeren.bench.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zeren.calendar.Roll;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.rulebook.Duty;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Scope;
import zeren.rulebook.Timing;
import zeren.schedule.Cycle;
import zeren.schedule.DueRule;
import zeren.schedule.Period;
import zeren.schedule.Schedule;

/**
 * The least that can be written down of what is owed: a record of three references for each duty, office and period. Nobody ever ceases
 * here, nothing is inherited, no rule changes, and who owes what is looked up before.
 */
final class PlainObligations {
    private static final int SOME_YEAR = 2001;

    private final List<Row> rows = new ArrayList<>();

    private record Row(String duty, Cycle cycle, List<Party> parties) {}

    private record Party(String bearer, Optional<String> subject) {}

    private record Due(LocalDate nominal, LocalDate actBy) {}

    private record Owed(String duty, Party party, Due due) {}

    PlainObligations(Rulebook rulebook, Organisation organisation) {
        for (Duty duty : rulebook.duties()) {
            if (duty.timing() instanceof Timing.Periodic periodic) {
                rows.add(new Row(duty.code(), endOf(periodic.schedule()), parties(duty, organisation)));
            }
        }
    }

    /** Returns the cycle of a schedule whose due day is the period's last one, as all of the shipped rulebook's are, and refuses others. */
    private static Cycle endOf(Schedule schedule) {
        Cycle cycle = schedule.cadence().cycle();
        Period some = new Period(cycle, SOME_YEAR, 1);
        Same.check("due day", DueRule.PERIOD_END.in(some), schedule.due().in(some));
        Same.check("roll", Roll.NONE, schedule.roll());
        return cycle;
    }

    private static List<Party> parties(Duty duty, Organisation organisation) {
        List<Party> parties = new ArrayList<>();
        for (String bearer : bearers(duty.bearers(), organisation)) {
            if (duty.subjects().isEmpty()) {
                parties.add(new Party(bearer, Optional.empty()));
            } else {
                organisation.subtree(bearer).stream().filter(duty.subjects().get()::covers)
                        .forEach(unit -> parties.add(new Party(bearer, Optional.of(unit.code()))));
            }
        }
        return parties;
    }

    private static List<String> bearers(Scope scope, Organisation organisation) {
        List<String> codes = new ArrayList<>();
        for (Unit unit : organisation.units()) {
            if (!scope.ofPosts() && scope.covers(unit)) {
                codes.add(unit.code());
            }
            organisation.postsOf(unit.code()).stream().filter(post -> scope.covers(unit, post)).forEach(post -> codes.add(post.code()));
        }
        return codes;
    }

    /** Makes all of them for ten years, by the dates of a contender. */
    List<Object> owed(Contender by) {
        Map<Cycle, List<Due>> dates = new EnumMap<>(Cycle.class);
        List<Object> owed = new ArrayList<>();
        for (Row row : rows) {
            for (Due due : dates.computeIfAbsent(row.cycle(), cycle -> dues(by, cycle))) {
                for (Party party : row.parties()) {
                    owed.add(new Owed(row.duty(), party, due));
                }
            }
        }
        return owed;
    }

    private static List<Due> dues(Contender by, Cycle cycle) {
        return by.nominal(cycle).stream().map(date -> new Due(date, by.actBy(date))).toList();
    }

    /** Returns the same in the words of whoever compares. */
    static OwedDay day(Object owed) {
        Owed of = (Owed) owed;
        return new OwedDay(of.duty(), of.party().bearer(), of.party().subject(), of.due().nominal(), of.due().actBy());
    }
}
