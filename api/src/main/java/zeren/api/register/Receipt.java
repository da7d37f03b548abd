package zeren.api.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.sql.Canonical;
import zeren.api.sql.Sha256;
import zeren.calendar.IsoDate;
import zeren.calendar.WorkingCalendar;
import zeren.organisation.Described;
import zeren.organisation.Organisation;
import zeren.register.Obligation;
import zeren.register.ObligationId;
import zeren.register.Recorded;
import zeren.rulebook.Rulebook;

/**
 * What an answer rests on, in hashes, so that anybody who has the journal can compute the answer again.
 *
 * <p>A hash is the SHA-256 of canonical JSON: of everything that was known of the rulebook's version, the calendar, the organisation on the due
 * date, the facts about the obligation and about what counts for it, and the answer.
 */
public final class Receipt {
    private final View view;
    private final String engine;
    private final Instant knownAt;
    private final Map<Object, String> hashes = new HashMap<>();

    Receipt(View view, String engine, Instant knownAt) {
        this.view = view;
        this.engine = engine;
        this.knownAt = knownAt;
    }

    /**
     * Computes a receipt again.
     *
     * @param receipt what a server once answered with
     * @param known everything that was recorded up to the entry that the receipt names
     * @throws zeren.text.InvalidValueException if it is no receipt
     */
    public static ObjectNode again(JsonNode receipt, Known known, String engine) {
        View view = new View(known, IsoDate.parse("as_of", receipt.path("as_of").asText()), known.zone());
        Receipt again = new Receipt(view, engine, Rfc3339.parse("known_at", receipt.path("known_at").asText()));
        ObjectNode json = again.head();
        List<ObjectNode> items = new ArrayList<>();
        receipt.path("obligations").forEach(item -> items.add(again.item(item)));
        json.putArray("obligations").addAll(items);
        return json;
    }

    /** Returns the zone in which the server that gave a receipt tells the day of an entry. */
    public static ZoneId zone(JsonNode receipt) {
        return ZoneId.of(receipt.path("zone").asText());
    }

    /** Returns the receipt of one answer, with the answer. */
    ObjectNode of(Obligation obligation) {
        ObjectNode json = head();
        json.putArray("obligations").add(withAnswer(obligation));
        return json;
    }

    /** Returns the receipt of many, without the answers. */
    ObjectNode of(List<Obligation> obligations) {
        ObjectNode json = head();
        json.putArray("obligations").addAll(obligations.stream().map(this::item).toList());
        return json;
    }

    private ObjectNode head() {
        Known known = view.known();
        ObjectNode json = Json.object().put("engine", engine).put("zone", view.zone().getId());
        json.put("as_of", view.asOf().toString()).put("known_at", Rfc3339.microseconds(knownAt));
        json.putObject("journal").put("sequence", known.sequence()).put("hash", known.headHash());
        return json;
    }

    private ObjectNode item(JsonNode item) {
        Optional<Obligation> obligation = view.register().timetable().find(ObligationId.parse(item.path("id").asText()));
        if (obligation.isEmpty()) {
            return Json.object().put("id", item.path("id").asText());
        }
        return item.has("answer") ? withAnswer(obligation.get()) : item(obligation.get());
    }

    private ObjectNode withAnswer(Obligation obligation) {
        ObjectNode json = item(obligation);
        json.set("answer", ObligationJson.withHistory(obligation, view));
        return json;
    }

    private ObjectNode item(Obligation obligation) {
        ObjectNode json = Json.object().put("id", obligation.id().toString());
        Rulebook rulebook = obligation.term().rulebook();
        json.putObject("rulebook").put("id", rulebook.id()).put("version", rulebook.version()).put("sha256", view.known().facts().sha256(rulebook));
        WorkingCalendar calendar = obligation.term().calendar();
        json.putObject("calendar").put("id", calendar.id()).put("version", calendar.version()).put("sha256", hash(calendar));
        json.put("organisation_sha256", hash(view.organisation(obligation)));
        json.put("facts_sha256", Sha256.hex(Canonical.json(view.register().factsBehind(obligation).stream().map(Receipt::told).toList())));
        return json.put("answer_sha256", Sha256.hex(Json.text(ObligationJson.withHistory(obligation, view))));
    }

    private String hash(WorkingCalendar calendar) {
        return hashes.computeIfAbsent(calendar, same -> Sha256.hex(Canonical.json(List.of(
                calendar.id(), calendar.coverage().toString(), calendar.specialDays().stream().map(CalendarStore::cells).toList()))));
    }

    private String hash(Organisation organisation) {
        return hashes.computeIfAbsent(organisation, same -> Sha256.hex(Canonical.json(List.of(
                organisation.units().stream().map(Described::fromTheBeginning).map(OrganisationStore::cells).toList(),
                organisation.posts().stream().map(Described::fromTheBeginning).map(OrganisationStore::cells).toList(),
                organisation.tenures().stream().map(OrganisationStore::cells).toList()))));
    }

    private static Map<String, Object> told(Recorded<?> recorded) {
        Map<String, Object> told = new TreeMap<>(FactKindStore.payloadOf(recorded.fact()));
        told.put("id", recorded.id());
        told.put("recorded_at", Rfc3339.microseconds(recorded.at()));
        told.put("recorded_by", recorded.by());
        return told;
    }
}
