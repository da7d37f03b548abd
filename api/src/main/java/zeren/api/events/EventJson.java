package zeren.api.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.register.ObligationId;

/**
 * The written form of an event, the same wherever it is told: {@code type}, {@code timestamp} and {@code data} as the Standard Webhooks specification has them,
 * with the name and the position of the event. It is made of the event alone, so its bytes are the same for ever.
 */
public final class EventJson {
    private EventJson() {}

    /** Returns the event as an object. */
    public static ObjectNode of(Event event) {
        ObjectNode json = Json.object()
                .put("id", event.id())
                .put("position", event.position())
                .put("type", event.type().code())
                .put("timestamp", Rfc3339.microseconds(event.at()));
        json.set("data", data(event));
        return json;
    }

    /** Returns the event in one line. */
    public static String line(Event event) {
        return of(event).toString();
    }

    private static ObjectNode data(Event event) {
        ObjectNode data = Json.object().put("as_of", event.asOf().toString());
        Json.put(data, "obligation", event.obligation().map(Event.Owed::id).map(ObligationId::toString));
        Json.put(data, "status", event.obligation().flatMap(Event.Owed::status).map(Snake::of));
        Json.put(data, "due_on", event.obligation().map(owed -> owed.dueOn().toString()));
        Json.put(data, "unit", event.concerns().unit());
        Json.put(data, "post", event.concerns().post());
        Json.put(data, "subject", event.concerns().subject());
        Json.put(data, "owed_to", event.concerns().owedTo());
        Json.put(data, "fact", event.fact());
        Optional<Long> entry = event.entry();
        entry.ifPresent(number -> data.put("entry", number));
        return data;
    }
}
