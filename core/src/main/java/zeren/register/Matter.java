package zeren.register;

import java.util.Optional;
import zeren.organisation.Unit;
import zeren.rulebook.Duty;
import zeren.schedule.Period;

/**
 * What facts are recorded about: an {@link Obligation}, or what was one when they were recorded and is owed no more.
 *
 * <p>Facts point to a name that holds for ever (contract, rule 9), whatever a later change makes of the duty, of its periods or of its bearer.
 */
public sealed interface Matter permits Obligation, OnceOwed {

    /** Returns its name. */
    ObligationId id();

    /** Returns the duty. */
    Duty duty();

    /** Returns who owes it, or owed it. */
    Bearer bearer();

    /** Returns the unit that it is about, for a duty that is owed once for each of a set of units. */
    Optional<Unit> subject();

    /** Returns to whom it is or was owed, or nothing where the rulebook names nobody or the hierarchy has no such unit. */
    Optional<Unit> owedTo();

    /** Returns the period or the occasion after which it is named. */
    When when();

    /** Returns the period; nothing where it is named after an occasion. */
    default Optional<Period> period() {
        return when() instanceof When.InPeriod in ? Optional.of(in.period()) : Optional.empty();
    }

    /** Returns the occasion that started it; nothing where it is named after a period, or the occasion is not there any more. */
    Optional<Occasion> occasion();
}
