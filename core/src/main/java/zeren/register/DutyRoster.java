package zeren.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.rulebook.Duty;
import zeren.rulebook.Recipient;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Scope;

/** Who owes a duty, about whom and to whom, in one state of the organisation; duties that speak of the same offices share it. */
final class DutyRoster {
    private final Organisation organisation;
    private final Roster bearers;
    private final Optional<Roster> subjects;
    private final Recipients recipients;

    /**
     * Of whom a duty speaks.
     *
     * @param minimumPresence the days of a period for which one of them must exist to owe it
     */
    record Speaks(Scope bearers, Optional<Scope> subjects, Optional<Recipient> owedTo, int minimumPresence) {
        static Speaks of(Rulebook rulebook, Duty duty) {
            return new Speaks(duty.bearers(), duty.subjects(), duty.owedTo(), rulebook.minimumPresence());
        }
    }

    DutyRoster(Organisation organisation, Speaks of) {
        this.organisation = organisation;
        this.recipients = new Recipients(organisation, of.owedTo());
        this.bearers = Roster.of(organisation, of.bearers(), of.minimumPresence(), recipients::superior);
        this.subjects = of.subjects().map(scope -> Roster.of(organisation, scope, of.minimumPresence(), about -> Optional.empty()));
    }

    /** Returns the obligation of that name in a term, or nothing where no such thing is owed. */
    Optional<Obligation> find(ObligationId id, Term term) {
        return bearers(term).find(id.bearer(), term.deadline()).flatMap(claim -> {
            Optional<Claim> subject = id.subject().flatMap(code -> subjects.flatMap(roster -> roster.find(code, term.deadline())));
            boolean named = subject.isPresent() == id.subject().isPresent() && subjects.isPresent() == id.subject().isPresent();
            boolean fits = named && subject.map(about -> concerns(claim, about)).orElse(true);
            return fits ? Optional.of(obligation(term, claim, subject)) : Optional.empty();
        });
    }

    /** Gives every obligation of a term. */
    void owe(Term term, Consumer<Obligation> action) {
        Roster some = bearers(term);
        if (subjects.isEmpty()) {
            some.forEachClaim(term.deadline(), claim -> action.accept(obligation(term, claim, Optional.empty())));
        } else {
            owe(term, some.claims(term.deadline()), action);
        }
    }

    /** Gives those obligations of a term that some owe. */
    void owe(Term term, Bearers some, Consumer<Obligation> action) {
        List<Claim> claims = bearers(term).claims(term.deadline(), some);
        if (!claims.isEmpty()) {
            owe(term, claims, action);
        }
    }

    private void owe(Term term, List<Claim> claims, Consumer<Obligation> action) {
        if (subjects.isEmpty()) {
            claims.forEach(claim -> action.accept(obligation(term, claim, Optional.empty())));
            return;
        }
        Map<String, List<Optional<Claim>>> beneath = beneathEach(claims, subjects.get().claims(term.deadline()));
        for (Claim claim : claims) {
            beneath.get(claim.bearer().unit().code()).forEach(subject -> action.accept(obligation(term, claim, subject)));
        }
    }

    /** Returns the subjects beneath the unit of each bearer, found from below: to look for them from above takes bearers times subjects. */
    private Map<String, List<Optional<Claim>>> beneathEach(List<Claim> claims, List<Claim> about) {
        Map<String, List<Optional<Claim>>> beneath = new HashMap<>();
        claims.forEach(claim -> beneath.putIfAbsent(claim.bearer().unit().code(), new ArrayList<>()));
        // Subjects of one superior go to the same bearers, who are looked for once.
        Map<String, List<List<Optional<Claim>>>> above = new HashMap<>();
        for (Claim claim : about) {
            Optional<Claim> subject = Optional.of(claim);
            claim.bearer().unit().parent().ifPresent(superior ->
                    above.computeIfAbsent(superior, code -> above(code, beneath)).forEach(found -> found.add(subject)));
        }
        return beneath;
    }

    /** Returns what belongs to a unit and to each of its superiors, of those that have something. */
    private <T> List<T> above(String unit, Map<String, T> each) {
        return Stream.concat(Stream.of(unit), organisation.ancestors(unit).stream().map(Unit::code))
                .filter(each::containsKey)
                .map(each::get)
                .toList();
    }

    /** Tells whether anybody acts on what happened to a unit on a day. */
    boolean speaksOf(Occasion occasion) {
        return bearers.of(occasion.unit(), occasion.day()).isThere(occasion.day());
    }

    /** An occasion concerns one unit; a period everyone. */
    private Roster bearers(Term term) {
        return term.deadline() instanceof Due.OnOccasion on ? bearers.of(on.occasion().unit(), on.occasion().day()) : bearers;
    }

    private Obligation obligation(Term term, Claim claim, Optional<Claim> subject) {
        Optional<Unit> byRule = recipients.of(claim, term.deadline().dueOn());
        Optional<Unit> owedTo = term.deadline() instanceof Due.OnOccasion on && byRule.isEmpty() ? namedBy(on, claim.bearer().unit()) : byRule;
        return new Obligation(term, claim, subject, owedTo);
    }

    /** Returns the unit to which the occasion itself says that it is owed; nobody owes anything to himself. */
    private Optional<Unit> namedBy(Due.OnOccasion on, Unit bearer) {
        return on.occasion().owedTo()
                .flatMap(organisation::findUnit)
                .filter(unit -> !unit.equals(bearer) && unit.exists().contains(on.dueOn()));
    }

    /** Tells whether a subject stands beneath the bearer; nothing is its own subject. */
    private boolean concerns(Claim claim, Claim subject) {
        String about = subject.bearer().unit().code();
        String bearer = claim.bearer().unit().code();
        return !about.equals(bearer) && organisation.isWithin(about, bearer);
    }
}
