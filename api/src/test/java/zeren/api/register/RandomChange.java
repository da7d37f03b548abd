package zeren.api.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import zeren.calendar.DateRange;
import zeren.calendar.SpecialDay;
import zeren.organisation.Described;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.ShippedRulebooks;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.text.Title;

/** Schools made by chance, and what may happen to them and to their rules in the course of a year. */
public final class RandomChange {
    private static final String RULEBOOK = "gxufe-2020-5";
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private final Random random;
    private int made;

    /** Creates what chance brings. */
    public RandomChange(Random random) {
        this.random = random;
    }

    /** Returns a school with its rulebook, some colleges and departments, each with posts. */
    public List<Change> school() {
        List<Described<Unit>> units = new ArrayList<>();
        List<Described<Post>> posts = new ArrayList<>();
        units.add(unit("school", UnitKind.SCHOOL_COMMITTEE, Optional.empty(), Optional.empty(), DateRange.from(LONG_AGO)));
        for (String function : List.of("propaganda", "organisation", "human-resources")) {
            units.add(unit(function, UnitKind.DEPARTMENT, Optional.of(function), Optional.of("school"), DateRange.from(LONG_AGO)));
        }
        int colleges = 5 + random.nextInt(10);
        for (int i = 0; i < colleges; i++) {
            units.add(unit(name(), UnitKind.SECONDARY_ORGANISATION, Optional.empty(), Optional.of("school"), DateRange.from(LONG_AGO.plusDays(random.nextInt(4_000)))));
        }
        units.forEach(unit -> posts.add(post(unit.value())));
        return List.of(Change.of(RulebookText.read(ShippedRulebooks.text(RULEBOOK))), Change.ofOrganisation(units, posts, List.of()));
    }

    /** Returns a change of what is known; it may be one that cannot be. */
    public Change next(Known known, LocalDate today) {
        return switch (random.nextInt(50)) {
            case 0 -> amended(known, today);
            case 1, 2, 3, 4 -> parameter(today);
            case 5, 6, 7, 8 -> dayOff(today);
            case 9, 10, 11, 12, 13, 14 -> held(known, today);
            case 15, 16, 17, 18, 19, 20 -> moved(known, today);
            case 21, 22, 23, 24, 25, 26 -> renamed(known, today);
            case 27, 28, 29, 30, 31, 32, 33, 34 -> founded(known, today);
            default -> dissolved(known, today);
        };
    }

    private Change founded(Known known, LocalDate today) {
        Described<Unit> unit = unit(name(), UnitKind.SECONDARY_ORGANISATION, Optional.empty(), Optional.of("school"), DateRange.from(near(today)));
        return Change.ofOrganisation(List.of(unit), List.of(post(unit.value())), List.of());
    }

    /** Ends a college with its posts, in the past or in the future, in two of three cases with a successor. */
    private Change dissolved(Known known, LocalDate today) {
        Organisation organisation = known.organisation(today);
        Unit unit = college(organisation);
        LocalDate last = near(today);
        Optional<String> successor = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(college(organisation).code());
        DateRange life = DateRange.of(unit.exists().from(), last);
        List<Described<Post>> posts = organisation.postsOf(unit.code()).stream()
                .map(post -> new Post(post.code(), post.unit(), post.rank(), post.title(), post.remit(), DateRange.of(post.exists().from(), last)))
                .map(Described::fromTheBeginning).toList();
        return Change.ofOrganisation(List.of(Described.fromTheBeginning(
                new Unit(unit.code(), unit.kind(), unit.function(), unit.name(), unit.parent(), life, successor))), posts, List.of());
    }

    private Change renamed(Known known, LocalDate today) {
        Unit unit = college(known.organisation(today));
        Unit called = new Unit(unit.code(), unit.kind(), unit.function(), new Title("改名" + made, "Renamed " + made++), unit.parent(), unit.exists(), unit.successor());
        return Change.ofOrganisation(List.of(Described.from(near(today), called)), List.of(), List.of());
    }

    private Change moved(Known known, LocalDate today) {
        Unit unit = college(known.organisation(today));
        Optional<String> parent = Optional.of(random.nextBoolean() ? "school" : college(known.organisation(today)).code());
        Unit moved = new Unit(unit.code(), unit.kind(), unit.function(), unit.name(), parent, unit.exists(), unit.successor());
        return Change.ofOrganisation(List.of(Described.from(near(today), moved)), List.of(), List.of());
    }

    private Change held(Known known, LocalDate today) {
        List<Post> posts = known.organisation(today).posts();
        String post = posts.get(random.nextInt(posts.size())).code();
        return Change.ofOrganisation(List.of(), List.of(), List.of(
                new Tenure(post, "0" + random.nextInt(1_000), TenureMode.FULL, DateRange.of(near(today), today.plusDays(100)))));
    }

    private Change parameter(LocalDate today) {
        Optional<Cadence> cadence = Optional.of(Cadence.parse(List.of("1/quarter", "1/half-year", "1/month", "2/year").get(random.nextInt(4))));
        Optional<DueRule> due = Optional.of(DueRule.parse(List.of("period-end", "01-15", "01-31").get(random.nextInt(3))));
        String duty = List.of("analysis-secondary", "study-secondary", "report-school", "self-inspection", "training").get(random.nextInt(5));
        return Change.of(Parameter.of(RULEBOOK, duty, DateRange.from(near(today)), cadence, due));
    }

    private Change dayOff(LocalDate today) {
        int year = today.getYear() + random.nextInt(2);
        LocalDate off = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        return Change.of(new CalendarYear("cn", year, List.of(new SpecialDay(off, SpecialDay.Type.HOLIDAY, new Title("停课", "Day off"), "2026-" + made++))));
    }

    /** A new version, in which a duty is owed otherwise and running periods are finished or not. */
    private Change amended(Known known, LocalDate today) {
        Rulebook last = known.rulebooks().latest(RULEBOOK).orElseThrow();
        String text = ShippedRulebooks.text(RULEBOOK)
                .replaceFirst("(?m)^version: .*$", "version: " + (last.version() + 1))
                .replaceFirst("(?m)^in_force: .*$", "in_force: {from: " + near(today) + "}\nrunning_periods: " + (random.nextBoolean() ? "restart" : "finish_under_old"))
                .replace("timing: {cadence: 1/half-year}", "timing: {cadence: " + List.of("1/quarter", "1/half-year", "1/year").get(random.nextInt(3)) + "}");
        return Change.of(RulebookText.read(text));
    }

    private Unit college(Organisation organisation) {
        List<Unit> colleges = organisation.units().stream().filter(unit -> unit.kind() == UnitKind.SECONDARY_ORGANISATION).toList();
        return colleges.get(random.nextInt(colleges.size()));
    }

    private LocalDate near(LocalDate today) {
        return today.plusDays(random.nextInt(200) - 80);
    }

    private String name() {
        return "c" + made++;
    }

    private static Described<Unit> unit(String code, UnitKind kind, Optional<String> function, Optional<String> parent, DateRange exists) {
        return Described.fromTheBeginning(new Unit(code, kind, function, new Title(code, code), parent, exists, Optional.empty()));
    }

    private static Described<Post> post(Unit unit) {
        return Described.fromTheBeginning(
                new Post(unit.code() + ".secretary", unit.code(), Rank.SECRETARY, new Title("书记", "Secretary"), Optional.empty(), unit.exists()));
    }
}
