package zeren.register;

import java.time.LocalDate;
import java.util.HashMap;
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
    private final Map<String, Optional<Unit>> nearest = new HashMap<>();
    /** The offices of a function that each school ever had: to look through a school for each of its units would take its units squared. */
    private final Map<String, List<Unit>> ofSchool = new ConcurrentHashMap<>();

    Recipients(Organisation organisation, Optional<Recipient> rule) {
        this.organisation = organisation;
        this.rule = rule;
        rule.filter(recipient -> recipient.function().isEmpty()).ifPresent(recipient -> organisation.units()
                .forEach(unit -> nearest.put(unit.code(), organisation.nearestSuperior(unit.code(), recipient.kind()))));
    }

    Optional<Unit> of(Unit bearer, LocalDate dueOn) {
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> superior = nearest.get(bearer.code());
        return superior != null ? superior : inSameSchool(bearer, rule.get(), dueOn);
    }

    private Optional<Unit> inSameSchool(Unit bearer, Recipient recipient, LocalDate dueOn) {
        Optional<Unit> school = bearer.kind() == UnitKind.SCHOOL_COMMITTEE
                ? Optional.of(bearer)
                : organisation.nearestSuperior(bearer.code(), UnitKind.SCHOOL_COMMITTEE);
        return school.stream()
                .flatMap(root -> ofSchool.computeIfAbsent(root.code(), code -> offices(code, recipient)).stream())
                .filter(unit -> unit.exists().contains(dueOn))
                .findFirst();
    }

    private List<Unit> offices(String school, Recipient recipient) {
        return organisation.subtree(school).stream()
                .filter(unit -> unit.kind() == recipient.kind() && unit.function().equals(recipient.function()))
                .toList();
    }
}
