package zeren.api.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import zeren.api.Server;
import zeren.api.http.Language;
import zeren.calendar.DateRange;
import zeren.explanation.Explanation;
import zeren.explanation.Step;
import zeren.register.Obligation;
import zeren.register.Performance;
import zeren.register.Recorded;
import zeren.register.Relief;
import zeren.register.Review;
import zeren.register.Status;
import zeren.rulebook.Authority;
import zeren.rulebook.Parameter;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;
import zeren.text.Title;

/**
 * An example of an explanation.
 *
 * @param title what it shows
 * @param name the obligation, without the rulebook
 * @param asOf the date on which it is judged
 * @param desk where it is known
 */
record ExplainedExample(Title title, String name, LocalDate asOf, SampleDesk desk) {
    /** A decision of the school committee to report in the weeks after the half-year. */
    private static final Parameter REPORT_LATER = parameter("report-school", Optional.empty(), "08-20", "2025-07-01", "notice 2025-18");
    private static final Parameter REPORT_EARLIER = parameter("duty-report", Optional.empty(), "11-15", "2026-01-01", "notice 2026-40");
    private static final Parameter MONTHLY_TRAINING = parameter("training", Optional.of("1/quarter"), "period-end", "2026-01-01", "notice 2025-31");

    static List<ExplainedExample> all() {
        return List.of(
                of("待履行", "Open", "study-secondary:0101:2026-H1", "2026-06-15", desk -> { }),
                of("未开始，到期日岗位空缺", "Upcoming, and the post is vacant on the due date", "duty-report:0105.member-1:2026", "2025-12-15", desk -> { }),
                of("逾期：一次缺少材料，一次被退回", "Overdue: once without a document, once returned", "study-secondary:0102:2026-H1", "2026-07-10",
                        ExplainedExample::returned),
                of("按时履行，到期日不是工作日", "Performed in time, and the due date is a day off", "year-end-report:0104:2023", "2024-01-04", ExplainedExample::accepted),
                of("逾期履行：先登记错误，后更正", "Performed late, after a correction", "study-secondary:0105:2026-H1", "2026-08-01", ExplainedExample::corrected),
                of("已免除", "Waived", "self-inspection:0108:2026", "2027-01-10",
                        desk -> desk.waive("self-inspection:0108:2026", "2026-11-20", "school", Relief.Reason.REORGANISATION, "notice 2026-44")),
                of("两次延期，其中一次已撤销", "Extended twice, once revoked", "study-secondary:0107:2026-H1", "2026-07-20", ExplainedExample::extended),
                of("已终止，转由承接单位履行", "Lapsed, and passed on to a successor", "year-end-report:0119:2026", "2026-12-20", desk -> { }),
                of("承接单位：前身的履行计入", "The successor, for which the predecessor's performance counts", "study-secondary:0120:2026-H2", "2026-12-20",
                        ExplainedExample::succeeded),
                of("至少应为两次，已计入一次", "Two are required, one counts", "study-school:school:2026", "2026-12-29", ExplainedExample::once),
                of("由另一事项的履行而完成", "Performed by what was done for another duty", "annual-topic:0103:2026", "2026-07-01",
                        desk -> desk.perform("study-secondary:0103:2026-H1", "2026-05-20", "minutes 2026-9", "report 2026-10")),
                of("本单位设定的到期日在春节假期内，且有调休", "A due date set by the school, within the Spring Festival and its make-up days",
                        "report-school:school:2025-H2", "2026-02-10", desk -> { }, REPORT_LATER),
                of("制度未规定次数，由本单位设定", "How often is left open by the regulation and set by the school", "training:0103:2026-Q3", "2026-10-02",
                        desk -> desk.perform("training:0103:2026-Q3", "2026-09-08", "minutes 2026-60"), MONTHLY_TRAINING),
                new ExplainedExample(new Title("本单位设定登记得太晚", "A setting that was recorded too late"), "duty-report:0103.secretary:2026",
                        LocalDate.parse("2026-12-01"), SampleDesk.setting(REPORT_EARLIER, "2026-11-29")));
    }

    Status status() {
        return desk.register().account(obligation(), asOf).standing().status();
    }

    Explanation explanation() {
        return desk.explain(obligation(), asOf);
    }

    /** Returns the example as a part of a page, under a heading with its number. */
    String markdown(int number, Language language) {
        Prose prose = new Prose(language, Server.ZONE);
        StringBuilder page = new StringBuilder("## " + number + ". " + (language == Language.ZH ? title.zh() : title.en()) + "\n\n");
        page.append('`').append(obligation().id()).append("`, `as_of=").append(asOf).append("`\n\n");
        String dash = language == Language.ZH ? "——" : " — ";
        int place = 0;
        for (Step step : explanation().steps()) {
            place++;
            page.append(place).append(". ").append(prose.of(step)).append(dash).append('*').append(prose.of(step.authority())).append("*\n");
        }
        return page.append('\n').toString();
    }

    private Obligation obligation() {
        return desk.obligation(name);
    }

    private static ExplainedExample of(String zh, String en, String name, String asOf, Consumer<SampleDesk> story, Parameter... parameters) {
        SampleDesk desk = new SampleDesk(parameters);
        story.accept(desk);
        return new ExplainedExample(new Title(zh, en), name, LocalDate.parse(asOf), desk);
    }

    private static void returned(SampleDesk desk) {
        String name = "study-secondary:0102:2026-H1";
        desk.perform(name, "2026-05-28", "minutes 2026-11");
        Recorded<Performance> second = desk.perform(name, "2026-06-18", "minutes 2026-14", "report 2026-15");
        desk.sendBack(second, "2026-06-23", Review.Reason.WRONG_PERIOD);
    }

    private static void accepted(SampleDesk desk) {
        desk.accept(desk.perform("year-end-report:0104:2023", "2023-12-27", "report 2023-90"), "2024-01-03");
    }

    private static void corrected(SampleDesk desk) {
        Recorded<Performance> first = desk.perform("study-secondary:0105:2026-H1", "2026-07-02", "minutes 2026-20", "report 2026-21");
        desk.correct(first, "2026-07-06", "2026-07-03", "minutes 2026-20", "report 2026-21");
    }

    private static void extended(SampleDesk desk) {
        String name = "study-secondary:0107:2026-H1";
        Recorded<Relief> first = desk.extend(name, "2026-06-10", "2026-09-30", "school", Relief.Reason.SUPERIOR_INSTRUCTION, "notice 2026-27");
        desk.revoke(first, "2026-06-22");
        desk.extend(name, "2026-06-22", "2026-07-31", "school", Relief.Reason.FORCE_MAJEURE, "notice 2026-29");
    }

    private static void succeeded(SampleDesk desk) {
        desk.perform("study-secondary:0119:2026-H2", "2026-11-05", "minutes 2026-51", "report 2026-52");
    }

    private static void once(SampleDesk desk) {
        String name = "study-school:school:2026";
        Stream.of("minutes 2026-7", "minutes 2026-8").forEach(minutes -> desk.perform(name, "2026-03-20", minutes));
        desk.withdraw(desk.perform(name, "2026-10-15", "minutes 2026-49"), "2026-10-16");
    }

    private static Parameter parameter(String duty, Optional<String> cadence, String due, String from, String document) {
        return new Parameter(SampleDesk.RULEBOOK, duty, DateRange.from(LocalDate.parse(from)), cadence.map(Cadence::parse),
                Optional.of(DueRule.parse(due)).filter(rule -> !rule.equals(DueRule.PERIOD_END)), Optional.empty(),
                Optional.of(new Authority("school", SampleDesk.document(document))));
    }
}
