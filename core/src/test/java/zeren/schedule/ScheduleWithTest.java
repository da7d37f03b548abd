package zeren.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import zeren.calendar.Roll;

/** What a school's own cadence or due day makes of a schedule. */
class ScheduleWithTest {

    @ParameterizedTest(name = "{0} due {1} opens {2} with {3} and {4}: {8}")
    @CsvFileSource(resources = "local-parameters.csv", numLinesToSkip = 1)
    void aLocalParameterTakesThePlaceOfWhatItNames(ArgumentsAccessor row) {
        Schedule schedule = schedule(row.getString(0), row.getString(1), row.getString(2), Roll.NONE);
        Optional<Cadence> cadence = Optional.ofNullable(row.getString(3)).map(Cadence::parse);
        Optional<DueRule> due = Optional.ofNullable(row.getString(4)).map(DueRule::parse);
        assertEquals(schedule(row.getString(5), row.getString(6), row.getString(7), Roll.NONE), schedule.with(cadence, due), row.getString(8));
    }

    @ParameterizedTest
    @EnumSource
    void theRollStays(Roll roll) {
        Schedule schedule = schedule("1/year", "period-end", null, roll);
        assertEquals(roll, schedule.with(Optional.of(Cadence.parse("1/month")), Optional.of(DueRule.parse("02-10"))).roll());
    }

    private static Schedule schedule(String cadence, String due, String opens, Roll roll) {
        return new Schedule(Cadence.parse(cadence), DueRule.parse(due), Optional.ofNullable(opens).map(DueRule::parse), roll);
    }
}
