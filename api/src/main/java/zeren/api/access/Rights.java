package zeren.api.access;

import io.javalin.http.Context;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import zeren.api.http.Refusal;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Unit;
import zeren.register.Matter;

/**
 * What one caller may see and do in one organisation: the only place that decides it.
 *
 * <p>What a caller does not see is, for it, not there: {@link #findUnit} and {@link #findPost} do not find it, and a route answers about
 * an unseen obligation as about an absent one. Methods named {@code check} refuse with 403 what the caller sees, but may not do.
 *
 * <p>Who acts on behalf of a person has that person's rights, as far as the token goes: they come from the posts that the person has today, whatever
 * date is asked about. Whom the school's sign-in names has these rights and, beside them, those that it was granted: what any of them allows, it may.
 *
 * <p>For one request, in one thread.
 */
public final class Rights {
    private final Caller caller;
    private final Organisation organisation;
    private final List<Power> powers;

    Rights(Caller caller, Organisation organisation) {
        this.caller = caller;
        this.organisation = organisation;
        this.powers = caller.capacities().stream().map(capacity -> new Power(capacity, caller.person(), organisation)).toList();
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

    /** Tells whether the caller sees an obligation, or what was one: that of a unit that it sees, about one, or owed to one. */
    public boolean sees(Matter about) {
        return sees(about.bearer().unit())
                || about.subject().filter(this::sees).isPresent()
                || about.owedTo().filter(this::sees).isPresent();
    }

    /** Tells whether the caller may record, correct and withdraw performances of an obligation; an inspector only inspections. */
    public boolean mayRecord(Matter about) {
        return any(power -> power.mayRecord(about));
    }

    /** Tells whether the caller may tell of occasions of units that it sees. */
    public boolean mayTell() {
        return any(Power::mayTell);
    }

    /** Tells whether the caller may tell of occasions of this unit: by its posts only if it answers for it. */
    public boolean mayTellOf(Unit unit) {
        return any(power -> power.mayTellOf(unit));
    }

    /** Tells whether the caller may begin rounds of inspection, and record visits and findings, in the name of a unit. */
    public boolean mayInspect(String inspector) {
        return any(power -> power.mayInspect(inspector));
    }

    /** Tells whether the caller may review performances of an obligation, in the name of the unit to which it is owed; an inspector only what mends a finding. */
    public boolean mayReview(Matter about) {
        return any(power -> power.mayReview(about));
    }

    /** Tells whether the caller may grant and revoke reliefs in the name of a unit, whether there is such a unit or not. */
    public boolean mayRelieve(String grantedBy) {
        return any(power -> power.mayRelieve(grantedBy));
    }

    /** Tells whether the caller sees any of the units of these codes. */
    public boolean seesAny(Collection<String> units) {
        return any(power -> power.coversAny(units));
    }

    /** Tells whether the caller may propose, answer or file in the name of an office; not of one that is only beneath one of its own. */
    public boolean mayReportFor(String office) {
        return any(power -> power.mayReportFor(office));
    }

    /** Tells whether the caller acts for any of these offices: not by being an administrator, nor by seeing them from above. */
    public boolean actsForAny(Collection<String> offices) {
        return any(power -> offices.stream().anyMatch(power::actsFor));
    }

    /** Tells whether the caller may decide on referrals in the name of an office; not of one that is only beneath one of its own. */
    public boolean mayDecideFor(String office) {
        return any(power -> power.mayDecideFor(office));
    }

    /** Tells whether the caller sees the whole register, whatever it may do there. */
    public boolean seesEverything() {
        return any(Power::coversEverything);
    }

    /** Tells whether the caller may read the journal, which speaks of everything. */
    public boolean mayReadJournal() {
        return any(Power::mayReadJournal);
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
        return any(power -> power.covers(unit));
    }

    private boolean any(Predicate<Power> allows) {
        for (Power power : powers) {
            if (allows.test(power)) {
                return true;
            }
        }
        return false;
    }
}
