package zeren.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.rulebook.Recipient;

/** Finds the unit that a duty is owed to, as seen from the unit that owes it. */
final class Recipients {
    private final Organisation organisation;
    private final Optional<Recipient> rule;
    private final boolean ofFunction;
    /** The offices of a function that each school ever had: to look through a school for each of its units would take its units squared. */
    private final Map<String, List<Unit>> ofSchool = new ConcurrentHashMap<>();

    Recipients(Organisation organisation, Optional<Recipient> rule) {
        this.organisation = organisation;
        this.rule = rule;
        this.ofFunction = rule.flatMap(Recipient::function).isPresent();
    }

    /** Returns the unit to which another owes whenever it does or, where that is an office of a function, the school that may have one. */
    Optional<Unit> superior(Unit bearer) {
        if (ofFunction && bearer.kind() == UnitKind.SCHOOL_COMMITTEE) {
            return Optional.of(bearer);
        }
        return rule.flatMap(recipient ->
                organisation.nearestSuperior(bearer.code(), ofFunction ? UnitKind.SCHOOL_COMMITTEE : recipient.kind()));
    }

    /** Returns to whom a part is owed that is due on a day. */
    Optional<Unit> of(Claim claim, LocalDate dueOn) {
        return ofFunction ? claim.superior().flatMap(school -> office(school, dueOn)) : claim.superior();
    }

    private Optional<Unit> office(Unit school, LocalDate dueOn) {
        for (Unit unit : ofSchool.computeIfAbsent(school.code(), code -> offices(code, rule.orElseThrow()))) {
            if (unit.exists().contains(dueOn)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private List<Unit> offices(String school, Recipient recipient) {
        return organisation.subtree(school).stream()
                .filter(unit -> unit.kind() == recipient.kind() && unit.function().equals(recipient.function()))
                .toList();
    }
}
