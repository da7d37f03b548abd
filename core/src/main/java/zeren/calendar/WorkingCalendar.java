package zeren.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/**
 * The working days of whole published years: Monday to Friday, but for the days that official notices take
 * out (days off) or put in (make-up working days).
 *
 * <p>Its coverage is stated, and outside it the calendar throws {@link OutsideCoverageException} or, where a
 * method's name ends in {@code Provisionally}, judges by weekends alone and says so. All lookups take
 * constant time and allocate nothing inside the coverage (but the two-field answer of the provisional
 * ones). Immutable.
 */
public final class WorkingCalendar {
    private final String id;
    private final String version;
    private final DateRange coverage;
    private final Map<LocalDate, SpecialDay> specialDays;
    private final WorkingDays days;

    private WorkingCalendar(String id, String version, DateRange coverage, Map<LocalDate, SpecialDay> specialDays) {
        this.id = id;
        this.version = version;
        this.coverage = coverage;
        this.specialDays = specialDays;
        this.days = new WorkingDays(coverage, this::judge);
    }

    /**
     * Builds a calendar.
     *
     * @param id the name by which a rulebook asks for it
     * @param version which state of the notices it holds
     * @param firstYear the first year that is published
     * @param lastYear the last year that is published
     * @param specialDays every day in which those years differ from the ordinary week
     * @throws InvalidValueException if the years are in the wrong order or not of four digits, a special day lies outside
     *     them, or one date is named twice
     */
    public static WorkingCalendar of(
            String id, String version, int firstYear, int lastYear, Collection<SpecialDay> specialDays) {
        Text.slug("calendar id", id);
        Text.line("calendar version", version, 64);
        if (firstYear < 1 || lastYear > 9999) {
            throw new InvalidValueException("coverage", firstYear + "/" + lastYear, "years of four digits");
        }
        DateRange coverage = DateRange.of(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
        Map<LocalDate, SpecialDay> byDate = new TreeMap<>();
        for (SpecialDay day : specialDays) {
            if (!coverage.contains(day.date())) {
                throw new InvalidValueException("special day", day.date(), "a day within " + coverage);
            }
            if (byDate.put(day.date(), day) != null) {
                throw new InvalidValueException("special day", day.date(), "a date that is named once");
            }
        }
        return new WorkingCalendar(id, version, coverage, byDate);
    }

    /**
     * Returns a new version of the calendar, in which one year is as a new notice says; all other years stay.
     *
     * @param year one of {@link #years()}, which is replaced whole, or the year after the last, which is added
     * @param days every day in which that year differs from the ordinary week
     * @param version which state of the notices the new calendar holds
     * @throws InvalidValueException if the year is another, a day lies in another year, one date is named twice, or the version is
     *     not one line of at most 64 characters
     */
    public WorkingCalendar with(int year, Collection<SpecialDay> days, String version) {
        int first = coverage.from().getYear();
        int last = coverage.to().getYear();
        if (year < first || year > last + 1) {
            throw new InvalidValueException("year", year, "a year from " + first + " to " + (last + 1) + ", so that the years have no gap");
        }
        List<SpecialDay> all = new ArrayList<>(specialDays.values());
        all.removeIf(day -> day.date().getYear() == year);
        for (SpecialDay day : days) {
            if (day.date().getYear() != year) {
                throw new InvalidValueException("date", day.date(), "a day of " + year);
            }
            all.add(day);
        }
        return of(id, version, first, Math.max(last, year), all);
    }

    /** Returns the name by which a rulebook asks for the calendar. */
    public String id() {
        return id;
    }

    /** Returns which state of the official notices the calendar holds. */
    public String version() {
        return version;
    }

    /** Returns the days for which the calendar is published: whole years. */
    public DateRange coverage() {
        return coverage;
    }

    /** Returns the published years, in order. */
    public List<Integer> years() {
        return IntStream.rangeClosed(coverage.from().getYear(), coverage.to().getYear()).boxed().toList();
    }

    /** Returns every day of which a notice says something, by date. */
    public List<SpecialDay> specialDays() {
        return List.copyOf(specialDays.values());
    }

    /** Returns what a notice says of {@code date}, or nothing where it is an ordinary day or not covered. */
    public Optional<SpecialDay> specialDay(LocalDate date) {
        return Optional.ofNullable(specialDays.get(Objects.requireNonNull(date, "date")));
    }

    /**
     * Tells whether {@code date} is worked.
     *
     * @throws OutsideCoverageException if the calendar does not cover it
     */
    public boolean isWorkingDay(LocalDate date) {
        return days.holds(covered(date));
    }

    /**
     * Counts the working days of {@code range}.
     *
     * @throws OutsideCoverageException if the calendar does not cover it whole
     */
    public int count(DateRange range) {
        int upToEnd = days.rank(covered(range.to()));
        LocalDate from = covered(range.from());
        return upToEnd - days.rank(from) + (days.holds(from) ? 1 : 0);
    }

    /**
     * Returns the n-th working day after {@code date}, or before it for a negative n; for 0, {@code date}
     * itself, worked or not.
     *
     * @throws OutsideCoverageException if {@code date} or the answer is not covered
     */
    public LocalDate shift(LocalDate date, int workingDays) {
        int rank = days.rank(covered(date));
        if (workingDays == 0) {
            return date;
        }
        // The last working day on or before the date is number `rank`: forward it is the place to count from, while
        // backward a day off has that working day still before it.
        long target = (long) rank + workingDays + (workingDays < 0 && !days.holds(date) ? 1 : 0);
        if (target < 1 || target > days.size()) {
            throw new OutsideCoverageException(id, date, coverage);
        }
        return days.select((int) target);
    }

    /**
     * Returns the last working day on or before {@code date}.
     *
     * @throws OutsideCoverageException if {@code date} or the answer is not covered
     */
    public LocalDate lastOnOrBefore(LocalDate date) {
        return days.holds(covered(date)) ? date : shift(date, -1);
    }

    /**
     * Returns the first working day on or after {@code date}.
     *
     * @throws OutsideCoverageException if {@code date} or the answer is not covered
     */
    public LocalDate firstOnOrAfter(LocalDate date) {
        return days.holds(covered(date)) ? date : shift(date, 1);
    }

    /**
     * Returns the last working day on or before {@code date}, judging every day that is not covered by its day of the
     * week, in which case the answer is provisional.
     */
    public WorkingDay lastOnOrBeforeProvisionally(LocalDate date) {
        int rank = coverage.contains(date) ? days.rank(date) : 0;
        return rank == 0 ? walk(date, -1) : new WorkingDay(days.select(rank), false);
    }

    /** Returns the first working day on or after {@code date}, as {@link #lastOnOrBeforeProvisionally} does. */
    public WorkingDay firstOnOrAfterProvisionally(LocalDate date) {
        if (!coverage.contains(date)) {
            return walk(date, 1);
        }
        if (days.holds(date)) {
            return new WorkingDay(date, false);
        }
        int next = days.rank(date) + 1;
        return next > days.size() ? walk(date, 1) : new WorkingDay(days.select(next), false);
    }

    /**
     * Returns the n-th working day after {@code date}, as {@link #shift} does, judging every day that is not covered by its day of the
     * week, in which case the answer is provisional.
     *
     * @throws InvalidValueException if {@code workingDays} is less than 1
     */
    public WorkingDay shiftProvisionally(LocalDate date, int workingDays) {
        if (workingDays < 1) {
            throw new InvalidValueException("working days", workingDays, "a number from 1");
        }
        if (coverage.contains(date) && (long) days.rank(date) + workingDays <= days.size()) {
            return new WorkingDay(shift(date, workingDays), false);
        }
        WorkingDay at = new WorkingDay(date, false);
        for (int i = 0; i < workingDays; i++) {
            WorkingDay next = walk(at.date().plusDays(1), 1);
            at = new WorkingDay(next.date(), at.provisional() || next.provisional());
        }
        return at;
    }

    /** Returns what the calendar makes of {@code date} and by what: a notice, the ordinary week, or weekends alone where it is not covered. */
    public CalendarDay dayProvisionally(LocalDate date) {
        boolean published = coverage.contains(date);
        return new CalendarDay(date, isWorkedProvisionally(date, published), specialDay(date), !published);
    }

    private WorkingDay walk(LocalDate start, int step) {
        boolean provisional = false;
        for (LocalDate day = start; ; day = day.plusDays(step)) {
            boolean published = coverage.contains(day);
            provisional |= !published;
            if (isWorkedProvisionally(day, published)) {
                return new WorkingDay(day, provisional);
            }
        }
    }

    private boolean isWorkedProvisionally(LocalDate date, boolean published) {
        return published ? days.holds(date) : isWeekday(date);
    }

    private boolean judge(LocalDate date) {
        SpecialDay special = specialDays.get(date);
        return special == null ? isWeekday(date) : special.type() == SpecialDay.Type.WORKDAY;
    }

    private LocalDate covered(LocalDate date) {
        if (!coverage.contains(date)) {
            throw new OutsideCoverageException(id, date, coverage);
        }
        return date;
    }

    static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
