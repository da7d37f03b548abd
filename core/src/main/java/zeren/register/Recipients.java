package zeren.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.rulebook.Recipient;

/** Finds the unit that a duty is owed to, as seen from the unit that owes it. */
final class Recipients {
    private final Organisation organisation;
    private final Optional<Recipient> rule;
    private final Map<String, Optional<Unit>> nearest = new HashMap<>();

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
                .flatMap(root -> organisation.subtree(root.code()).stream())
                .filter(unit -> unit.kind() == recipient.kind() && unit.function().equals(recipient.function()))
                .filter(unit -> unit.exists().contains(dueOn))
                .findFirst();
    }
}
