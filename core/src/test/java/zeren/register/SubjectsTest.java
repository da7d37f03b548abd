package zeren.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import zeren.register.slow.SlowScope;
import zeren.register.slow.SlowTiming;

/** Duties that are owed once for each of a set of units: rules 4 and 5 for the subject. All that follows is due on 2026-12-31. */
class SubjectsTest {
    private static final SlowTiming YEARLY = new SlowTiming(1, "year", "period-end", null, "none");
    private static final SlowScope GROUPS = new SlowScope(List.of("leading-group"), List.of(), List.of());

    private static SmallSchool of(SlowScope bearers, SlowScope subjects) {
        return new SmallSchool().version("2015-01-01", "", SmallSchool.duty(YEARLY, bearers, subjects));
    }

    @Test
    void theSchoolOwesItForEachUnitBeneathIt() {
        SmallSchool school = of(SmallSchool.SCHOOL, SmallSchool.COLLEGES)
                .college("a", "2000-01-01", "", null)
                .unit("b", "secondary-organisation", null, "a", "2000-01-01", "", null)
                .unit("other", "school-committee", null, null, "2000-01-01", "", null)
                .unit("c", "secondary-organisation", null, "other", "2000-01-01", "", null);
        assertEquals(List.of("other:c:2026 2026-12-31", "school:a:2026 2026-12-31", "school:b:2026 2026-12-31"), school.owed("2026"));
    }

    @Test
    void itLapsesWithTheUnitItIsAbout() {
        SmallSchool school = of(SmallSchool.SCHOOL, SmallSchool.COLLEGES).college("a", "2000-01-01", "2026-12-12", null);
        assertEquals(List.of("school:a:2026 2026-12-31 ceased"), school.owed("2026"));
    }

    @Test
    void theSuccessorIsTheSubjectInItsPlace() {
        SmallSchool school = of(SmallSchool.SCHOOL, SmallSchool.COLLEGES)
                .college("a", "2000-01-01", "2026-12-12", "b").college("b", "2026-12-13", "", null);
        assertEquals(List.of("school:a:2026 2026-12-31 succeeded by b", "school:b:2026 2026-12-31 from a"), school.owed("2026"));
    }

    @Test
    void theSuccessorThatIsASubjectItselfIsOneOnce() {
        SmallSchool school = of(SmallSchool.SCHOOL, SmallSchool.COLLEGES)
                .college("a", "2000-01-01", "2026-12-01", "b").college("b", "2026-12-02", "", null);
        assertEquals(List.of("school:a:2026 2026-12-31 ceased", "school:b:2026 2026-12-31"), school.owed("2026"));
    }

    @Test
    void aSubjectThatWasThereTooShortIsNone() {
        assertEquals(List.of(), of(SmallSchool.SCHOOL, SmallSchool.COLLEGES).college("a", "2026-12-10", "", null).owed("2026"));
    }

    @Test
    void aPostOwesItForEachUnitBeneathItsOwn() {
        SlowScope secretaries = new SlowScope(List.of("school-committee"), List.of(), List.of("secretary"));
        SmallSchool school = of(secretaries, SmallSchool.COLLEGES)
                .post("school.secretary", "school", "2000-01-01", "").college("a", "2000-01-01", "", null);
        assertEquals(List.of("school.secretary:a:2026 2026-12-31"), school.owed("2026"));
    }

    @Test
    void nothingIsItsOwnSubject() {
        SmallSchool school = of(SmallSchool.COLLEGES, SmallSchool.COLLEGES)
                .college("a", "2000-01-01", "", null)
                .unit("b", "secondary-organisation", null, "a", "2000-01-01", "", null);
        assertEquals(List.of("a:b:2026 2026-12-31"), school.owed("2026"));
    }

    @Test
    void aUnitThatInheritsBothPartsInheritsThemFromThoseThatHadThem() {
        SmallSchool school = of(SmallSchool.COLLEGES, GROUPS)
                .college("a", "2000-01-01", "2026-12-12", "b")
                .unit("a.group", "leading-group", null, "a", "2000-01-01", "2026-12-12", "b.group")
                .college("b", "2026-12-13", "", null)
                .unit("b.group", "leading-group", null, "b", "2026-12-13", "", null);
        assertEquals(List.of("a:a.group:2026 2026-12-31 succeeded by b", "b:b.group:2026 2026-12-31 from a"), school.owed("2026"));
    }

    @Test
    void aSubjectIsOwedForByTheUnitThatItsSuccessorStandsBeneath() {
        SmallSchool school = of(SmallSchool.COLLEGES, GROUPS)
                .college("a", "2000-01-01", "", null)
                .unit("a.group", "leading-group", null, "a", "2000-01-01", "2026-12-12", "c.group")
                .college("c", "2000-01-01", "", null)
                .unit("c.group", "leading-group", null, "c", "2026-12-13", "", null);
        assertEquals(List.of("a:a.group:2026 2026-12-31 succeeded by c.group", "c:c.group:2026 2026-12-31 from a.group"),
                school.owed("2026"));
    }
}
