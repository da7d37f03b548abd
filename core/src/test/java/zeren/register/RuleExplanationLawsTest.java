package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zeren.organisation.Institution;
import zeren.calendar.DateRange;
import zeren.calendar.ShippedCalendars;
import zeren.calendar.SpecialDay;
import zeren.explanation.Authority;
import zeren.explanation.Explanation;
import zeren.explanation.Step;
import zeren.explanation.Value;
import zeren.rulebook.Parameter;
import zeren.rulebook.Timing;
import zeren.text.Cases;

/** What holds for the explanation of every obligation about which nothing is recorded, under random rules in random organisations. */
class RuleExplanationLawsTest {
    private static final long SEED = Long.getLong("zeren.seed", 20_200_408_000_000L);
    private static final int CASES = Cases.of(800, 3_000);
    private static final Set<ObligationStep> DAYS_OFF =
            EnumSet.of(ObligationStep.DAY_OFF_BY_NOTICE, ObligationStep.DAY_OFF_BY_WEEK, ObligationStep.DAY_OFF_PROVISIONAL);
    /** Whatever happens only with facts, holders or named documents; the laws of those see to them. */
    private static final Set<ObligationStep> WITHOUT_FACTS = EnumSet.range(ObligationStep.RULEBOOK, ObligationStep.RECIPIENT_MISSING);

    /** Whatever needs an occasion; OccasionsTest sees to them. */
    static final Set<ObligationStep> ON_OCCASIONS = EnumSet.copyOf(Stream.concat(
                    EnumSet.range(ObligationStep.OCCASION_INCIDENT, ObligationStep.LAST_DAY_OF_OCCASION).stream(),
                    Stream.of(ObligationStep.ACT_BY_NO_WORKING_DAY, ObligationStep.PRESENT_ON_OCCASION, ObligationStep.CEASED_AFTER_OCCASION))
            .toList());

    private final Set<ObligationStep> met = EnumSet.noneOf(ObligationStep.class);

    @Test
    void everyObligationIsExplainedDayByDay() {
        for (long seed = SEED; seed < SEED + CASES; seed++) {
            Case tried = Case.random(seed);
            Register register = new Register(Institution.of(RealWorld.organisation(tried.world())), RealWorld.timetable(tried.world()), new History(), 0, ZoneOffset.UTC);
            for (Obligation obligation : register.timetable().dueWithin(DateRange.of(tried.from(), tried.to()))) {
                for (LocalDate asOf : tried.asOf()) {
                    String told = seed + " " + obligation + " on " + asOf;
                    Explanation explanation = register.explanation(obligation, asOf);
                    assertExplained(told, obligation, asOf, explanation);
                    assertParameter(told, tried, obligation, explanation);
                }
            }
        }
        if (Cases.areFew()) {
            return;
        }
        Set<ObligationStep> missed = EnumSet.copyOf(WITHOUT_FACTS);
        missed.removeAll(met);
        missed.removeAll(ON_OCCASIONS);
        missed.removeAll(HindsightTest.LATER);
        missed.removeAll(Set.of(ObligationStep.POST_HELD, ObligationStep.POST_ACTING, ObligationStep.POST_DELEGATED));
        assertEquals(Set.of(), missed, "the cases never reach these");
    }

    private void assertExplained(String told, Obligation obligation, LocalDate asOf, Explanation explanation) {
        explanation.steps().forEach(step -> met.add((ObligationStep) step.kind()));
        Standing standing = obligation.standingOn(asOf);
        assertEquals(Optional.of(Value.Word.of("status", standing.status())), explanation.answer().values().find("status"), told);
        assertEquals("status-" + standing.status().code(), explanation.answer().kind().code(), told);
        assertDays(told, obligation, explanation);
        assertPresence(told, obligation, explanation);
        assertEquals(obligation.owedTo().map(Naming::of), only(explanation, ObligationStep.OWED_TO).flatMap(step -> step.values().find("owed_to")), told);
        assertEquals(obligation.subject().map(Naming::of), only(explanation, ObligationStep.SUBJECT).flatMap(step -> step.values().find("subject")), told);
    }

