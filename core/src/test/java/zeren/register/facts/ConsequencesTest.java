package zeren.register.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.calendar.DateRange;
import zeren.register.Consequences;
import zeren.register.Fact;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Register;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.Parameter;
import zeren.rulebook.TimeLimit;
import zeren.text.Cases;
import zeren.text.Seeds;

/** What may stand otherwise because of a fact: everything that does, and little else. */
class ConsequencesTest {
    private static final LocalDate LATE = LocalDate.of(2027, 2, 1);
    private static final School RESUBMITTING = School.of(School.withMoreUnits(), new Parameter(School.RULEBOOK, "resubmit",
            DateRange.from(LocalDate.of(2020, 4, 8)), Optional.empty(), Optional.empty(), Optional.of(new TimeLimit(10, TimeLimit.Unit.CALENDAR_DAYS)), Optional.empty()));

    /** The first performance of each line is about its first obligation; that itself may always stand otherwise. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "work-report:0101:2026 |",
        "duty-report:0101.secretary:2026 |",
        "report-school:school:2026-H1 |",
        // What is studied half-yearly serves the topic of the year (article 6(2), by the reading taken), and that of no other bearer.
        "study-secondary:0101:2026-H1 | annual-topic:0101:2026",
        "study-secondary:0101:2026-H2 | annual-topic:0101:2026",
        "annual-topic:0101:2026 |",
        // A successor inherits what was done before, and with it what it serves: 0121 to 0122, 0123 over 0124 to 0125, 0126 and 0127 to 0128.
        "study-secondary:0121:2026-H1 | study-secondary:0122:2026-H1 annual-topic:0121:2026 annual-topic:0122:2026",
        "study-secondary:0122:2026-H1 | annual-topic:0122:2026",
        "work-report:0123:2026 | work-report:0125:2026",
        "work-report:0126:2026 | work-report:0128:2026",
        "work-report:0128:2026 |",
        // A department follows 0129: it owes the topic of the year, and no study but what it inherits.
        "study-secondary:0129:2026-H2 | study-secondary:research:2026-H2 annual-topic:0129:2026 annual-topic:research:2026",
        // Who is inspected is followed like who owes.
        "inspect-secondary:school:0126:2026 | inspect-secondary:school:0128:2026",
        "inspect-secondary:school:0101:2026 |",
    })
    void ofWhatIsDoneAboutAnObligation(String name, String others) {
        Desk desk = new Desk(School.WITH_MORE_UNITS);
        Set<String> expected = new TreeSet<>(Set.of(name));
        Optional.ofNullable(others).ifPresent(more -> expected.addAll(Arrays.asList(more.split(" "))));
        ObligationId id = desk.school().obligation(name).id();
        assertEquals(expected, of(desk, desk.add(LATE, performance(id))));
        assertEquals(expected, of(desk, desk.add(LATE, new Relief(id, Relief.Kind.WAIVER, Optional.empty(), "school", Relief.Reason.FORCE_MAJEURE, Documents.one(DocumentKind.NOTICE)))));
        String performance = "p1";
        assertEquals(expected, of(desk, desk.add(LATE, new Review(performance, Review.Outcome.ACCEPTED, LATE, Optional.empty()))));
    }

    /** A return asks for another, where the school has set a time for it; what is done then answers the return. */
    @Test
    void ofAReturn() {
        Desk desk = new Desk(RESUBMITTING);
        String study = "study-secondary:0101:2026-H1";
        ObligationId id = desk.school().obligation(study).id();
        Set<String> before = of(desk, desk.add(LocalDate.of(2026, 6, 1), performance(id)));
        assertEquals(Set.of(study, "annual-topic:0101:2026"), before);
        Recorded<Review> returned = desk.add(LocalDate.of(2026, 6, 20), new Review("p1", Review.Outcome.RETURNED, LocalDate.of(2026, 6, 20), Optional.of(Review.Reason.ILLEGIBLE)));
        Set<String> asked = new TreeSet<>(before);
        asked.add("resubmit:0101:o" + returned.sequence());
        assertEquals(asked, of(desk, returned), "the return itself");
        assertEquals(asked, of(desk, desk.add(LATE, performance(id))), "what answers it");
        for (String other : List.of("study-secondary:0101:2026-H2", "report-school:school:2026-H1", "work-report:0101:2026")) {
            Set<String> others = of(desk, desk.add(LATE, performance(desk.school().obligation(other).id())));
            assertTrue(others.stream().noneMatch(name -> name.startsWith("resubmit")), () -> other + ": " + others);
        }
    }

    /** Over random histories: no obligation of the group stands otherwise after a fact unless it is among the consequences. */
    @Test
    void whateverStandsOtherwiseIsAmongThem() {
        Random random = Seeds.random("consequences");
        int changed = 0;
        int elsewhere = 0;
        for (int i = 0; i < Cases.of(150, 2_000); i++) {
            RandomHistory history = RandomHistory.grown(random, World.any(random));
            // Facts about half-years of study are about nothing that is owed where it is studied every quarter.
            School school = random.nextInt(4) == 0 ? World.QUARTERLY.school() : history.desk().school();
            List<Obligation> group = history.group().stream().flatMap(owed -> school.timetable().find(owed.id()).stream()).toList();
            LocalDate asOf = history.anyDay();
            for (Recorded<?> fact : history.desk().facts()) {
                Register after = history.desk().seenBy(school, fact.sequence());
                Register before = history.desk().seenBy(school, fact.sequence() - 1);
                Set<ObligationId> consequences = Consequences.of(fact, after).stream().map(Obligation::id).collect(Collectors.toCollection(HashSet::new));
                for (Obligation obligation : group) {
                    boolean same = before.account(obligation, asOf).equals(after.account(obligation, asOf));
                    assertTrue(same || consequences.contains(obligation.id()), () -> fact + " changes " + obligation + " on " + asOf + ", of " + consequences);
                    changed += same ? 0 : 1;
                    elsewhere += same || after.history().obligationOf(fact.fact()).equals(Optional.of(obligation.id())) ? 0 : 1;
                }
            }
        }
        String met = changed + " changes, " + elsewhere + " of them elsewhere";
        assertTrue(Cases.areFew() || changed > 200 && elsewhere > 20, met);
    }

    private static Performance performance(ObligationId id) {
        return new Performance(id, LocalDate.of(2026, 6, 1), List.of(Documents.one(DocumentKind.REPORT)), Optional.empty());
    }

    private static <F extends Fact> Set<String> of(Desk desk, Recorded<F> fact) {
        return Consequences.of(fact, desk.now()).stream().map(obligation -> obligation.id().toString().substring(School.RULEBOOK.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
