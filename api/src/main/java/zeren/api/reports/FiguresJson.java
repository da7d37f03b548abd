package zeren.api.reports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zeren.api.assessment.Figure;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.register.Known;
import zeren.assessment.FindingFigures;
import zeren.organisation.Unit;

/** What the reports have in common, in JSON. */
final class FiguresJson {
    private FiguresJson() {}

    /** Puts the figures of findings, which are behind no list of obligations: the report lists the findings themselves. */
    static ObjectNode put(ObjectNode json, FindingFigures figures) {
        json.put("findings", figures.findings()).put("repeated", figures.repeated());
        ObjectNode rectified = json.putObject("rectification");
        for (Figure figure : Figure.values()) {
            rectified.put(figure.code(), figure.of(figures.rectification()));
        }
        return json;
    }

    /** Puts what the report is about and what it rests on. */
    static void putHead(ObjectNode json, Inquiry inquiry) {
        Known known = inquiry.view().known();
        json.put("as_of", inquiry.view().asOf().toString()).put("known_at", Rfc3339.microseconds(inquiry.knownAt()));
        json.putObject("journal").put("sequence", known.sequence()).put("hash", known.headHash());
        ObjectNode scope = json.putObject("scope").put("everything", inquiry.isOfEverything()).put("include_descendants", inquiry.withDescendants());
        Json.putObjects(scope, "units", inquiry.units(), FiguresJson::of);
        Json.put(scope, "rulebook", inquiry.rulebook());
    }

    private static ObjectNode of(Unit unit) {
        ObjectNode json = Json.object().put("unit", unit.code());
        json.set("name", Json.title(unit.name()));
        return json;
    }

    /** Returns the beginning of what is said of a unit. */
    static ObjectNode unit(String code, Inquiry inquiry) {
        ObjectNode json = Json.object().put("unit", code);
        json.set("name", Json.title(inquiry.name(code)));
        return json;
    }
}
