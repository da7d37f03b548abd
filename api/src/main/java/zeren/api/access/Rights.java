package zeren.api.access;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zeren.api.http.Refusal;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Bearer;
import zeren.register.Obligation;
import zeren.register.Occasion;

/**
 * What one caller may see and do in one organisation: the only place that decides it.
 *
 * <p>What a caller does not see is, for it, not there: {@link #findUnit} and {@link #findPost} do not find it, and a route answers about
 * an unseen obligation as about an absent one. Methods named {@code check} refuse with 403 what the caller sees, but may not do.
 *
 * <p>Who acts on behalf of a person has that person's rights, as far as the token goes: they come from the posts that the person has today, whatever
 * date is asked about.
 *
 * <p>For one request, in one thread.
 */
public final class Rights {
    private final Caller caller;
    private final Organisation organisation;
    /** Whether units are in scope, as far as that was asked; a list asks of the same few thousand a hundred thousand times. */
    private final Map<String, Boolean> inScope = new HashMap<>();

    Rights(Caller caller, Organisation organisation) {
        this.caller = caller;
        this.organisation = organisation;
    }

    /** Returns the rights of whoever sent the request. */
    public static Rights of(Context ctx, Organisation organisation) {
        return Caller.of(ctx).in(organisation);
    }

    /** Returns the organisation, with what the caller does not see. */
    public Organisation organisation() {
        return organisation;
    }

    /** Returns the unit of that code, if the caller sees it. */
    public Optional<Unit> findUnit(String code) {
        return organisation.findUnit(code).filter(this::sees);
    }

    /** Returns the post of that code, if the caller sees it. */
    public Optional<Post> findPost(String code) {
        return organisation.findPost(code).filter(this::sees);
    }

    /** Tells whether the caller sees a unit: one of its scope, or beneath one. */
    public boolean sees(Unit unit) {
        return covers(unit.code());
    }

    /** Tells whether the caller sees a post: one of a unit that it sees. */
    public boolean sees(Post post) {
        return covers(post.unit());
    }

    /** Tells whether the caller sees an obligation: that of a unit that it sees, about one, or owed to one. */
    public boolean sees(Obligation obligation) {
        return sees(obligation.bearer().unit())
                || obligation.subject().filter(this::sees).isPresent()
                || obligation.owedTo().filter(this::sees).isPresent();
    }

    /** Tells whether the caller may record, correct and withdraw performances of an obligation; an inspector only inspections. */
    public boolean mayRecord(Obligation obligation) {
        return switch (caller.role()) {
            case ADMINISTRATOR -> true;
            case REPORTER -> sees(obligation.bearer().unit()) && isInCharge(obligation.bearer());
            case INSPECTOR -> obligation.subject().isPresent() && sees(obligation.bearer().unit());
            case VIEWER, REVIEWER, AUDITOR -> false;
        };
    }

    /** Tells whether the caller may tell of occasions of units that it sees. */
    public boolean mayTell() {
        return switch (caller.role()) {
            case ADMINISTRATOR, REPORTER -> true;
            case VIEWER, REVIEWER, INSPECTOR, AUDITOR -> false;
        };
    }

    /** Tells whether the caller may begin rounds of inspection, and record visits and findings, in the name of a unit. */
    public boolean mayInspect(String inspector) {
        return caller.role() == Role.ADMINISTRATOR || caller.role() == Role.INSPECTOR && covers(inspector);
    }

    /** Tells whether the caller, which may tell of occasions, may do so of this unit: on behalf of a person only if the person answers for it. */
    public boolean mayTellOf(Unit unit) {
        return isInCharge(Bearer.of(unit));
    }

    /** Tells whether the caller may review performances of an obligation, in the name of the unit to which it is owed; an inspector only what mends a finding. */
    public boolean mayReview(Obligation obligation) {
        boolean owedToOwn = obligation.owedTo().filter(this::sees).isPresent();
        return switch (caller.role()) {
            case ADMINISTRATOR -> true;
            case REVIEWER -> owedToOwn;
            case INSPECTOR -> owedToOwn && obligation.occasion().filter(occasion -> occasion.kind() == Occasion.Kind.FINDING_ISSUED).isPresent();
            case VIEWER, REPORTER, AUDITOR -> false;
        };
    }

    /** Tells whether the caller may grant and revoke reliefs in the name of a unit, whether there is such a unit or not. */
    public boolean mayRelieve(String grantedBy) {
        return switch (caller.role()) {
            case ADMINISTRATOR -> true;
            case REVIEWER -> covers(grantedBy);
            case VIEWER, REPORTER, INSPECTOR, AUDITOR -> false;
        };
    }

    /** Tells whether the caller sees any of the units of these codes. */
    public boolean seesAny(Collection<String> units) {
        return units.stream().anyMatch(this::covers);
    }

    /** Tells whether the caller may propose, answer or file in the name of an office; not of one that is only beneath one of its own. */
    public boolean mayReportFor(String office) {
        return switch (caller.role()) {
            case ADMINISTRATOR -> true;
            case REPORTER -> actsFor(office);
            case VIEWER, REVIEWER, INSPECTOR, AUDITOR -> false;
        };
    }

    /** Tells whether the caller acts for any of these offices: not by being an administrator, nor by seeing them from above. */
    public boolean actsForAny(Collection<String> offices) {
        return offices.stream().anyMatch(this::actsFor);
    }

    /** Tells whether an office is one of the token's own or, on behalf of a person, one that the person answers for. */
    private boolean actsFor(String office) {
        return caller.isDelegate()
                ? covers(office) && caller.person().filter(person -> person.bearers().units().contains(office)).isPresent()
                : caller.scope().units().contains(office);
    }

    /** Tells whether the caller may decide on referrals in the name of an office; not of one that is only beneath one of its own. */
    public boolean mayDecideFor(String office) {
        return switch (caller.role()) {
            case ADMINISTRATOR -> true;
            case REVIEWER -> caller.scope().units().contains(office);
            case VIEWER, REPORTER, INSPECTOR, AUDITOR -> false;
        };
    }

    /** Tells whether the caller sees the whole register, whatever it may do there. */
    public boolean seesEverything() {
        return !caller.isDelegate() && caller.scope().coversAll(organisation);
    }

    /** Tells whether the caller may read the journal, which speaks of everything. */
    public boolean mayReadJournal() {
        return caller.role() == Role.ADMINISTRATOR
                || caller.role() == Role.AUDITOR && caller.scope().coversAll(organisation);
    }

    /**
     * Refuses what is not allowed.
     *
     * @param allowed the answer of one of the methods above
     * @param what what the caller asked for, as in {@code record this}
     * @throws Refusal 403, unless it is allowed
     */
    public void check(boolean allowed, String what) {
        if (!allowed) {
            throw caller.forbidden(what);
        }
    }

    private boolean covers(String unit) {
        return inScope.computeIfAbsent(unit, code -> caller.scope().covers(organisation, code) && isPlace(code));
    }

    /** A person sees the units in which it has a post, and not what is beneath them; a delegate that has named nobody sees nothing. */
    private boolean isPlace(String unit) {
        return !caller.isDelegate() || caller.person().filter(person -> person.places().contains(unit)).isPresent();
    }

    private boolean isInCharge(Bearer bearer) {
        return !caller.isDelegate() || caller.person().filter(person -> person.includes(bearer)).isPresent();
    }
}
