package zeren.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zeren.calendar.WorkingCalendar;
import zeren.calendar.WorkingDay;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.register.Account;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.register.Status;
import zeren.rulebook.Escalation;

/**
 * Who along the line is told of what is overdue on a date: the unit that owes it, or whose post does, then each superior up to the school
 * committee, by the hierarchy of that date and the grace of the rulebook's version to which the obligation belongs (article 3: 分级负责).
 *
 * <p>A pure function of the register and the date. What is performed late, waived, lapsed or extended to the date or beyond it is not overdue, and where
 * the version says nothing of escalation, nobody is told. For one question, in one thread: what several obligations have in common is computed once.
 */
public final class Escalations {
    private final Register register;
    private final Organisation organisation;
    private final LocalDate on;
    private final Map<String, List<Unit>> lines = new HashMap<>();
    private final Map<Wait, WorkingDay> ends = new HashMap<>();

    private record Wait(WorkingCalendar calendar, LocalDate dueOn, int workingDays) {}

    /** Creates the list of a date. */
    public Escalations(Register register, LocalDate on) {
        this.register = register;
        this.organisation = register.institution().on(on);
        this.on = on;
    }

    /** Returns who is told of {@code obligation}; nothing where it is not overdue, or nobody is told yet or at all. */
    public Optional<Escalated> of(Obligation obligation) {
        Optional<Escalation> rule = obligation.term().rulebook().oversight().escalation();
        if (rule.isEmpty() || !obligation.dueOn().isBefore(on)) {
            return Optional.empty();
        }
        Account account = register.account(obligation, on);
        if (account.standing().status() != Status.OVERDUE) {
            return Optional.empty();
        }
        List<EscalationLevel> levels = levels(obligation, account.extendedTo().orElse(obligation.dueOn()), rule.get());
        return levels.isEmpty() ? Optional.empty() : Optional.of(new Escalated(obligation, levels));
    }

    /** Returns who answers for the unit of a level on the date, by the obligation's version of the rulebook; nobody where the unit has ceased by then. */
    public List<Link> bearers(Escalated escalated, EscalationLevel level) {
        return level.unit().exists().contains(on)
                ? Chain.linksOf(escalated.obligation().term().rulebook().responsibilities(), organisation, level.unit(), on)
                : List.of();
    }

    private List<EscalationLevel> levels(Obligation obligation, LocalDate dueOn, Escalation rule) {
        List<Unit> line = lines.computeIfAbsent(
                obligation.bearer().unit().code(), code -> Chain.upToTheSchool(organisation, organisation.getUnit(code)));
        List<EscalationLevel> reached = new ArrayList<>();
        for (int level = 0; level < Math.min(line.size(), rule.grace().size()); level++) {
            int grace = rule.grace().get(level);
            WorkingDay end = ends.computeIfAbsent(new Wait(obligation.term().calendar(), dueOn, grace), Escalations::end);
            // No level has less grace than the one before, so none is reached before it.
            if (!on.isAfter(end.date())) {
                break;
            }
            reached.add(new EscalationLevel(level, line.get(level), grace, end.date().plusDays(1), end.provisional()));
        }
        return reached;
    }

    private static WorkingDay end(Wait wait) {
        return wait.workingDays() == 0 ? new WorkingDay(wait.dueOn(), false) : wait.calendar().shiftProvisionally(wait.dueOn(), wait.workingDays());
    }
}
