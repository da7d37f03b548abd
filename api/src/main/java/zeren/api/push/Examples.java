package zeren.api.push;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.api.portal.Links;
import zeren.text.InvalidValueException;
import zeren.text.Title;

/** Tasks that show what a system's templates make of them. */
final class Examples {
    private static final List<Operation> ORDER = List.of(Operation.CREATE, Operation.UPDATE, Operation.COMPLETE, Operation.WITHDRAW);
    private static final Instant AT = Instant.parse("2026-06-15T04:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Links LINKS =
            new Links(Optional.of("https://portal.example/to-do/" + Links.ID), Optional.of("https://m.portal.example/to-do/" + Links.ID));
    private static final String HOSTILE = "\"}],\\ \uD842\uDFB7 </script> {{x}} 'x'";

    private Examples() {}

    /**
     * Returns the target, if what its templates make of tasks can be sent, be there everything in a task or nothing that may be missing.
     *
     * @throws InvalidValueException if not; its name is that of the request
     */
    static Target checked(Target target) {
        try {
            return checkedBodies(target);
        } catch (InvalidValueException told) {
            throw told;
        } catch (IllegalArgumentException noAddress) {
            throw new InvalidValueException("url", noAddress.getMessage(), "an address without blanks and other characters that no address has");
        }
    }

    private static Target checkedBodies(Target target) {
        for (Operation operation : ORDER.stream().filter(target.calls()::containsKey).toList()) {
            for (Outgoing outgoing : List.of(
                    outgoing(target, operation, Links.NONE, bare(target.assignment())),
                    outgoing(target, operation, LINKS, full(target.assignment(), HOSTILE), full(target.assignment(), "职责")))) {
                if (!outgoing.isWhole()) {
                    throw new InvalidValueException(operation.code(), outgoing.body(),
                            "a body that is JSON for every task: text between quotation marks, and no comma too many where a value is missing");
                }
            }
        }
        target.listing().ifPresent(listing -> {
            if (!Outgoing.listing(setting(target, LINKS), listing, listing.firstPage(), 0).isWhole()) {
                throw new InvalidValueException("list", listing.call().body().map(Object::toString).orElse(""), "a body that is JSON");
            }
        });
        return target;
    }

    /** Returns the requests of an example, line by line, without secrets. */
    static List<String> of(Target target) {
        List<String> lines = new ArrayList<>();
        ORDER.stream().filter(target.calls()::containsKey).forEach(operation -> {
            lines.add("--- " + target.name() + ": " + operation.code());
            lines.addAll(outgoing(target, operation, LINKS, full(target.assignment(), "学习")).lines(target));
        });
        target.listing().ifPresent(listing -> {
            lines.add("--- " + target.name() + ": list");
            lines.addAll(Outgoing.listing(setting(target, LINKS), listing, listing.firstPage(), 0).lines(target));
        });
        return lines;
    }

    private static Outgoing outgoing(Target target, Operation operation, Links links, Task... tasks) {
        List<Outgoing.Told> told = new ArrayList<>();
        List<Task> some = target.batch().isPresent() ? List.of(tasks) : List.of(tasks[0]);
        some.forEach(task -> told.add(new Outgoing.Told(LedgerRow.first(target.taskId(task.key()), LedgerRow.Origin.of(task), AT), task)));
        return Outgoing.of(setting(target, links), operation, told);
    }

    private static Variables.Setting setting(Target target, Links links) {
        return new Variables.Setting(target, links, ZONE, AT);
    }

    private static Task full(Assignment assignment, String title) {
        Office unit = new Office("0101", new Title("会计学院党委", "School of Accounting"));
        Office post = new Office("0101.secretary", new Title("党委书记", "Secretary"));
        return new Task("gxufe-2020-5:study-secondary:0101:2026-H1", Optional.of(assignee(assignment)), new Title(title, title), unit, Optional.of(post),
                Optional.of(unit), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), "open", 0);
    }

    private static Task bare(Assignment assignment) {
        Office unit = new Office("0101", new Title("会计学院党委", "School of Accounting"));
        return new Task("gxufe-2020-5:study-secondary:0101:2026-H1", Optional.of(assignee(assignment)), new Title("学习", "Study"), unit, Optional.empty(),
                Optional.empty(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), "overdue", 3);
    }

    private static Assignee assignee(Assignment assignment) {
        return assignment == Assignment.PERSON ? Assignee.person("00020") : Assignee.post("0101.secretary");
    }
}
