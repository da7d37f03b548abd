package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.organisation.Organisation;
import zeren.organisation.Post;

/** The sample school is a sound whole and has the cases it was made for. */
class SampleSchoolTest {
    private static final Organisation SCHOOL = SampleSchool.organisation();

    @Test
    void itHasTheNumbersThatTheContractNames() {
        assertAll(
                () -> assertEquals(37, SCHOOL.units().size()),
                () -> assertEquals(63, SCHOOL.posts().size()),
                () -> assertEquals(67, SCHOOL.tenures().size()),
                () -> assertEquals(37, SCHOOL.subtree("superior").size()));
    }

    @ParameterizedTest(name = "on {0} there are {1} units")
    @CsvSource({
        "1999-12-31, 0", "2000-01-01, 29", "2012-09-01, 30", "2015-09-01, 31", "2020-05-05, 31", "2020-05-06, 33", "2025-10-15, 33",
        "2025-10-16, 33", "2026-03-20, 33", "2026-03-21, 32", "2026-05-10, 33", "2026-12-10, 34", "2026-12-12, 34", "2026-12-13, 34"
    })
    void unitsComeAndGo(LocalDate date, int units) {
        assertEquals(units, SCHOOL.unitsOn(date).size());
    }

    @ParameterizedTest(name = "vacant on {0}: {1}")
    @CsvSource({
        "2020-04-08, ''", "2026-02-28, ''", "2026-03-01, 0103.secretary", "2026-03-15, 0103.secretary", "2026-03-31, 0103.secretary",
        "2026-04-01, ''", "2026-06-15, ''", "2026-06-16, 0105.member-1", "2026-12-31, 0105.member-1"
    })
    void postsFallVacant(LocalDate date, String posts) {
        assertEquals(posts, String.join(" ", SCHOOL.vacanciesOn(date).stream().map(Post::code).toList()));
    }
}
