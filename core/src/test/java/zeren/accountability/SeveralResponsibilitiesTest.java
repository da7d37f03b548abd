package zeren.accountability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zeren.calendar.DateRange;
import zeren.organisation.Organisation;
import zeren.organisation.Post;
import zeren.organisation.Rank;
import zeren.organisation.Unit;
import zeren.organisation.UnitKind;
import zeren.rulebook.Reach;
import zeren.rulebook.Rulebook;
import zeren.text.Title;

/** Bearers to whom more than one rule speaks, in chains longer than those of the sample school. */
class SeveralResponsibilitiesTest {
    private static final Title NAME = new Title("名", "Name");
    private static final DateRange ALWAYS = DateRange.parse("2000-01-01/..");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    private static final Organisation DEEP = Organisation.of(
            List.of(
                    unit("over", UnitKind.SCHOOL_COMMITTEE, Optional.empty()),
                    unit("school", UnitKind.SCHOOL_COMMITTEE, Optional.of("over")),
                    unit("college", UnitKind.SECONDARY_ORGANISATION, Optional.of("school")),
                    unit("branch", UnitKind.SECONDARY_ORGANISATION, Optional.of("college")),
                    unit("group", UnitKind.LEADING_GROUP, Optional.of("college"))),
            List.of(post("b.2", "branch", Rank.MEMBER), post("b.1", "branch", Rank.MEMBER), post("b.9", "branch", Rank.HEAD),
                    post("c.1", "college", Rank.SECRETARY), post("s.1", "school", Rank.SECRETARY), post("o.1", "over", Rank.SECRETARY)),
            List.of());

    private static final Rulebook ONE = LevelsOfTheRegulation.of("one",
            LevelsOfTheRegulation.posts("by-rank", "6", Reach.OWN_REMIT, UnitKind.SECONDARY_ORGANISATION, Rank.values()),
            LevelsOfTheRegulation.units("body", "5", UnitKind.SECONDARY_ORGANISATION),
            LevelsOfTheRegulation.units("body-again", "4", UnitKind.SECONDARY_ORGANISATION),
            LevelsOfTheRegulation.posts("head-too", "3", Reach.WHOLE, UnitKind.SECONDARY_ORGANISATION, Rank.HEAD));
    private static final Rulebook OTHER = LevelsOfTheRegulation.of("other",
            LevelsOfTheRegulation.units("other-body", "1", UnitKind.SECONDARY_ORGANISATION),
            LevelsOfTheRegulation.posts("other-head", "2", Reach.WHOLE, UnitKind.SECONDARY_ORGANISATION, Rank.HEAD),
            LevelsOfTheRegulation.units("school-body", "9", UnitKind.SCHOOL_COMMITTEE));

    @Test
    void aBearerHasALinkForEachResponsibilityInTheOrderOfTheRulebook() {
        assertEquals(
                List.of("branch body", "branch body-again", "b.9 by-rank", "b.9 head-too", "b.1 by-rank", "b.2 by-rank",
                        "college body", "college body-again", "c.1 by-rank"),
                links(List.of(ONE), "branch"));
    }

    @Test
    void severalRulebooksAddUpBearerByBearer() {
        assertEquals(
                List.of("branch body", "branch body-again", "branch other-body", "b.9 by-rank", "b.9 head-too", "b.9 other-head",
                        "b.1 by-rank", "b.2 by-rank", "college body", "college body-again", "college other-body", "c.1 by-rank",
                        "school school-body"),
                links(List.of(ONE, OTHER), "branch"));
    }

    @Test
    void aSuperiorsFirstResponsibleIsNotTheUnitsOwn() {
        Rulebook first = LevelsOfTheRegulation.of("first", LevelsOfTheRegulation.posts(
                Chain.FIRST_RESPONSIBLE, "6(1)", Reach.WHOLE, UnitKind.SECONDARY_ORGANISATION, Rank.SECRETARY));
        assertEquals(List.of("c.1 first-responsible-person"), links(List.of(first), "group"));
        assertEquals(Optional.empty(), Chain.of(List.of(first), DEEP, "group", DAY).firstResponsible());
        assertEquals(
                Optional.of("c.1"), Chain.of(List.of(first), DEEP, "college", DAY).firstResponsible().flatMap(Link::post).map(Post::code));
    }

    @Test
    void theChainEndsAtTheNearestSchoolCommittee() {
        assertEquals(List.of("school school-body"), links(List.of(OTHER), "school"));
        assertEquals(List.of("over school-body"), links(List.of(OTHER), "over"));
    }

    @Test
    void whereNoRulebookSpeaksOfAnyOfThemTheChainIsEmpty() {
        assertEquals(List.of(), links(List.of(), "branch"));
        assertEquals(List.of(), links(List.of(ONE), "school"));
    }

    private static List<String> links(List<Rulebook> rulebooks, String unit) {
        return Chain.of(rulebooks, DEEP, unit, DAY).links().stream()
                .map(link -> link.post().map(Post::code).orElse(link.unit().code()) + " " + link.responsibility().level())
                .toList();
    }

    private static Unit unit(String code, UnitKind kind, Optional<String> parent) {
        return new Unit(code, kind, Optional.empty(), NAME, parent, ALWAYS, Optional.empty());
    }

    private static Post post(String code, String unit, Rank rank) {
        return new Post(code, unit, rank, NAME, Optional.empty(), ALWAYS);
    }
}
