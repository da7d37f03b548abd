package zeren.api.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zeren.accountability.Charge;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;
import zeren.register.Bearer;
import zeren.register.Matter;
import zeren.register.Occasion;

/**
 * What one capacity of a caller allows in one organisation. {@link Rights} are all of them; what one allows is never mixed with where another is.
 *
 * <p>For one request, in one thread.
 */
final class Power {
    private final Role role;
    private final Scope scope;
    private final boolean isByPosts;
    private final Optional<Charge> person;
    private final Organisation organisation;
    /** The units in which the person has a post, asked of by every unit of a list. */
    private final Set<String> places;
    /** Whether units are in scope, as far as that was asked; a list asks of the same few thousand a hundred thousand times. */
    private final Map<String, Boolean> inScope = new HashMap<>();

    Power(Capacity capacity, Optional<Charge> person, Organisation organisation) {
        this.role = capacity.role();
        this.scope = capacity.scope();
        this.isByPosts = capacity.isByPosts();
        this.person = person;
        this.organisation = organisation;
        this.places = person.map(Charge::places).orElse(Set.of());
    }

    /** Tells whether a unit is in sight: of a person those in which it has a post, and not what is beneath them; of a delegate that has named nobody none. */
    boolean covers(String unit) {
        return inScope.computeIfAbsent(unit, code -> scope.covers(organisation, code) && (!isByPosts || places.contains(code)));
    }

    /** Tells whether every unit there is is in sight, now and later. */
    boolean coversEverything() {
        return !isByPosts && scope.coversAll(organisation);
    }

    boolean mayRecord(Matter about) {
        return switch (role) {
            case ADMINISTRATOR -> true;
            case REPORTER -> sees(about.bearer().unit()) && isInCharge(about.bearer());
            case INSPECTOR -> about.subject().isPresent() && sees(about.bearer().unit());
            case VIEWER, REVIEWER, AUDITOR -> false;
        };
    }

    boolean mayTell() {
        return switch (role) {
            case ADMINISTRATOR, REPORTER -> true;
            case VIEWER, REVIEWER, INSPECTOR, AUDITOR -> false;
        };
    }

    boolean mayTellOf(Unit unit) {
        return mayTell() && sees(unit) && isInCharge(Bearer.of(unit));
    }

    boolean mayInspect(String inspector) {
        return role == Role.ADMINISTRATOR || role == Role.INSPECTOR && covers(inspector);
    }

    boolean mayReview(Matter about) {
        boolean owedToOwn = about.owedTo().filter(this::sees).isPresent();
        return switch (role) {
            case ADMINISTRATOR -> true;
            case REVIEWER -> owedToOwn;
            case INSPECTOR -> owedToOwn && about.occasion().filter(occasion -> occasion.kind() == Occasion.Kind.FINDING_ISSUED).isPresent();
            case VIEWER, REPORTER, AUDITOR -> false;
        };
    }

    boolean mayRelieve(String grantedBy) {
        return switch (role) {
            case ADMINISTRATOR -> true;
            case REVIEWER -> covers(grantedBy);
            case VIEWER, REPORTER, INSPECTOR, AUDITOR -> false;
        };
    }

    boolean mayReportFor(String office) {
        return switch (role) {
            case ADMINISTRATOR -> true;
            case REPORTER -> actsFor(office);
            case VIEWER, REVIEWER, INSPECTOR, AUDITOR -> false;
        };
    }

    /** Tells whether an office is one of the capacity's own or, by posts, one that the person answers for. */
    boolean actsFor(String office) {
        return isByPosts
                ? covers(office) && person.filter(named -> named.bearers().units().contains(office)).isPresent()
                : scope.units().contains(office);
    }

    boolean mayDecideFor(String office) {
        return switch (role) {
            case ADMINISTRATOR -> true;
            case REVIEWER -> scope.units().contains(office);
            case VIEWER, REPORTER, INSPECTOR, AUDITOR -> false;
        };
    }

    boolean mayReadJournal() {
        return role == Role.ADMINISTRATOR || role == Role.AUDITOR && scope.coversAll(organisation);
    }

    boolean coversAny(Collection<String> units) {
        return units.stream().anyMatch(this::covers);
    }

    private boolean sees(Unit unit) {
        return covers(unit.code());
    }

    private boolean isInCharge(Bearer bearer) {
        return !isByPosts || person.filter(named -> named.includes(bearer)).isPresent();
    }
}
