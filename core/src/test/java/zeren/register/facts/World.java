package zeren.register.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import zeren.calendar.DateRange;
import zeren.organisation.Unit;
import zeren.register.Obligation;
import zeren.rulebook.Parameter;
import zeren.schedule.Cadence;
import zeren.schedule.DueRule;

/**
 * Where random histories take place.
 *
 * @param school the school
 * @param owed what bears on what in it
 * @param groups obligations that bear on one another, so that a few facts are enough to meet
 */
record World(School school, SlowOwed owed, List<List<Obligation>> groups) {
    private static final String[] GROUPS = {
        "study-secondary:0101:2026-H1 study-secondary:0101:2026-H2 annual-topic:0101:2026 annual-topic:0101:2027",
        "study-secondary:0119:2026-H1 study-secondary:0119:2026-H2 study-secondary:0120:2026-H2 annual-topic:0119:2026 annual-topic:0120:2026",
        "study-secondary:0121:2026-H1 study-secondary:0122:2026-H1 study-secondary:0122:2026-H2 annual-topic:0121:2026 annual-topic:0122:2026",
        "study-secondary:0124:2026-H1 study-secondary:0124:2026-H2 study-secondary:0125:2026-H2 annual-topic:0123:2026 annual-topic:0125:2026",
        "study-secondary:0126:2026-H2 study-secondary:0127:2026-H2 study-secondary:0128:2026-H2 annual-topic:0128:2026",
        "study-secondary:0129:2026-H2 study-secondary:research:2026-H2 annual-topic:research:2026 annual-topic:0129:2026",
        "study-secondary:0118:2026-H1 annual-topic:0118:2026 life-meeting:0118.secretary:2026",
        "work-report:0123:2026 work-report:0124:2026 work-report:0125:2026",
        "inspect-secondary:school:0119:2026 inspect-secondary:school:0120:2026 inspect-secondary:school:0118:2026",
        "inspect-secondary:school:0126:2026 inspect-secondary:school:0127:2026 inspect-secondary:school:0128:2026",
        "report-school:school:2026-H1 report-school:school:2026-H2",
        "study-school:school:2026 study-school:school:2022",
        "year-end-report:0101:2026 duty-report:0119.secretary:2026",
        "study-secondary:0101:2020-H1 study-school:school:2020 annual-topic:0101:2020",
    };
    private static final String[] COUNTED = {
        "spot-checks:0101:2026-02", "analysis-secondary:0101:2026-Q1", "training:school:2026-Q4", "study-school:school:2026",
        "study-secondary:0119:2026-H1 study-secondary:0119:2026-H2 study-secondary:0120:2026-H2 annual-topic:0120:2026",
        "study-secondary:0121:2026-H1 study-secondary:0122:2026-H1 annual-topic:0122:2026",
        "report-school:school:2026-H1 report-school:school:2026-H2",
    };
    private static final DateRange SINCE_2026 = DateRange.from(LocalDate.of(2026, 1, 1));

    static final World USUAL = of(School.WITH_MORE_UNITS, GROUPS);

    /** Local parameters that ask for more than one in a period, up to more than a month has working days, and for days after the period. */
    static final World COUNTING = of(
            School.of(School.withMoreUnits(),
                    parameter("spot-checks", "20/month", "period-end"),
                    parameter("analysis-secondary", "3/quarter", "period-end"),
                    parameter("training", "2/quarter", "04-10"),
                    parameter("study-secondary", "2/half-year", "period-end"),
                    parameter("report-school", "2/half-year", "07-15")),
            COUNTED);

    /** The usual school where what was studied every half-year is studied every quarter: facts are recorded there and looked at here. */
    static final World QUARTERLY = of(School.of(School.withMoreUnits(), parameter("study-secondary", "1/quarter", "period-end")),
            "study-secondary:0101:2026-Q1 annual-topic:0101:2026");

    /** The same school before anybody knew that a unit would cease: facts are recorded here and looked at in the usual one. */
    static final World BEFORE_ANYTHING_CEASED = of(
            School.of(School.withMoreUnits().stream().map(World::endless).toList()),
            "study-secondary:0119:2026-H1 study-secondary:0119:2026-H2 annual-topic:0119:2026",
            "study-secondary:0118:2026-H1 annual-topic:0118:2026 work-report:0123:2026",
            "inspect-secondary:school:0119:2026 inspect-secondary:school:0126:2026 inspect-secondary:school:0127:2026");

    static World any(Random random) {
        return random.nextInt(3) == 0 ? COUNTING : USUAL;
    }

    List<Obligation> anyGroup(Random random) {
        return groups.get(random.nextInt(groups.size()));
    }

    private static World of(School school, String... groups) {
        return new World(school, new SlowOwed(school), Stream.of(groups)
                .map(names -> Arrays.stream(names.split(" ")).map(school::obligation).toList()).toList());
    }

    private static Parameter parameter(String duty, String cadence, String due) {
        return Parameter.of(School.RULEBOOK, duty, SINCE_2026, Optional.of(Cadence.parse(cadence)), Optional.of(DueRule.parse(due)));
    }

    private static Unit endless(Unit unit) {
        DateRange exists = DateRange.from(unit.exists().from());
        return new Unit(unit.code(), unit.kind(), unit.function(), unit.name(), unit.parent(), exists, Optional.empty());
    }
}
