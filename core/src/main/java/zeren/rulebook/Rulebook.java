package zeren.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import zeren.calendar.DateRange;
import zeren.text.InvalidValueException;
import zeren.text.Text;
import zeren.text.Title;

/**
 * One dated version of a regulation's rules: who answers at which level, and who owes what by when.
 *
 * <p>The lists keep the order of the regulation.
 *
 * @param id the identifier that all versions share
 * @param version the number of this version, from 1 to 9999
 * @param documentNumber the number under which the regulation was issued
 * @param title its title
 * @param issuer who issued it
 * @param dated the date it bears
 * @param issued the day it was printed and issued, on or after {@code dated}
 * @param inForce the days on which this version applies; a later version may end it sooner, see {@link Rulebooks}
 * @param runningPeriods what it makes of the periods that are running on its first day in force; empty means
 *     {@link RunningPeriods#RESTART}, and version 1 has none
 * @param status how settled it is
 * @param calendar the name of the working-day calendar by which its dates are judged
 * @param minimumPresence the calendar days of a period for which a bearer must exist to owe it, from 1 to 366
 * @param articles every article of the regulation, 1 to n
 * @param levels the levels of responsibility
 * @param responsibilities who bears them
 * @param duties what is owed
 * @param grounds on what a referral may rest
 * @param oversight how it is checked that the duties are done, and what follows when they are not
 */
public record Rulebook(
        String id,
        int version,
        String documentNumber,
        Title title,
        Title issuer,
        LocalDate dated,
        LocalDate issued,
        DateRange inForce,
        Optional<RunningPeriods> runningPeriods,
        RulebookStatus status,
        String calendar,
        int minimumPresence,
        List<Article> articles,
        List<Level> levels,
        List<Responsibility> responsibilities,
        List<Duty> duties,
        List<Ground> grounds,
        Oversight oversight) {
    /** The largest length of a document number, in UTF-16 units. */
    public static final int MAX_DOCUMENT_NUMBER = 64;
    /** The largest number of a version. */
    public static final int MAX_VERSION = 9999;
    /** The largest minimum presence, the days of a leap year. */
    public static final int MAX_PRESENCE = 366;
    /** The largest number of entries in each of the lists. */
    public static final int MAX_ENTRIES = 1000;

    /**
     * Checks the header, then the whole.
     *
     * @throws InvalidValueException if a value of the header is malformed
     * @throws InconsistentRulebookException if the parts do not fit together: an article is missing or listed twice, a
     *     code or ground is used twice, a list is longer than {@link #MAX_ENTRIES}, something named does not exist, or duties wait
     *     for or serve each other in a circle
     */
    public Rulebook {
        Text.slug("id", id);
        checkRange("version", version, MAX_VERSION);
        checkedDocumentNumber(documentNumber);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(inForce, "inForce");
        if (version == 1 && runningPeriods.isPresent()) {
            throw InvalidValueException.unfit(
                    "running_periods", runningPeriods.get().code(), "version 1 has none before it whose periods could be running: leave it out");
        }
        Objects.requireNonNull(status, "status");
        checkedIssued(dated, issued);
        Text.slug("calendar", calendar);
        checkRange("minimum_presence", minimumPresence, MAX_PRESENCE);
        articles = List.copyOf(articles);
        levels = List.copyOf(levels);
        responsibilities = List.copyOf(responsibilities);
        duties = List.copyOf(duties);
        grounds = List.copyOf(grounds);
        List<RulebookFault> faults = new ArrayList<>(Consistency.faultsOf(Draft.of(articles, levels, responsibilities, duties, grounds)));
        faults.addAll(OversightCheck.faultsOf(oversight, duties, duties.stream().map(Duty::code).toList()));
        if (!faults.isEmpty()) {
            throw new InconsistentRulebookException(faults);
        }
    }

    /** Returns the duty of that code, or nothing where there is none. */
    public Optional<Duty> findDuty(String code) {
        return duties.stream().filter(duty -> duty.code().equals(code)).findFirst();
    }

    /**
     * Returns the duty of that code.
     *
     * @throws NoSuchElementException if there is none
     */
    public Duty duty(String code) {
        return findDuty(code).orElseThrow(() -> new NoSuchElementException(id + " has no duty " + code));
    }

    /** Tells whether the version before it finishes the periods that it began, see {@link RunningPeriods#FINISH_UNDER_OLD}. */
    public boolean letsFinish() {
        return runningPeriods.filter(RunningPeriods.FINISH_UNDER_OLD::equals).isPresent();
    }

    /**
     * Checks that a local parameter sets what its duty has to be set: a cadence, a due rule or both for one that is owed by periods (a
     * cadence at least, where the rulebook leaves it open), a time limit for one that an occasion starts, nothing for a standing one.
     *
     * @return {@code parameter}
     * @throws InvalidValueException if it is one of another rulebook, this version has no such duty, or it does not fit the duty
     */
    public Parameter checkedParameter(Parameter parameter) {
        return ParameterCheck.against(this, parameter);
    }

    /**
     * Returns the level of that code.
     *
     * @throws NoSuchElementException if there is none
     */
    public Level level(String code) {
        return levels.stream().filter(level -> level.code().equals(code)).findFirst()
                .orElseThrow(() -> new NoSuchElementException(id + " has no level " + code));
    }

    static String checkedDocumentNumber(String documentNumber) {
        return Text.line("document_number", documentNumber, MAX_DOCUMENT_NUMBER);
    }

    static LocalDate checkedIssued(LocalDate dated, LocalDate issued) {
        if (issued.isBefore(dated)) {
            throw new InvalidValueException("issued", issued, "the day it is dated, " + dated + ", or a later one");
        }
        return issued;
    }

    private static void checkRange(String what, int number, int max) {
        if (number < 1 || number > max) {
            throw new InvalidValueException(what, number, "a number from 1 to " + max);
        }
    }
}
