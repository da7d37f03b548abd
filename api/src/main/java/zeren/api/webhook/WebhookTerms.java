package zeren.api.webhook;

import java.util.List;
import java.util.Optional;
import zeren.api.events.Event;
import zeren.api.events.EventType;
import zeren.api.outbound.Target;

/**
 * What a webhook is made for; it never changes.
 *
 * @param url where to
 * @param types the types of event that it wants, in the order in which they were asked for; none for all
 * @param unit the code of the unit of whose own obligations, findings and referrals; empty for all that its token sees
 */
record WebhookTerms(Target url, List<EventType> types, Optional<String> unit) {

    WebhookTerms {
        types = List.copyOf(types);
    }

    /** Tells whether an event is wanted, by whoever sees it. */
    boolean want(Event event) {
        return (types.isEmpty() || types.contains(event.type())) && (unit.isEmpty() || event.concerns().unit().equals(unit));
    }
}
