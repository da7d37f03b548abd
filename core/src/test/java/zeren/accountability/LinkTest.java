package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Tenure;
import zeren.organisation.TenureMode;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.rulebook.Reach;
import zeren.rulebook.Responsibility;
import zeren.text.InvalidValueException;
import zeren.text.WrittenForms;

class LinkTest {
    private static final Organisation SCHOOL = SampleSchool.organisation();
    private static final Unit COLLEGE = SCHOOL.getUnit("0101");

    @Test
    void aBodyHasNoStateAndNoScope() {
        Link body = new Link(COLLEGE, Optional.empty(), responsibility(Reach.WHOLE), Optional.empty(), Optional.empty());
        assertAll(() -> assertEquals(Optional.empty(), body.state()), () -> assertEquals(Optional.empty(), body.scope()));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "OWN_REMIT, 0101.member-1, student work", "OWN_REMIT, 0101.member-2, teaching and research", "WHOLE, 0101.member-1,",
        "OWN_REMIT, 0101.secretary,", "WHOLE, 0101.secretary,"
    })
    void theScopeIsTheRemitWhereTheLevelReachesNoFurtherAndOneIsRecorded(Reach reach, String post, String scope) {
        Link link = new Link(COLLEGE, SCHOOL.findPost(post), responsibility(reach), Optional.empty(), Optional.empty());
        assertEquals(Optional.ofNullable(scope), link.scope());
    }

    @ParameterizedTest
    @CsvSource({"FULL, HELD", "ACTING, ACTING", ", VACANT"})
    void aPostIsHeldOrActedForOrVacant(TenureMode mode, Link.State state) {
        Optional<Tenure> tenure = Optional.ofNullable(mode).map(how -> new Tenure("0101.secretary", "1", how, COLLEGE.exists()));
        assertEquals(Optional.of(state), new Link(COLLEGE, SCHOOL.findPost("0101.secretary"), responsibility(Reach.WHOLE), tenure, Optional.empty()).state());
    }

    @Test
    void aPostOfAnotherUnitIsRefused() {
        Optional<Post> other = SCHOOL.findPost("0102.secretary");
        InvalidValueException refusal = assertThrows(
                InvalidValueException.class, () -> new Link(COLLEGE, other, responsibility(Reach.WHOLE), Optional.empty(), Optional.empty()));
        assertAll(
                () -> assertEquals("post", refusal.what()),
                () -> assertEquals("0102.secretary", refusal.found()),
                () -> assertEquals("a post of 0101", refusal.allowed()));
    }

    @ParameterizedTest
    @CsvSource({"0101.secretary", "''"})
    void aTenureOfAnotherPostOrOfABodyIsRefused(String post) {
        Optional<Tenure> tenure = SCHOOL.tenuresOf("0101.member-1").stream().findFirst();
        InvalidValueException refusal = assertThrows(
                InvalidValueException.class, () -> new Link(COLLEGE, SCHOOL.findPost(post), responsibility(Reach.WHOLE), tenure, Optional.empty()));
        assertEquals("tenure", refusal.what());
    }

    @ParameterizedTest(name = "{0} of {1} and {2} of {3} for {4}: {5}")
    @CsvSource({
        "FULL, 0101.secretary, DELEGATED, 0101.secretary, 0101.secretary,", "ACTING, 0101.secretary, DELEGATED, 0101.secretary, 0101.secretary,",
        "FULL, 0101.secretary, DELEGATED, 0101.member-1, 0101.secretary, delegate",
        "FULL, 0101.secretary, ACTING, 0101.secretary, 0101.secretary, delegate", ",, DELEGATED, 0101.secretary, 0101.secretary, delegate",
        ",, DELEGATED, 0101.secretary, , delegate", "DELEGATED, 0101.secretary,,, 0101.secretary, tenure"
    })
    void aDelegateActsForTheHolderOfThePostAndForNobodyElse(
            TenureMode mode, String held, TenureMode how, String delegated, String post, String what) {
        Optional<Tenure> tenure = Optional.ofNullable(mode).map(any -> new Tenure(held, "1", mode, COLLEGE.exists()));
        Optional<Tenure> delegate = Optional.ofNullable(how).map(any -> new Tenure(delegated, "2", how, COLLEGE.exists()));
        Optional<Post> own = Optional.ofNullable(post).flatMap(SCHOOL::findPost);
        Executable link = () -> new Link(COLLEGE, own, responsibility(Reach.WHOLE), tenure, delegate);
        if (what == null) {
            assertDoesNotThrow(link);
        } else {
            assertEquals(what, assertThrows(InvalidValueException.class, link).what());
        }
    }

    @Test
    void statesAreWrittenAsTheContractSays() {
        WrittenForms.assertForms(Link.State.class, "held", "acting", "vacant");
    }

    private static Responsibility responsibility(Reach reach) {
        return LevelsOfTheRegulation.posts("level", "6(1)", reach, UnitKind.SECONDARY_ORGANISATION, Rank.values());
    }
}
