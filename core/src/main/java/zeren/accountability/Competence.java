package zeren.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.Register;
import zeren.rulebook.ReferralRule;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.Scope;

/**
 * Which offices can take which part in a referral on a day, by the hierarchy of that day (articles 12 and 13).
 *
 * @param rule what the rulebook says of it
 * @param organisation as it is described on the day
 * @param on the day
 */
public record Competence(ReferralRule rule, Organisation organisation, LocalDate on) {

    /** Checks that nothing is missing. */
    public Competence {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(on, "on");
    }

    /** Returns the competence under the version of a rulebook that is in force on a day; nothing where none is, or it has no referrals. */
    static Optional<Competence> on(LocalDate day, String rulebook, Rulebooks rulebooks, Register register) {
        return rulebooks.inForce(rulebook, day)
                .flatMap(version -> version.oversight().referrals())
                .map(rule -> new Competence(rule, register.institution().on(day), day));
    }

    /** Returns the school of a unit: the unit itself, where it is a school committee, or its nearest superior that is one. */
    public Optional<Unit> schoolOf(String unit) {
        return organisation.findUnit(unit).flatMap(found -> found.kind() == UnitKind.SCHOOL_COMMITTEE
                ? Optional.of(found)
                : organisation.nearestSuperior(unit, UnitKind.SCHOOL_COMMITTEE));
    }

    /** Returns who decides on a unit and on its posts: the nearest superior that the rule names; nothing where there is none, as above the root. */
    public Optional<Unit> deciderOn(String unit) {
        return organisation.findUnit(unit).stream()
                .flatMap(found -> organisation.ancestors(found.code()).stream())
                .filter(superior -> superior.exists().contains(on) && rule.decidedBy().covers(superior))
                .findFirst();
    }

    /** Returns the units of a school that may propose, by code. */
    public List<Unit> proposers(Unit school) {
        return units(school, rule.proposedBy());
    }

    /** Returns the codes of the units that offices can propose to refer: all of their schools, if they may propose at all. */
    Set<String> reach(Predicate<String> office) {
        Set<String> schools = organisation.unitsOn(on).stream()
                .filter(unit -> rule.proposedBy().covers(unit) && office.test(unit.code()))
                .flatMap(unit -> schoolOf(unit.code()).stream())
                .map(Unit::code)
                .collect(Collectors.toSet());
        return schools.isEmpty() ? Set.of() : organisation.units().stream()
                .map(Unit::code)
                .filter(code -> schoolOf(code).filter(school -> schools.contains(school.code())).isPresent())
                .collect(Collectors.toSet());
    }

    /** Returns the units of a school to which it may be proposed, by code. */
    public List<Unit> recipients(Unit school) {
        return units(school, rule.proposedTo());
    }

    /** Returns the unit of a school that receives a referral for the record; of several the first by code. */
    public Optional<Unit> filer(Unit school) {
        return units(school, rule.filedBy()).stream().findFirst();
    }

    private List<Unit> units(Unit school, Scope scope) {
        return organisation.unitsOn(on).stream()
                .filter(unit -> scope.covers(unit) && schoolOf(unit.code()).filter(its -> its.code().equals(school.code())).isPresent())
                .toList();
    }
}
