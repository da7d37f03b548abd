package zeren.api.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.accountability.VacancyStep;
import zeren.api.Server;
import zeren.api.http.Language;
import zeren.calendar.DateRange;
import zeren.explanation.Authority;
import zeren.explanation.Explanation;
import zeren.explanation.Step;
import zeren.explanation.Value;
import zeren.explanation.Values;
import zeren.register.Obligation;
import zeren.register.ObligationStep;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Refusal;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Status;
import zeren.schedule.Cycle;
import zeren.schedule.Period;
import zeren.text.Title;

class ProseTest {
    private static final Prose EN = new Prose(Language.EN, Server.ZONE);
    private static final Prose ZH = new Prose(Language.ZH, Server.ZONE);
    private static final Pattern LEFT_OVER = Pattern.compile("[{}\\[\\]|#]|null|  | [,.;)]|\\( |，，|。。|（）");
    private static final Authority RULE = new Authority.Rule("status");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            9               ; article 9 of No. 5                            ; No. 5第9条
            5(3)            ; article 5(3) of No. 5                         ; No. 5第5条第3项
            5(4), 6(5)      ; article 5(4) and article 6(5) of No. 5        ; No. 5第5条第4项和第6条第5项
            7(2)-7(10)      ; article 7(2) to article 7(10) of No. 5        ; No. 5第7条第2项至第7条第10项
            5, 6(2), 8      ; article 5, article 6(2) and article 8 of No. 5 ; No. 5第5条、第6条第2项和第8条
            """)
    void provisionsAreCitedAsOneCitesThem(String provisions, String en, String zh) {
        Authority citation = new Authority.Citation("r", 1, "No. 5", provisions);
        assertEquals(en, EN.of(citation));
        assertEquals(zh, ZH.of(citation));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026, calendar year; the period here is the year 2026, 每年至少履行一次；本项所属期间为2026年",
        "2026-H1, half-year; the period here is the first half of 2026, 每半年至少履行一次；本项所属期间为2026年上半年",
        "2026-H2, half-year; the period here is the second half of 2026, 每半年至少履行一次；本项所属期间为2026年下半年",
        "2026-Q3, quarter; the period here is the third quarter of 2026, 每季度至少履行一次；本项所属期间为2026年第三季度",
        "2026-Q4, quarter; the period here is the fourth quarter of 2026, 每季度至少履行一次；本项所属期间为2026年第四季度",
        "2026-07, month; the period here is July 2026, 每月至少履行一次；本项所属期间为2026年7月"
    })
    void periodsHaveNames(String period, String en, String zh) {
        Period of = Period.parse(period);
        Step step = new Step(ObligationStep.PERIOD, Values.NONE
                .and("period", period).and("period_from", of.first()).and("period_to", of.last()).and("cycle", Value.Word.of("cycle", of.cycle())).and("required", 1),
                RULE);
        assertTrue(EN.of(step).startsWith("It is owed at least once in each " + en + ", from 1 "), EN.of(step));
        assertTrue(ZH.of(step).replace("1次", "一次").startsWith(zh + "，即2026年"), ZH.of(step));
    }

    @Test
    void aPostIsNamedWithItsUnitAndAMomentByTheClockOnTheWall() {
        Value.Named unit = Value.Named.of("0101", new Title("会计学院党委", "School of Accounting"));
        Value.Named post = new Value.Named("0101.secretary", new Title("书记", "Secretary"), Optional.of(unit));
        Step answering = new Step(VacancyStep.ANSWERED_BY_VACANT_POST, Values.NONE.and("post", post), RULE);
        assertEquals("The post of the first responsible person of the unit, who would answer for it, is vacant too: Secretary, School of Accounting (0101.secretary).",
                EN.of(answering));
        assertEquals("本单位第一责任人的岗位同样空缺：会计学院党委书记（0101.secretary）。", ZH.of(answering));
        Step revoked = new Step(ObligationStep.RELIEF_REVOKED, Values.NONE
                .and("relief", "r1").and("kind", Value.Word.of("relief_kind", Relief.Kind.WAIVER)).and("granted_by", unit)
                .and("document", new Value.Reference(new Value.Word("document_kind", "notice"), "2026-3")).and("revocation", "k2")
                .and("revoked_at", Instant.parse("2026-06-30T16:05:00Z")), RULE);
        assertTrue(EN.of(revoked).endsWith("it was revoked on 1 July 2026, 00:05 (k2)."), EN.of(revoked));
        assertTrue(ZH.of(revoked).contains("已于2026年7月1日00:05撤销（k2）"), ZH.of(revoked));
    }

    /** Every obligation of the sample school that falls due within eight years, with nothing recorded and with random facts. */
    @Test
    void nothingIsLeftOverInAnySentence() {
        SampleDesk desk = new SampleDesk();
        List<Obligation> owed = desk.timetable().dueWithin(DateRange.of(LocalDate.of(2020, 4, 8), LocalDate.of(2027, 12, 31)));
        assertTrue(owed.size() > 1_500, owed.size() + " obligations");
        Random random = new Random(20_200_408);
        owed.forEach(obligation -> assertWritten(desk.explain(obligation, anyDay(random, obligation))));
        record(desk, owed, random);
        Set<Status> met = EnumSet.noneOf(Status.class);
        for (Obligation obligation : owed) {
            LocalDate asOf = anyDay(random, obligation);
            met.add(desk.register().account(obligation, asOf).standing().status());
            assertWritten(desk.explain(obligation, asOf));
        }
        assertEquals(EnumSet.allOf(Status.class), met);
    }

    private static void record(SampleDesk desk, List<Obligation> owed, Random random) {
        for (Obligation obligation : owed) {
            String name = obligation.id().toString().substring(SampleDesk.RULEBOOK.length() + 1);
            for (int fact = random.nextInt(4); fact > 0; fact--) {
                try {
                    record(desk, name, obligation, random);
                } catch (Refusal refused) {
                    // What the registrar does not let pass is none of this test's business.
                    continue;
                }
            }
        }
    }

    private static void record(SampleDesk desk, String name, Obligation obligation, Random random) {
        String day = anyDay(random, obligation).toString();
        switch (random.nextInt(4)) {
            case 0 -> desk.revoke(desk.waive(name, day, "superior", Relief.Reason.REORGANISATION, "notice 2026-1"), day);
            case 1 -> desk.extend(name, day, obligation.dueOn().plusDays(9).toString(), "superior", Relief.Reason.FORCE_MAJEURE, "notice 2026-2");
            case 2 -> desk.waive(name, day, "superior", Relief.Reason.SUPERIOR_INSTRUCTION, "notice 2026-3");
            default -> {
                List<String> kinds = obligation.duty().documents().stream().skip(random.nextInt(5) / 4).map(kind -> kind.code() + " 2026-9").toList();
                String[] documents = kinds.isEmpty() ? new String[] {"reference 1"} : kinds.toArray(String[]::new);
                Recorded<Performance> performance = desk.perform(name, day, documents);
                change(desk, performance, day, random.nextInt(5), documents);
            }
        }
    }

    private static void change(SampleDesk desk, Recorded<Performance> performance, String day, int how, String... documents) {
        switch (how) {
            case 0 -> desk.accept(performance, day);
            case 1 -> desk.sendBack(performance, day, Review.Reason.INCOMPLETE);
            case 2 -> desk.correct(performance, day, day, documents);
            case 3 -> desk.withdraw(performance, day);
            default -> { }
        }
    }

    private static void assertWritten(Explanation explanation) {
        for (Step step : explanation.steps()) {
            Stream.of(EN, ZH).flatMap(prose -> Stream.of(prose.of(step), prose.of(step.authority()))).forEach(text ->
                    assertFalse(text.isBlank() || LEFT_OVER.matcher(text).find(), () -> step.kind().code() + ": " + text));
            assertTrue(EN.of(step).endsWith("."), EN.of(step));
            assertTrue(ZH.of(step).endsWith("。"), ZH.of(step));
        }
    }

    private static LocalDate anyDay(Random random, Obligation obligation) {
        int days = obligation.period().filter(period -> period.cycle() == Cycle.YEAR).isPresent() ? 420 : 240;
        return obligation.first().minusDays(20).plusDays(random.nextInt(days));
    }
}
