package zeren.register;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.WorkingCalendar;
import zeren.organisation.Organisation;
import zeren.rulebook.Duty;
import zeren.rulebook.Parameter;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;
import zeren.rulebook.Timing;
import zeren.schedule.Period;

/**
 * Everything that is owed under a set of rulebooks in an organisation, for any dates.
 *
 * <p>A pure function of its parts. It keeps no obligation, only who each duty speaks of; deadlines are computed once for a
 * duty and period and shared by all bearers.
 */
public final class Timetable {
    private final List<DutyTimetable> duties;

    private Timetable(List<DutyTimetable> duties) {
        this.duties = duties;
    }

    /**
     * Joins rulebooks with an organisation, by the calendars that Zeren ships and without local parameters.
     *
     * @throws NoSuchElementException if a rulebook names a calendar that is not shipped
     */
    public static Timetable of(Rulebooks rulebooks, Organisation organisation) {
        return of(rulebooks, List.of(), organisation, ShippedCalendars::get);
    }

    /**
     * Joins rulebooks with an organisation.
     *
     * @param parameters what the institution decided where a rulebook leaves it open
     * @param calendars gives the calendar of a name; what it throws for an unknown one is passed on
     */
    public static Timetable of(
            Rulebooks rulebooks,
            List<Parameter> parameters,
            Organisation organisation,
            Function<String, WorkingCalendar> calendars) {
        List<DutyTimetable> duties = new ArrayList<>();
        for (Rulebook version : rulebooks.versions()) {
            WorkingCalendar calendar = calendars.apply(version.calendar());
            DateRange inForce = rulebooks.reign(version);
            for (Duty duty : version.duties()) {
                if (duty.timing() instanceof Timing.Periodic || duty.timing() instanceof Timing.Unspecified) {
                    List<DutySchedule> earlier = duties.stream()
                            .filter(other -> other.isOf(version.id(), duty.code()))
                            .map(DutyTimetable::schedule)
                            .toList();
                    DutySchedule schedule = new DutySchedule(version, duty, inForce, calendar, parameters, earlier);
                    duties.add(new DutyTimetable(version, duty, schedule, organisation));
                }
            }
        }
        return new Timetable(List.copyOf(duties));
    }

    /**
     * Returns every obligation that is due within {@code range}, those of one duty together and otherwise in no order.
     *
     * <p>No period after the year 9999 is looked at, so that an open range ends; it is long all the same.
     */
    public List<Obligation> dueWithin(DateRange range) {
        List<Obligation> due = new ArrayList<>();
        forEachDue(range, due::add);
        return due;
    }

    /** Gives what {@link #dueWithin} returns one by one, without keeping it. */
    public void forEachDue(DateRange range, Consumer<Obligation> action) {
        duties.forEach(duty -> duty.forEachDue(range, action));
    }

    /** Returns every obligation of exactly that period: those of {@code 2026-H1} are not among those of {@code 2026}. */
    public List<Obligation> ofPeriod(Period period) {
        List<Obligation> found = new ArrayList<>();
        duties.forEach(duty -> duty.forEachOf(period, found::add));
        return found;
    }

    /** Returns the obligation of that name, or nothing where no such thing is owed. */
    public Optional<Obligation> find(ObligationId id) {
        return duties.stream()
                .filter(duty -> duty.isOf(id.rulebook(), id.duty()))
                .flatMap(duty -> duty.find(id).stream())
                .findFirst();
    }

    /**
     * Returns the obligation of that name.
     *
     * @throws NoSuchElementException if no such thing is owed
     */
    public Obligation get(ObligationId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("nothing is owed under the name " + id));
    }
}
