package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.organisation.UnitKind;
import zeren.rulebook.Citation;
import zeren.rulebook.InspectionRule;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Scope;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Period;

/** By which rule a round goes, and whom it covers. */
class RoundRulesTest {
    private static final Rulebook PLAIN = ShippedRulebooks.get(InspectedSchool.RULEBOOK);

    private static InspectionRule seenBy(UnitKind kind) {
        return new InspectionRule(Citation.parse("8"), Scope.units(kind), Optional.of("inspect-secondary"), Optional.empty());
    }

    private static List<String> covered(UnitKind kind, String inspector) {
        InspectedSchool school = new InspectedSchool(List.of(InspectedSchool.changed(PLAIN.version(), PLAIN.inForce(), List.of(seenBy(kind)))));
        return school.rules().toCover(new Round(PLAIN.id(), Period.parse("2026"), inspector, Optional.of("inspect-secondary"))).stream()
                .map(to -> to.unit().code()).toList();
    }

    /** What performs nothing reaches the units that a superior has to have inspected, but not the inspector itself, and nobody whose superior is below it. */
    @Test
    void nobodyIsVisitedByItselfOrFromAbove() {
        assertEquals(List.of("0101", "0102", "0103", "0104"), covered(UnitKind.DISCIPLINE_COMMISSION, "discipline"));
        assertEquals(List.of("0101", "0103", "0104"), covered(UnitKind.SECONDARY_ORGANISATION, "0102"));
        assertEquals(List.of(), covered(UnitKind.EXTERNAL_SUPERIOR, "superior"));
    }

    /** Both versions let the school inspect; the year is of one of them. */
    @Test
    void theRuleIsOfTheVersionOfThePeriod() {
        DateRange from2027 = DateRange.from(LocalDate.of(2027, 1, 1));
        InspectedSchool school = new InspectedSchool(List.of(PLAIN,
                InspectedSchool.changed(PLAIN.version() + 1, from2027, PLAIN.oversight().inspections())));
        assertEquals(List.of(PLAIN.version()), versions(school, "2026"));
        assertEquals(List.of(PLAIN.version() + 1), versions(school, "2027"));
    }

    private static List<Integer> versions(InspectedSchool school, String period) {
        return school.rules().of(PLAIN.id(), Period.parse(period), school.unit("school")).stream().map(rule -> rule.rulebook().version()).toList();
    }
}
