package zeren.register;

import java.time.LocalDate;
import java.util.Optional;
import zeren.rulebook.TimeLimit;
import zeren.text.Coded;

/** A fact that raises an {@link Occasion} by being recorded: a finding, the proposal of a referral. */
public interface RaisingFact extends Fact {

    /** Returns the kind of the occasion. */
    Occasion.Kind occasion();

    /** Returns the id of the rulebook whose duties it starts. */
    String rulebook();

    /** Returns the code of the unit that has to act on it. */
    String actingUnit();

    /** Returns the day on which it happened. */
    LocalDate day();

    /** Returns the last day that it names itself, for a duty whose time limit the occasion sets; not before {@link #day}. */
    Optional<LocalDate> lastDay();

    /** Returns the time limit that it names in place of a last day. */
    Optional<TimeLimit> limit();

    /** Returns the code of the unit to which what it starts is owed, where the rulebook names none. */
    Optional<String> owedTo();

    /** Returns of which category it is, where it has one. */
    default Optional<Coded> ofCategory() {
        return Optional.empty();
    }
}
