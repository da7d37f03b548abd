package zeren.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.organisation.Unit;

/** The check whether an office may tell of an incident. */
final class IncidentCheck {
    private static final String DUTY = "duty";
    private static final String OCCURRED_AT = "occurred_at";

    private final Register register;
    private final Incident incident;
    private final Occasion occasion;

    IncidentCheck(Register register, Incident incident) {
        this.register = register;
        this.incident = incident;
        this.occasion = register.asOccasion(incident);
    }

    /** Returns the incident, or throws the refusal. */
    Incident checked(Instant now) {
        if (incident.occurredAt().isAfter(now)) {
            throw Refusal.rule(OCCURRED_AT, "in_the_future", incident.occurredAt() + " lies after now, " + now);
        }
        OccasionPlan.Version version = version();
        boolean withCategory = version.timing().occasion().equals(Incident.WITH_CATEGORY);
        if (withCategory != incident.category().isPresent()) {
            throw withCategory
                    ? Refusal.rule("category", "missing_category", "an occasion of " + incident.duty() + " is of a category: give it")
                    : Refusal.rule("category", "no_category", "an occasion of " + incident.duty() + " has no category: leave it out");
        }
        checkUnit(version);
        checkNew();
        return incident;
    }

    /** Returns the duty as the version of the rulebook has it that was in force on the day. */
    private OccasionPlan.Version version() {
        OccasionPlan plan = register.timetable().occasionPlan(incident.rulebook(), incident.duty());
        if (!plan.isThere()) {
            throw Refusal.rule(DUTY, "not_on_occasion", incident.duty() + " is not started by occasions, so none can be told");
        }
        if (!plan.waitsFor(Occasion.Kind.INCIDENT)) {
            throw Refusal.rule(DUTY, "raised_otherwise", "the occasions of " + incident.duty() + " follow from what else is recorded, so none can be told");
        }
        return plan.startedBy(occasion).orElseThrow(() -> Refusal.rule(
                OCCURRED_AT, "not_in_force", "no version of " + incident.rulebook() + " that knows " + incident.duty() + " was in force on " + occasion.day()));
    }

    private void checkUnit(OccasionPlan.Version version) {
        LocalDate day = occasion.day();
        Organisation organisation = register.institution().on(day);
        Optional<Unit> unit = organisation.findUnit(incident.unit());
        if (unit.isPresent() && !unit.get().exists().contains(day)) {
            DateRange exists = unit.get().exists();
            boolean early = day.isBefore(exists.from());
            throw Refusal.rule(OCCURRED_AT, early ? "before_bearer" : "after_bearer", day + " lies " + (early ? "before the first day" : "after the last day")
                    + " of " + incident.unit() + ", " + (early ? exists.from() : exists.to()));
        }
        if (!register.timetable().concerns(version, occasion, organisation)) {
            throw Refusal.rule("unit", "not_a_bearer", incident.unit() + " is none of the offices that owe " + incident.duty());
        }
    }

    private void checkNew() {
        List<String> same = register.incidents().filter(known -> known.fact().equals(incident)).map(Recorded::id).toList();
        if (!same.isEmpty()) {
            throw Refusal.conflict(OCCURRED_AT, "already_recorded", same.get(0) + " says the same already", same);
        }
    }
}
