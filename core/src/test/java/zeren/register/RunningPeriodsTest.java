package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.register.slow.SlowDuty;

/** What becomes of the periods that are running when a version of a rulebook follows another. */
class RunningPeriodsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "running-periods.csv", numLinesToSkip = 1)
    void aPeriodBelongsToOneVersion(String why, String versions, String dueWithin, String owed, String source) {
        String[] days = dueWithin.split("/");
        List<String> expected = Optional.ofNullable(owed).map(list -> Arrays.asList(list.split("; "))).orElse(List.of());
        assertEquals(
                expected.stream().map(term -> "a:" + term).sorted().toList(), school(versions).dueWithin(days[0], days[1]), why + ": " + source);
    }

    /** A version is written {@code FIRST[/LAST] [finish|restart] DUTY}. */
    private static SmallSchool school(String versions) {
        SmallSchool school = new SmallSchool().college("a", "2000-01-01", "", null);
        for (String version : versions.split("; ")) {
            List<String> words = Arrays.asList(version.split(" "));
            String[] days = words.get(0).split("/");
            boolean states = List.of("finish", "restart").contains(words.get(1));
            String running = states ? words.get(1).replace("finish", "finish-under-old") : null;
            school.version(days[0], days.length > 1 ? days[1] : "", running, duties(words.subList(states ? 2 : 1, words.size())));
        }
        return school;
    }

    /** A duty is written {@code CYCLE[@DUE] [ROLL]} or {@code unspecified}, and none is a hyphen. */
    private static SlowDuty[] duties(List<String> words) {
        if (words.get(0).equals("-")) {
            return new SlowDuty[0];
        }
        if (words.get(0).equals("unspecified")) {
            return new SlowDuty[] {SmallSchool.unspecified()};
        }
        String[] timing = words.get(0).split("@");
        String due = timing.length > 1 ? timing[1] : "period-end";
        return new SlowDuty[] {SmallSchool.duty(timing[0], due, words.size() > 1 ? words.get(1) : "none")};
    }
}
