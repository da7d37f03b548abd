package zeren.api.register;

import java.time.LocalDate;
import java.util.List;
import zeren.rulebook.Rulebook;
import zeren.rulebook.Rulebooks;

/** The rules that apply on a date. */
public final class RulesInForce {
    private RulesInForce() {}

    /** Returns the version of each rulebook that is in force on {@code date}, by id. */
    public static List<Rulebook> on(LocalDate date, Rulebooks rulebooks) {
        return rulebooks.ids().stream().flatMap(id -> rulebooks.inForce(id, date).stream()).toList();
    }
}
