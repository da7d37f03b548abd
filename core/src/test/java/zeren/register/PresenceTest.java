package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTiming;

/** Contract, rule 4: who was there long enough, and on the due date. */
class PresenceTest {

    @ParameterizedTest(name = "{0}/{1} in {3}, due {4}: {5} ({6})")
    @CsvFileSource(resources = "presence.csv", numLinesToSkip = 1)
    void owesOrLapsesByItsDaysInThePeriod(String from, String to, String cycle, String period, String due, String outcome, String why) {
        SmallSchool school = new SmallSchool()
                .college("0101", from, to == null ? "" : to, null)
                .version("2015-01-01", "", SmallSchool.duty(cycle, due, "none"));
        List<String> owed = school.owed(period).stream().map(brief -> brief.endsWith("ceased") ? "lapsed" : "owed").toList();
        assertEquals(outcome.equals("nothing") ? List.of() : List.of(outcome), owed, why);
    }

    @Test
    void aPostIsJudgedByItsOwnDaysNotByItsUnits() {
        SmallSchool school = new SmallSchool()
                .post("school.a", "school", "2000-01-01", "")
                .post("school.b", "school", "2026-12-02", "")
                .post("school.c", "school", "2026-12-03", "")
                .post("school.d", "school", "2000-01-01", "2026-01-30")
                .post("school.e", "school", "2000-01-01", "2026-01-29")
                .version("2015-01-01", "", SmallSchool.duty(new SlowTiming(1, "year", "period-end", null, "none"),
                        new SlowScope(List.of("school-committee"), List.of(), List.of("secretary")), null));
        assertEquals(List.of("school.a:2026 2026-12-31", "school.b:2026 2026-12-31", "school.d:2026 2026-12-31 ceased"),
                school.owed("2026"));
    }

    @Test
    void existenceIsJudgedOnTheRolledDueDate() {
        // 2023-12-31 is a Sunday: preceding moves it to Friday the 29th, following to Tuesday, 2 January.
        SmallSchool preceding = new SmallSchool()
                .college("0101", "2000-01-01", "2023-12-29", null)
                .version("2015-01-01", "", SmallSchool.duty("year", "period-end", "preceding"));
        SmallSchool following = new SmallSchool()
                .college("0101", "2000-01-01", "2023-12-31", null)
                .version("2015-01-01", "", SmallSchool.duty("year", "period-end", "following"));
        assertEquals(List.of("0101:2023 2023-12-29"), preceding.owed("2023"));
        assertEquals(List.of("0101:2023 2024-01-02 ceased"), following.owed("2023"));
    }
}
