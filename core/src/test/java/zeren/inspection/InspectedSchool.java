package zeren.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.Fact;
import zeren.register.History;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Registrar;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Duty;
import zeren.rulebook.InspectionRule;
import zeren.rulebook.Oversight;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Period;
import zeren.text.Title;

/** A school of three secondary organisations under the shipped rulebooks, in which inspections are recorded day by day. */
final class InspectedSchool {
    static final String RULEBOOK = "gxufe-2020-5";
    private static final Title NAME = new Title("名", "Name");
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2010, 1, 1));

    private final Institution institution;
    private final Rules rules;
    private final Timetable timetable;
    private final History history = new History();
    private LocalDate today = LocalDate.of(2026, 7, 2);
    private long last;

    InspectedSchool(Parameter... parameters) {
        this(List.of(ShippedRulebooks.get(RULEBOOK), ShippedRulebooks.get("lab-safety-sample")), parameters);
    }

    InspectedSchool(List<Rulebook> versions, Parameter... parameters) {
        Organisation organisation = Organisation.of(units(), posts(), List.of(
                new Tenure("0101.secretary", "00001", TenureMode.FULL, DateRange.of(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 31))),
                new Tenure("0101.head", "00002", TenureMode.ACTING, DateRange.from(LocalDate.of(2020, 1, 1)))));
        this.institution = Institution.of(organisation);
        this.rules = new Rules(Rulebooks.of(versions), List.of(parameters), ShippedCalendars::get);
        this.timetable = Timetable.of(rules, organisation);
    }

    private static List<Unit> units() {
        List<Unit> units = new ArrayList<>(List.of(
                unit("superior", UnitKind.EXTERNAL_SUPERIOR, null, ALWAYS, null),
                unit("school", UnitKind.SCHOOL_COMMITTEE, "superior", ALWAYS, null),
                unit("discipline", UnitKind.DISCIPLINE_COMMISSION, "school", DateRange.of(ALWAYS.from(), LocalDate.of(2029, 12, 31)), null),
                unit("research", UnitKind.DEPARTMENT, "school", ALWAYS, null)));
        for (String code : List.of("0101", "0102")) {
            units.add(unit(code, UnitKind.SECONDARY_ORGANISATION, "school", ALWAYS, null));
        }
        units.add(unit("0103", UnitKind.SECONDARY_ORGANISATION, "school", DateRange.of(ALWAYS.from(), LocalDate.of(2026, 9, 30)), "0104"));
        units.add(unit("0104", UnitKind.SECONDARY_ORGANISATION, "school", DateRange.from(LocalDate.of(2026, 12, 10)), null));
        return units;
    }

    private static Unit unit(String code, UnitKind kind, String parent, DateRange exists, String successor) {
        return new Unit(code, kind, Optional.empty(), NAME, Optional.ofNullable(parent), exists, Optional.ofNullable(successor));
    }

    private static List<Post> posts() {
        return List.of(
                new Post("0101.secretary", "0101", Rank.SECRETARY, NAME, Optional.empty(), ALWAYS),
                new Post("0101.head", "0101", Rank.HEAD, NAME, Optional.empty(), ALWAYS),
                new Post("0101.leader", "0101", Rank.LEADER_IN_CHARGE, NAME, Optional.empty(), DateRange.from(LocalDate.of(2026, 7, 2))));
    }

    /** Returns the shipped rulebook with other rules of inspection, in force on other days, and with more duties. */
    static Rulebook changed(int version, DateRange inForce, List<InspectionRule> inspections, Duty... more) {
        Rulebook plain = ShippedRulebooks.get(RULEBOOK);
        return new Rulebook(plain.id(), version, plain.documentNumber(), plain.title(), plain.issuer(), plain.dated(), plain.issued(), inForce,
                plain.runningPeriods(), plain.status(), plain.calendar(), plain.minimumPresence(), plain.articles(), plain.levels(), plain.responsibilities(),
                Stream.concat(plain.duties().stream(), Stream.of(more)).toList(), plain.grounds(),
                new Oversight(inspections, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    static List<DocumentReference> documents(DocumentKind... kinds) {
        return Arrays.stream(kinds).map(kind -> new DocumentReference(kind, "1", Optional.empty(), Optional.empty(), Optional.empty())).toList();
    }

    InspectedSchool on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    LocalDate today() {
        return today;
    }

    Register register() {
        return new Register(institution, timetable, history, last, ZoneOffset.UTC);
    }

    RoundRules rules() {
        return new RoundRules(register(), rules);
    }

    Registrar registrar() {
        return new Registrar(register(), today);
    }

    InspectionRegistrar inspections() {
        return new InspectionRegistrar(rules(), today);
    }

    Unit unit(String code) {
        return institution.on(today).getUnit(code);
    }

    /** Returns an obligation under the regulation's rulebook. */
    Obligation obligation(String name) {
        return register().timetable().get(id(name));
    }

    static ObligationId id(String name) {
        return ObligationId.parse(RULEBOOK + ":" + name);
    }

    <F extends Fact> Recorded<F> record(F fact) {
        Recorded<F> recorded = new Recorded<>(++last, Instant.EPOCH.plusSeconds(last), "token-1", fact);
        history.add(recorded);
        if (fact instanceof Visit visit) {
            visit.performance().ifPresent(performance -> history.add(new Recorded<>(last, recorded.at(), recorded.by(), performance)));
        }
        return recorded;
    }

    Recorded<Round> begin(String inspector) {
        return record(inspections().begin(RULEBOOK, Period.parse("2026"), unit(inspector), Optional.empty()));
    }

    Recorded<Visit> visit(Recorded<Round> round, String unit, String day) {
        return record(inspections().visit(round, unit, LocalDate.parse(day), documents(DocumentKind.INSPECTION_RECORD)));
    }

    Recorded<Performance> perform(String obligation, String day, DocumentKind... kinds) {
        return record(registrar().perform(obligation(obligation), LocalDate.parse(day), documents(kinds)));
    }

    /** Returns a finding of that day that is to be mended by the end of August, and about which nothing is decided. */
    Finding finding(Recorded<Round> round, Finding.Category category, String day, String... obligations) {
        return new Finding(round.id(), round.fact().rulebook(), round.fact().inspector(), "0101", category,
                Arrays.stream(obligations).map(InspectedSchool::id).toList(), Optional.empty(), LocalDate.parse(day),
                Optional.of(LocalDate.of(2026, 8, 31)), Optional.empty());
    }
}
