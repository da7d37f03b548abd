package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.register.History;
import zeren.register.Obligation;
import zeren.register.Register;
import zeren.register.Relief;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.register.facts.Desk;
import zeren.register.facts.Documents;
import zeren.register.facts.School;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.RulebookReader;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.text.Cases;
import zeren.text.Seeds;

class EscalationsTest {
    private static final LocalDate EARLY = LocalDate.of(2026, 1, 2);
    private static final int CASES = Cases.of(4_000, 20_000);

    @ParameterizedTest(name = "{5}")
    @CsvFileSource(resources = "escalations.csv", numLinesToSkip = 1, delimiter = ';', emptyValue = "", nullValues = "")
    void whoIsToldOfWhat(String grace, String obligation, String happened, LocalDate on, String told, String why) {
        Desk desk = new Desk(school(grace));
        Obligation owed = desk.school().obligation(obligation);
        happen(desk, owed, happened == null ? "" : happened);
        assertEquals(told == null ? "" : told, told(new Escalations(desk.now(), on).of(owed)), why);
    }

    /** A level is told once so many days have been worked since the due date, and none before the level beneath it. */
    @Test
    void agreesWithWhoCountsTheDaysOneByOne() {
        Random random = Seeds.random("escalations");
        WorkingCalendar calendar = ShippedCalendars.get("cn");
        List<School> schools = new ArrayList<>();
        List<int[]> graces = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int[] grace = {random.nextInt(4), 4 + random.nextInt(30)};
            graces.add(grace);
            schools.add(school(grace[0] + ", " + grace[1]));
        }
        for (int i = 0; i < CASES; i++) {
            int which = random.nextInt(graces.size());
            Obligation owed = schools.get(which).obligation("work-report:0103:" + (2020 + random.nextInt(8)));
            LocalDate on = owed.dueOn().plusDays(random.nextInt(70) - 5L);
            List<EscalationLevel> levels = new Escalations(new Desk(schools.get(which)).now(), on).of(owed).map(Escalated::levels).orElse(List.of());
            int reached = 0;
            for (int grace : graces.get(which)) {
                reached += on.isAfter(owed.dueOn()) && workedBetween(calendar, owed.dueOn(), on) >= grace ? 1 : 0;
            }
            assertEquals(reached, levels.size(), owed + " on " + on);
            levels.forEach(level -> assertEquals(level.graceWorkingDays(), workedBetween(calendar, owed.dueOn(), level.since()), owed + " " + level));
        }
    }

    @Test
    void theLineIsThatOfTheDateAndAUnitThatHasCeasedHasNobody() {
        School school = school("0, 0, 0");
        Institution moving = moving(school.organisation(), "0103", "propaganda", LocalDate.of(2026, 3, 1));
        Register register = new Register(moving, school.timetable(), new History(), 0, ZoneOffset.UTC);
        Obligation owed = school.obligation("work-report:0103:2025");
        assertEquals("0103 2026-01-01, school 2026-01-01", told(new Escalations(register, LocalDate.of(2026, 2, 28)).of(owed)));
        assertEquals("0103 2026-01-01, propaganda 2026-01-01, school 2026-01-01", told(new Escalations(register, LocalDate.of(2026, 3, 1)).of(owed)));

        Escalations later = new Escalations(new Desk(school).now(), LocalDate.of(2026, 7, 1));
        Escalated ceased = later.of(school.obligation("work-report:0118:2025")).orElseThrow();
        assertEquals(List.of(), later.bearers(ceased, ceased.levels().get(0)));
        assertEquals("school", later.bearers(ceased, ceased.levels().get(1)).get(0).unit().code());
    }

    @Test
    void theBearersAreThoseOfTheChain() {
        School school = School.SAMPLE;
        LocalDate on = LocalDate.of(2026, 3, 15);
        Escalations escalations = new Escalations(new Desk(school).now(), on);
        Escalated escalated = escalations.of(school.obligation("work-report:0103:2025")).orElseThrow();
        List<Link> told = escalated.levels().stream().flatMap(level -> escalations.bearers(escalated, level).stream()).toList();
        assertEquals(Chain.of(List.of(ShippedRulebooks.get(School.RULEBOOK)), school.organisation(), "0103", on).links(), told);
    }

    private static School school(String grace) {
        String text = ShippedRulebooks.text(School.RULEBOOK)
                .replace("escalation: {grace: [0, 0]}", grace.equals("none") ? "" : "escalation: {grace: [" + grace + "]}");
        Rulebooks rulebooks = Rulebooks.of(List.of(RulebookReader.read(text)));
        Organisation organisation = School.SAMPLE.organisation();
        return new School(organisation, Timetable.of(new Rules(rulebooks, List.of(), ShippedCalendars::get), organisation));
    }

    private static void happen(Desk desk, Obligation owed, String what) {
        String[] words = what.split(" ");
        switch (words[0]) {
            case "performed" -> desk.record(LocalDate.parse(words[1]), registrar -> registrar.perform(owed, LocalDate.parse(words[1]),
                    owed.duty().documents().stream().map(Documents::one).toList()));
            case "waived" -> desk.add(EARLY, relief(owed, Relief.Kind.WAIVER, Optional.empty()));
            case "extended" -> desk.add(EARLY, relief(owed, Relief.Kind.EXTENSION, Optional.of(LocalDate.parse(words[1]))));
            default -> assertEquals("", what);
        }
    }

    private static Relief relief(Obligation owed, Relief.Kind kind, Optional<LocalDate> until) {
        return new Relief(owed.id(), kind, until, "school", Relief.Reason.FORCE_MAJEURE, Documents.one(DocumentKind.NOTICE));
    }

    private static String told(Optional<Escalated> escalated) {
        return escalated.map(Escalated::levels).orElse(List.of()).stream()
                .map(level -> level.unit().code() + " " + level.since() + (level.provisional() ? "?" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The days strictly between two that are worked, by weekends alone where the calendar says nothing. */
    private static int workedBetween(WorkingCalendar calendar, LocalDate after, LocalDate before) {
        int worked = 0;
        for (LocalDate day = after.plusDays(1); day.isBefore(before); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            worked += (calendar.coverage().contains(day) ? calendar.isWorkingDay(day) : !weekend) ? 1 : 0;
        }
        return worked;
    }

    private static Institution moving(Organisation organisation, String code, String to, LocalDate from) {
        List<Described<Unit>> units = new ArrayList<>(organisation.units().stream().map(Described::fromTheBeginning).toList());
        Unit unit = organisation.getUnit(code);
        units.add(Described.from(from, new Unit(code, unit.kind(), unit.function(), unit.name(), Optional.of(to),
                DateRange.from(unit.exists().from()), unit.successor())));
        return Institution.of(units, organisation.posts().stream().map(Described::fromTheBeginning).toList(), organisation.tenures());
    }
}
