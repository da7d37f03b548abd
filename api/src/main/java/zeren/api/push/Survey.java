package zeren.api.push;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import zeren.accountability.Charges;
import zeren.api.http.Snake;
import zeren.api.register.Known;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Account;
import zeren.register.Agenda;
import zeren.register.Bearer;
import zeren.register.Bearers;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Status;
import zeren.text.InvalidValueException;
import zeren.text.Title;

/** Everything that is to be done on a day, as it is known, each by whoever is in charge of it. */
final class Survey {
    private static final String WITHDRAWN = "withdrawn";

    private final Known known;
    private final LocalDate today;
    private final Map<String, Task> toDo = new LinkedHashMap<>();

    private Survey(Known known, LocalDate today) {
        this.known = known;
        this.today = today;
    }

    /** Looks at the whole register. */
    static Survey of(Known known, LocalDate today, Assignment assignment) {
        Survey survey = new Survey(known, today);
        Organisation organisation = known.organisation(today);
        Charges charges = known.charges(today);
        Map<String, List<Assignee>> assignees = new HashMap<>();
        Bearers all = new Bearers(
                organisation.units().stream().map(Unit::code).collect(Collectors.toSet()),
                organisation.posts().stream().map(Post::code).collect(Collectors.toSet()));
        for (Obligation obligation : new Agenda(known.register().timetable()).begunBy(today, all)) {
            Bearer bearer = obligation.bearer();
            String key = (bearer.post().isPresent() ? "post:" : "unit:") + bearer.code();
            List<Assignee> inCharge = assignees.computeIfAbsent(key, none -> assignees(charges, bearer, assignment));
            if (!inCharge.isEmpty()) {
                survey.add(obligation, inCharge);
            }
        }
        return survey;
    }

    /** Returns what is to be done, by the ids without a prefix. */
    Map<String, Task> toDo() {
        return toDo;
    }

    /** Returns how a task should stand that another system was told of. */
    Wish wish(String key, LedgerRow row) {
        Task toDoNow = toDo.get(key);
        if (toDoNow != null) {
            return Wish.toDo(toDoNow);
        }
        if (row.origin().isEmpty()) {
            return Wish.gone(stray(row));
        }
        LedgerRow.Origin origin = row.origin().get();
        Optional<Obligation> owed = find(origin.obligation());
        if (owed.isEmpty()) {
            return Wish.gone(remembered(origin));
        }
        Account account = known.register().account(owed.get(), today);
        return switch (account.standing().status()) {
            case PERFORMED, PERFORMED_LATE, WAIVED ->
                Wish.done(task(owed.get(), account, origin.assignee(), Snake.of(account.standing().status())));
            case UPCOMING, OPEN, OVERDUE, LAPSED -> Wish.gone(task(owed.get(), account, origin.assignee(), WITHDRAWN));
        };
    }

    private void add(Obligation obligation, List<Assignee> inCharge) {
        Account account = known.register().account(obligation, today);
        Status status = account.standing().status();
        if (status == Status.OPEN || status == Status.OVERDUE) {
            for (Assignee assignee : inCharge) {
                Task task = task(obligation, account, assignee, Snake.of(status));
                toDo.put(task.key(), task);
            }
        }
    }

    private static List<Assignee> assignees(Charges charges, Bearer bearer, Assignment assignment) {
        return switch (assignment) {
            case PERSON -> charges.of(bearer).stream().map(Assignee::person).toList();
            case POST -> charges.posts(bearer).stream().map(post -> Assignee.post(post.code())).toList();
        };
    }

    private static Task task(Obligation obligation, Account account, Assignee assignee, String state) {
        return new Task(
                obligation.id().toString(),
                Optional.of(assignee),
                obligation.duty().title(),
                Office.of(obligation.bearer().unit()),
                obligation.post().map(Office::of),
                obligation.subject().map(Office::of),
                obligation.opensOn(),
                account.extendedTo().orElse(obligation.dueOn()),
                state,
                account.standing().daysOverdue());
    }

    private Optional<Obligation> find(String id) {
        try {
            return known.register().timetable().find(ObligationId.parse(id));
        } catch (InvalidValueException none) {
            return Optional.empty();
        }
    }

    /** Returns the task of something that is owed no more, with what is still known of it. */
    private Task remembered(LedgerRow.Origin origin) {
        ObligationId id = ObligationId.parse(origin.obligation());
        List<Title> titles = new ArrayList<>();
        known.rulebooks().versions(id.rulebook()).forEach(version -> version.duties().stream()
                .filter(duty -> duty.code().equals(id.duty()))
                .forEach(duty -> titles.add(duty.title())));
        Title title = titles.isEmpty() ? new Title(id.duty(), id.duty()) : titles.get(titles.size() - 1);
        Office unit = known.organisation(today).findUnit(origin.unit()).map(Office::of).orElseGet(() -> Office.named(origin.unit()));
        return new Task(origin.obligation(), Optional.of(origin.assignee()), title, unit, Optional.empty(), Optional.empty(),
                origin.opensOn(), origin.dueOn(), WITHDRAWN, 0);
    }

    /** Returns what stands for something that is known by its id alone. */
    private Task stray(LedgerRow row) {
        return new Task(row.task(), Optional.empty(), new Title(row.task(), row.task()), Office.named(row.task()), Optional.empty(), Optional.empty(),
                today, today, WITHDRAWN, 0);
    }
}
