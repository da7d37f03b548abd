package zeren.accountability;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.organisation.Described;
import zeren.organisation.Institution;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.register.Editions;
import zeren.register.Fact;
import zeren.register.History;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Rules;
import zeren.register.Timetable;
import zeren.rulebook.Citation;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.ShippedRulebooks;
import zeren.rulebook.TimeLimit;
import zeren.text.Title;

/**
 * The sample school, whose unit {@code moved} was another school's until the end of May 2026, under both shipped rulebooks; facts are recorded in it without being asked about.
 *
 * <p>A post of 0101 ceased with 2025. The other school has nobody who proposes, and a department that files.
 */
final class ReferralSchool {
    static final String RULEBOOK = "gxufe-2020-5";
    static final LocalDate MOVED = LocalDate.of(2026, 6, 1);
    static final DocumentReference DOCUMENT = new DocumentReference(DocumentKind.REFERENCE, "1", Optional.empty(), Optional.empty(), Optional.empty());
    private static final Rulebooks RULEBOOKS = Rulebooks.of(List.of(ShippedRulebooks.get(RULEBOOK), ShippedRulebooks.get("lab-safety-sample")));
    private static final Institution INSTITUTION = institution();

    private final History history = new History();
    private final Timetable timetable;
    private long last;

    private ReferralSchool(List<Parameter> parameters) {
        this.timetable = Timetable.of(Editions.of(new Rules(RULEBOOKS, parameters, ShippedCalendars::get)), Editions.of(INSTITUTION::on));
    }

    /** Returns the school that has set no time limit to answer. */
    static ReferralSchool withoutLimit() {
        return new ReferralSchool(List.of());
    }

    /** Returns the school that has set one in calendar days. */
    static ReferralSchool withLimit(int days) {
        return new ReferralSchool(List.of(new Parameter(RULEBOOK, "answer-referral", DateRange.from(LocalDate.of(2020, 4, 8)), Optional.empty(), Optional.empty(),
                Optional.of(new TimeLimit(days, TimeLimit.Unit.CALENDAR_DAYS)), Optional.empty())));
    }

    private static Institution institution() {
        Organisation sample = SampleSchool.organisation();
        List<Described<Unit>> units = new ArrayList<>(sample.units().stream().map(Described::fromTheBeginning).toList());
        units.add(Described.fromTheBeginning(unit("other", UnitKind.SCHOOL_COMMITTEE, Optional.empty(), "superior")));
        units.add(Described.fromTheBeginning(unit("other.organisation", UnitKind.DEPARTMENT, Optional.of("organisation"), "other")));
        units.add(Described.fromTheBeginning(unit("moved", UnitKind.SECONDARY_ORGANISATION, Optional.empty(), "other")));
        units.add(Described.from(MOVED, unit("moved", UnitKind.SECONDARY_ORGANISATION, Optional.empty(), "school")));
        Post former = new Post("0101.former", "0101", Rank.MEMBER, new Title("甲", "A"), Optional.empty(), DateRange.parse("2019-01-01/2025-12-31"));
        return Institution.of(units, Stream.concat(sample.posts().stream(), Stream.of(former)).map(Described::fromTheBeginning).toList(), sample.tenures());
    }

    private static Unit unit(String code, UnitKind kind, Optional<String> function, String parent) {
        return new Unit(code, kind, function, new Title("甲", "A"), Optional.of(parent), DateRange.from(LocalDate.of(2000, 1, 1)), Optional.empty());
    }

    /** Returns the id of an obligation that is written without the rulebook. */
    static ObligationId id(String rest) {
        return ObligationId.parse(RULEBOOK + ":" + rest);
    }

    /** Returns a proposal of the publicity department to the school committee. */
    static Proposal proposal(String unit, String post, LocalDate on, String... obligations) {
        return new Proposal(RULEBOOK, unit, Optional.ofNullable(post), List.of(Citation.parse("12(3)")), List.of(obligations).stream().map(ReferralSchool::id).toList(),
                "propaganda", "school", on, DOCUMENT);
    }

    <F extends Fact> Recorded<F> record(String by, F fact) {
        return record(by, LocalDate.of(2026, 12, 31), fact);
    }

    private <F extends Fact> Recorded<F> record(String by, LocalDate on, F fact) {
        last++;
        Recorded<F> recorded = new Recorded<>(last, on.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(last), by, fact);
        history.add(recorded);
        return recorded;
    }

    /** Records what is decided on a proposal, on the day on which it is made. */
    Recorded<Referral> propose(String by, Proposal proposal) {
        return propose(by, proposal, proposal.proposedOn());
    }

    Recorded<Referral> propose(String by, Proposal proposal, LocalDate recordedOn) {
        return record(by, recordedOn, referrals().check(proposal, proposal.proposedOn()).referral());
    }

    Register register() {
        return new Register(INSTITUTION, timetable, history, last, ZoneOffset.UTC);
    }

    Referrals referrals() {
        return new Referrals(register(), RULEBOOKS);
    }

    Proceeding proceeding(String id) {
        return referrals().find(id).orElseThrow();
    }
}