    /** Every day over which the due date moved, and every day between it and the day to act by, is named with what makes it a day off. */
    private static void assertDays(String told, Obligation obligation, Explanation explanation) {
        LocalDate nominal = day(explanation, "nominal");
        LocalDate dueOn = obligation.dueOn();
        List<LocalDate> expected = new ArrayList<>();
        for (LocalDate day = nominal; !day.equals(dueOn); day = dueOn.isBefore(nominal) ? day.minusDays(1) : day.plusDays(1)) {
            expected.add(day);
        }
        for (LocalDate day = dueOn; !day.equals(obligation.term().deadline().actBy()); day = day.minusDays(1)) {
            expected.add(day);
        }
        List<Step> daysOff = explanation.steps().stream().filter(step -> DAYS_OFF.contains(step.kind())).toList();
        assertEquals(expected, daysOff.stream().map(step -> date(step, "date")).toList(), told);
        daysOff.forEach(step -> assertDayOff(told, step));
        Value actBy = new Value.Day(obligation.term().deadline().actBy());
        assertEquals(1, explanation.steps().stream().filter(step -> step.values().find("act_by").equals(Optional.of(actBy))).count(), told);
        assertEquals(obligation.term().deadline().provisional(), only(explanation, ObligationStep.PROVISIONAL).isPresent(), told);
    }

    private static void assertDayOff(String told, Step step) {
        LocalDate day = date(step, "date");
        Optional<SpecialDay> notice = ShippedCalendars.get("cn").specialDay(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        assertEquals(notice.map(SpecialDay::type).map(type -> type == SpecialDay.Type.HOLIDAY).orElse(weekend), true, told + " " + day);
        assertEquals(Optional.of(new Value.Word("weekday", day.getDayOfWeek().name().toLowerCase(Locale.ROOT))), step.values().find("weekday"));
        if (notice.isPresent()) {
            assertEquals(new Authority.Notice(notice.get().source()), step.authority(), told);
        } else {
            boolean published = day.getYear() >= 2020 && day.getYear() <= 2026;
            assertEquals(published ? ObligationStep.DAY_OFF_BY_WEEK : ObligationStep.DAY_OFF_PROVISIONAL, step.kind(), told);
        }
    }

    /** Bearer and subject are each there, gone or an heir, and their days in the period are counted one by one. */
    private static void assertPresence(String told, Obligation obligation, Explanation explanation) {
        List<Step> said = explanation.steps().stream().filter(step -> step.values().find("days").isPresent() && step.values().find("who").isPresent()).toList();
        for (Step step : said) {
            Bearer who = obligation.claims().stream().map(Claim::bearer)
                    .filter(bearer -> Optional.of(Naming.of(bearer)).equals(step.values().find("who"))).findFirst().orElseThrow();
            long days = obligation.first().datesUntil(obligation.period().orElseThrow().last().plusDays(1)).filter(who.exists()::contains).count();
            assertEquals(Optional.of(new Value.Count(days)), step.values().find("days"), told);
        }
        assertEquals(obligation.inheritedFrom().isPresent(), !explanation.of(ObligationStep.INHERITED).isEmpty(), told);
        assertEquals(obligation.lapse().isPresent(), !explanation.of(ObligationStep.CEASED).isEmpty(), told);
        boolean passedOn = obligation.lapse().flatMap(Lapse::inheritedBy).isPresent();
        assertTrue(!passedOn || !explanation.of(ObligationStep.PASSED_ON).isEmpty(), told);
        assertEquals(obligation.post().filter(post -> post.exists().contains(obligation.dueOn())).isPresent(),
                !explanation.of(ObligationStep.POST_VACANT).isEmpty(), told + ": nobody holds any post here");
    }

    /** The parameter that is told is, of those that have the period's last day, the one that begins last. */
    private static void assertParameter(String told, Case tried, Obligation obligation, Explanation explanation) {
        Optional<Parameter> governing = RealWorld.parameters(tried.world()).stream()
                .filter(parameter -> parameter.rulebook().equals(obligation.id().rulebook()) && parameter.duty().equals(obligation.duty().code()))
                .filter(parameter -> parameter.valid().contains(obligation.period().orElseThrow().last()))
                .filter(parameter -> obligation.duty().timing() instanceof Timing.Periodic || parameter.cadence().isPresent())
                .max(Comparator.comparing(parameter -> parameter.valid().from()));
        Optional<Step> step = only(explanation, ObligationStep.PARAMETER);
        assertEquals(governing.map(parameter -> parameter.valid().from()), step.map(set -> date(set, "valid_from")), told);
        assertEquals(governing.flatMap(parameter -> parameter.valid().end()), step.flatMap(set -> set.values().find("valid_to").map(to -> date(set, "valid_to"))), told);
    }

    private static Optional<Step> only(Explanation explanation, ObligationStep kind) {
        List<Step> steps = explanation.of(kind);
        assertTrue(steps.size() < 2, () -> steps + " more than once");
        return steps.stream().findFirst();
    }

    private static LocalDate day(Explanation explanation, String name) {
        return explanation.steps().stream().filter(step -> step.values().find(name).isPresent()).map(step -> date(step, name)).findFirst().orElseThrow();
    }

    private static LocalDate date(Step step, String name) {
        return ((Value.Day) step.values().find(name).orElseThrow()).date();
    }
}
