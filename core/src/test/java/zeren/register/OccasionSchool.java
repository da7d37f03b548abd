package zeren.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.rulebook.TimeLimit;
import zeren.schedule.Cadence;
import zeren.text.Text;
import zeren.text.Title;

/** A small school under both shipped rulebooks, in which things happen; a day begins at midnight of UTC. */
final class OccasionSchool {
    static final String RULEBOOK = "gxufe-2020-5";
    private static final Title NAME = new Title("名", "Name");
    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);

    private final List<Unit> units = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final List<Tenure> tenures = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    OccasionSchool() {
        unit("school", UnitKind.SCHOOL_COMMITTEE, null, null, null, null);
        unit("it", UnitKind.DEPARTMENT, "information-technology", "school", null, null);
        unit("research", UnitKind.DEPARTMENT, "research", "school", null, null);
        unit("0101", UnitKind.SECONDARY_ORGANISATION, null, "school", null, null);
        for (String post : List.of("0101.secretary", "0101.member")) {
            posts.add(new Post(post, "0101", post.endsWith("member") ? Rank.MEMBER : Rank.SECRETARY, NAME, Optional.empty(), DateRange.from(FOUNDED)));
        }
        posts.add(new Post("it.head", "it", Rank.HEAD, NAME, Optional.empty(), DateRange.from(FOUNDED)));
    }

    OccasionSchool unit(String code, UnitKind kind, String function, String parent, String to, String successor) {
        DateRange exists = to == null ? DateRange.from(FOUNDED) : DateRange.of(FOUNDED, LocalDate.parse(to));
        units.removeIf(unit -> unit.code().equals(code));
        units.add(new Unit(code, kind, Optional.ofNullable(function), NAME, Optional.ofNullable(parent), exists, Optional.ofNullable(successor)));
        return this;
    }

    OccasionSchool college(String code, String to, String successor) {
        return unit(code, UnitKind.SECONDARY_ORGANISATION, null, "school", to, successor);
    }

    OccasionSchool informationTechnology(LocalDate from, LocalDate to) {
        units.removeIf(unit -> unit.code().equals("it"));
        posts.removeIf(post -> post.unit().equals("it"));
        Optional<String> function = Optional.of("information-technology");
        units.add(new Unit("it", UnitKind.DEPARTMENT, function, NAME, Optional.of("school"), DateRange.of(from, to), Optional.empty()));
        return this;
    }

    OccasionSchool withoutPostsOf0101() {
        posts.removeIf(post -> post.unit().equals("0101"));
        return this;
    }

    /** Adds a tenure, {@code POST STAFF MODE FROM TO}; TO is a hyphen where it goes on. */
    OccasionSchool tenure(String written) {
        String[] cell = written.split(" ");
        LocalDate from = LocalDate.parse(cell[3]);
        DateRange held = cell[4].equals("-") ? DateRange.from(from) : DateRange.of(from, LocalDate.parse(cell[4]));
        tenures.add(new Tenure(cell[0], cell[1], Text.coded("mode", TenureMode.class, cell[2]), held));
        return this;
    }

    /** Sets a time limit, such as {@code 10 working-days}, from a day on. */
    OccasionSchool within(String duty, String from, String limit) {
        String[] word = limit.split(" ");
        TimeLimit within = new TimeLimit(Integer.parseInt(word[0]), Text.coded("unit", TimeLimit.Unit.class, word[1]));
        parameters.add(new Parameter(RULEBOOK, duty, DateRange.from(LocalDate.parse(from)), Optional.empty(), Optional.empty(), Optional.of(within), Optional.empty()));
        return this;
    }

    /** Sets how often something is done, such as {@code 1/quarter}, from a day on. */
    OccasionSchool cadence(String duty, String from, String cadence) {
        parameters.add(Parameter.of(RULEBOOK, duty, DateRange.from(LocalDate.parse(from)), Optional.of(Cadence.parse(cadence)), Optional.empty()));
        return this;
    }

    Organisation organisation() {
        return Organisation.of(units, posts, tenures);
    }

    Rules rules() {
        Rulebooks rulebooks = Rulebooks.of(List.of(ShippedRulebooks.get(RULEBOOK), ShippedRulebooks.get("lab-safety-sample")));
        return new Rules(rulebooks, parameters, ShippedCalendars::get);
    }

    Timetable timetable() {
        return Timetable.of(rules(), organisation());
    }

    /** Returns what is owed if this school was known from the beginning, and the other since a day. */
    Timetable then(String day, OccasionSchool other) {
        LocalDate since = LocalDate.parse(day);
        Organisation before = organisation();
        Organisation after = other.organisation();
        Editions<Function<LocalDate, Organisation>> organisations = Editions.<Function<LocalDate, Organisation>>of(date -> before).and(since, date -> after);
        return Timetable.of(Editions.of(rules()).and(since, other.rules()), organisations);
    }

    /** Returns what is known after these facts, which have the numbers 1, 2, 3. */
    Register register(Fact... facts) {
        return register(timetable(), facts.length, facts);
    }

    /** Returns what was known after the first of these facts, as many as {@code upTo} says. */
    Register register(Timetable timetable, long upTo, Fact... facts) {
        History history = new History();
        for (int i = 0; i < facts.length; i++) {
            history.add(new Recorded<>(i + 1L, Instant.EPOCH.plusSeconds(i), "token-1", facts[i]));
        }
        return new Register(Institution.of(organisation()), timetable, history, upTo, ZoneOffset.UTC);
    }

    static Incident incident(String occurredAt) {
        return new Incident(RULEBOOK, "it-incident-report", "it", Optional.of(Incident.Category.NETWORK_SECURITY), Instant.parse(occurredAt));
    }

    static Performance performance(String obligation, String on, DocumentKind... kinds) {
        return new Performance(ObligationId.parse(RULEBOOK + ":" + obligation), LocalDate.parse(on), Arrays.stream(kinds).map(OccasionSchool::document).toList(),
                Optional.empty());
    }

    private static DocumentReference document(DocumentKind kind) {
        return new DocumentReference(kind, "1", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
