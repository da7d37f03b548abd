package zeren.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.History;
import zeren.register.Register;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.rulebook.Citation;
import zeren.rulebook.InspectionRule;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.Scope;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Period;
import zeren.text.Title;

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

    /** A school beneath a school: both have to have 0101 visited, and it is visited once, because of the first by code. */
    @ParameterizedTest
    @CsvSource({"above, above", "zenith, school"})
    void whatTwoSuperiorsHaveVisitedIsVisitedOnce(String highest, String because) {
        Organisation organisation = Organisation.of(List.of(unit(highest, UnitKind.SCHOOL_COMMITTEE, null), unit("school", UnitKind.SCHOOL_COMMITTEE, highest),
                unit("discipline", UnitKind.DISCIPLINE_COMMISSION, "school"), unit("0101", UnitKind.SECONDARY_ORGANISATION, "school")), List.of(), List.of());
        Rules known = new Rules(Rulebooks.of(List.of(PLAIN)), List.of(), ShippedCalendars::get);
        Register register = new Register(Institution.of(organisation), Timetable.of(known, organisation), new History(), 0, ZoneOffset.UTC);
        Round round = new Round(PLAIN.id(), Period.parse("2026"), "discipline", Optional.of("inspect-secondary"));
        assertEquals(List.of("0101 " + because), new RoundRules(register, known).toCover(round).stream()
                .map(to -> to.unit().code() + " " + to.obligation().bearer().code()).toList());
    }

    private static Unit unit(String code, UnitKind kind, String parent) {
        return new Unit(code, kind, Optional.empty(), new Title("名", "Name"), Optional.ofNullable(parent), DateRange.from(LocalDate.of(2010, 1, 1)), Optional.empty());
    }

    private static List<Integer> versions(InspectedSchool school, String period) {
        return school.rules().of(PLAIN.id(), Period.parse(period), school.unit("school")).stream().map(rule -> rule.rulebook().version()).toList();
    }
}
