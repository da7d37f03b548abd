package zeren.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zeren.calendar.WorkingCalendar;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Timing;
import zeren.schedule.Cycle;
import zeren.schedule.Deadline;
import zeren.schedule.Period;
import zeren.schedule.Schedule;

/**
 * What one version of a rulebook has to say of a duty's periods, whether or not it is in force then: the duty's own schedule, or what
 * dated local parameters make of it.
 *
 * <p>The schedule that governs a period is that of the parameter whose validity has the period's last day (of several, the one that
 * begins last), else the duty's own. An unspecified duty without a parameter has none, hence no term (contract, rule 11).
 */
final class DutyPlan {
    private final Rulebook rulebook;
    private final Duty duty;
    private final WorkingCalendar calendar;
    private final List<Variant> variants;

    /** A schedule, and the parameter that set it; the duty's own has none. */
    private record Variant(Schedule schedule, Optional<Parameter> parameter) {}

    DutyPlan(Rulebook rulebook, Duty duty, WorkingCalendar calendar, List<Parameter> parameters) {
        this.rulebook = rulebook;
        this.duty = duty;
        this.calendar = calendar;
        this.variants = variants(rulebook.id(), duty, parameters);
    }

    Duty duty() {
        return duty;
    }

    /** Returns the cycles of which it may have periods, each once. */
    List<Cycle> cycles() {
        return variants.stream().map(variant -> variant.schedule().cadence().cycle()).distinct().toList();
    }

    int version() {
        return rulebook.version();
    }

    /** Returns the setting that governs a period, be it that by it there is no such period. */
    Optional<Parameter> setting(Period period) {
        return governing(period).flatMap(Variant::parameter);
    }

    /** Tells whether it has that period. */
    boolean has(Period period) {
        return variant(period).isPresent();
    }

    /** Returns the term of that period, or nothing where it has no such period. */
    Optional<Term> term(Period period) {
        return variant(period).map(variant -> {
            Deadline deadline = variant.schedule().deadline(period, calendar);
            return new Term(rulebook, duty, new Due.InPeriod(deadline), calendar, variant.schedule().cadence().times(), variant.parameter());
        });
    }

    private Optional<Variant> variant(Period period) {
        return governing(period).filter(variant -> variant.schedule().cadence().cycle() == period.cycle());
    }

    private Optional<Variant> governing(Period period) {
        for (Variant variant : variants) {
            if (variant.parameter().isEmpty() || variant.parameter().get().governs(period)) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }

    /** Returns the schedules of the parameters, the one that begins last before the others, then the duty's own. */
    private static List<Variant> variants(String rulebook, Duty duty, List<Parameter> parameters) {
        Optional<Schedule> own = duty.timing() instanceof Timing.Periodic periodic ? Optional.of(periodic.schedule()) : Optional.empty();
        List<Variant> variants = new ArrayList<>();
        DutyName name = new DutyName(rulebook, duty.code());
        boolean open = own.isPresent() || duty.timing() instanceof Timing.Unspecified;
        parameters.stream()
                .filter(parameter -> open && name.isOf(parameter))
                .sorted(Comparator.comparing((Parameter parameter) -> parameter.valid().from()).reversed())
                .forEach(parameter -> changed(own, parameter).ifPresent(schedule -> variants.add(new Variant(schedule, Optional.of(parameter)))));
        own.ifPresent(schedule -> variants.add(new Variant(schedule, Optional.empty())));
        return List.copyOf(variants);
    }

    private static Optional<Schedule> changed(Optional<Schedule> own, Parameter parameter) {
        return own.map(schedule -> schedule.with(parameter.cadence(), parameter.due()))
                .or(() -> parameter.cadence().map(cadence -> Schedule.of(cadence).with(Optional.empty(), parameter.due())));
    }
}
