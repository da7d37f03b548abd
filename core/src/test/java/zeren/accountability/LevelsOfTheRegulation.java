package zeren.accountability;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import zeren.calendar.DateRange;
import zeren.organisation.Rank;
import zeren.organisation.UnitKind;
import zeren.rulebook.Article;
import zeren.rulebook.Citation;
import zeren.rulebook.Coverage;
import zeren.rulebook.Level;
import zeren.rulebook.Oversight;
import zeren.rulebook.Reach;
import zeren.rulebook.Responsibility;
import zeren.rulebook.Rulebook;
import zeren.rulebook.RulebookStatus;
import zeren.rulebook.Scope;
import zeren.text.Title;

/** The table "Levels of responsibility" of regulation.md, once more and in code, so that the shipped rulebook is not its own witness. */
final class LevelsOfTheRegulation {
    private static final Title TITLE = new Title("题", "Title");
    private static final int ARTICLES = 14;

    private LevelsOfTheRegulation() {}

    static Rulebook rulebook() {
        return of("levels",
                units("overall-leadership", "5(1)", UnitKind.SCHOOL_COMMITTEE),
                posts("principal-leadership", "5(1)", Reach.WHOLE, UnitKind.SCHOOL_COMMITTEE, Rank.SECRETARY, Rank.LEADER_IN_CHARGE),
                posts("important-leadership", "5(1)", Reach.WHOLE, UnitKind.SCHOOL_COMMITTEE, Rank.HEAD, Rank.MEMBER),
                units("primary-responsibility", "6(1)", UnitKind.SECONDARY_ORGANISATION),
                posts("first-responsible-person", "6(1)", Reach.WHOLE, UnitKind.SECONDARY_ORGANISATION, Rank.SECRETARY),
                posts("first-responsible-person", "6(1)", Reach.WHOLE, UnitKind.DEPARTMENT, Rank.HEAD),
                posts("principal-leadership", "6(1)", Reach.OWN_REMIT, UnitKind.SECONDARY_ORGANISATION,
                        Rank.HEAD, Rank.LEADER_IN_CHARGE, Rank.MEMBER),
                posts("principal-leadership", "6(1)", Reach.OWN_REMIT, UnitKind.DEPARTMENT,
                        Rank.SECRETARY, Rank.LEADER_IN_CHARGE, Rank.MEMBER),
                departments("coordination", "7(1)", "propaganda"),
                departments("functional", "7(2)-7(10)", "party-office", "president-office", "organisation", "united-front", "international",
                        "student-affairs", "youth-league", "academic-affairs", "research", "information-technology", "human-resources"),
                units("supervision", "11", UnitKind.DISCIPLINE_COMMISSION));
    }

    /** Returns a rulebook of these responsibilities alone. */
    static Rulebook of(String id, Responsibility... responsibilities) {
        LocalDate issued = LocalDate.of(2020, 4, 8);
        return new Rulebook(
                id, 1, "5", TITLE, TITLE, LocalDate.of(2020, 3, 31), issued, DateRange.from(issued), Optional.empty(), RulebookStatus.TRIAL, "cn", 30,
                IntStream.rangeClosed(1, ARTICLES).mapToObj(number -> new Article(number, TITLE, Coverage.COMPUTED, TITLE)).toList(),
                Arrays.stream(responsibilities).map(Responsibility::level).distinct().map(code -> new Level(code, TITLE)).toList(),
                List.of(responsibilities), List.of(), List.of(), Oversight.NONE);
    }

    static Responsibility units(String level, String citation, UnitKind kind) {
        return new Responsibility(level, Citation.parse(citation), Scope.units(kind), Reach.WHOLE);
    }

    static Responsibility posts(String level, String citation, Reach reach, UnitKind kind, Rank... ranks) {
        return new Responsibility(level, Citation.parse(citation), new Scope(Set.of(kind), Set.of(), Set.of(ranks)), reach);
    }

    private static Responsibility departments(String level, String citation, String... functions) {
        Scope bearers = new Scope(Set.of(UnitKind.DEPARTMENT), Set.of(functions), Set.of());
        return new Responsibility(level, Citation.parse(citation), bearers, Reach.WHOLE);
    }
}
