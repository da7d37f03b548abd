package zeren.api.events;

import java.util.Objects;
import zeren.api.access.Rights;
import zeren.api.accountability.ReferralLookup;
import zeren.api.register.Known;

/**
 * Which events a caller sees, by its rights today.
 *
 * <p>Of an obligation and a finding: who sees the unit that owes it or has it, the unit it is about, or the one to which it is owed. Of a referral: who sees the
 * referral. Of a change of organisation: who sees all of it. Of a change of rules: everybody, as everybody reads the rules.
 *
 * @param known what is known by now, the events among it
 * @param rights what the caller may see, in the organisation of today
 */
public record EventSight(Known known, Rights rights) {

    /** Checks that both are there. */
    public EventSight {
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(rights, "rights");
    }

    /** Tells whether the caller sees an event. */
    public boolean sees(Event event) {
        return switch (event.type()) {
            case RULES_CHANGED -> true;
            case ORGANISATION_CHANGED -> rights.seesEverything();
            case REFERRAL_PROPOSED, REFERRAL_ANSWERED, REFERRAL_DECIDED, REFERRAL_FILED, REFERRAL_WITHDRAWN ->
                event.fact().filter(ReferralLookup.of(known, rights)::sees).isPresent();
            default -> rights.seesAny(event.concerns().units());
        };
    }
}
