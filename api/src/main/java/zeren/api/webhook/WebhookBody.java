package zeren.api.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zeren.api.access.Rights;
import zeren.api.events.EventType;
import zeren.api.http.JsonBody;
import zeren.api.http.Snake;
import zeren.api.outbound.AllowedHosts;
import zeren.api.outbound.Target;
import zeren.text.InvalidValueException;
import zeren.text.Text;

/** The bodies of requests about webhooks. */
final class WebhookBody {
    private static final String TYPES = "types";
    private static final String EVENT = "evt-[1-9][0-9]{0,17}";

    private WebhookBody() {}

    /** Reads what a webhook is to be for: the operator must allow its host, and the caller see its unit. */
    static WebhookTerms read(JsonBody body, Rights rights, AllowedHosts hosts) {
        Optional<Target> url = body.required("url", Target::parse);
        Optional<String> unit = body.read("unit", Text::code);
        List<EventType> types = types(body);
        if (unit.isPresent() && rights.findUnit(unit.get()).isEmpty()) {
            body.fault("unit", "unknown_unit", "no unit of the register has this code");
        }
        if (url.isPresent() && !hosts.allow(url.get())) {
            body.refuse("url", "host_not_allowed", "this server does not send to " + url.get().origin()
                    + ": its operator names the hosts to which it may in --webhook-hosts (ZEREN_WEBHOOK_HOSTS)" + (hosts.origins().isEmpty() ? ", and has named none" : ""));
        }
        body.check();
        return new WebhookTerms(url.orElseThrow(), types, unit);
    }

    private static List<EventType> types(JsonBody body) {
        if (body.any(TYPES).isEmpty()) {
            return List.of();
        }
        List<EventType> types = new ArrayList<>();
        body.texts(TYPES, EventType.values().length, (what, text) -> {
            EventType type = Snake.parse("type", EventType.class, text);
            if (types.contains(type)) {
                throw new InvalidValueException("type", text, "each type once");
            }
            types.add(type);
            return type;
        });
        return types;
    }

    /** Reads the position in the name of an event. */
    static long event(String what, String written) {
        if (!written.matches(EVENT)) {
            throw new InvalidValueException(what, written, "the id of an event such as evt-12");
        }
        return Long.parseLong(written.substring(written.indexOf('-') + 1));
    }
}
