package zeren.api.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import zeren.api.http.Json;
import zeren.api.http.Rfc3339;
import zeren.api.http.Snake;
import zeren.explanation.Authority;
import zeren.explanation.Step;
import zeren.explanation.Value;

/** Steps of an explanation in JSON: the codes and values for machines, the sentence for people. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** Returns a step. */
    public static ObjectNode of(Step step, Prose prose) {
        ObjectNode json = Json.object().put("code", Snake.of(step.kind()));
        ObjectNode values = json.putObject("values");
        step.values().byName().forEach((name, value) -> values.set(name, of(value)));
        json.set("authority", of(step.authority()).put("text", prose.of(step.authority())));
        return json.put("text", prose.of(step));
    }

    private static ObjectNode of(Authority authority) {
        if (authority instanceof Authority.Citation citation) {
            return Json.object().put("kind", "citation")
                    .put("rulebook", citation.rulebook())
                    .put("version", citation.version())
                    .put("document_number", citation.documentNumber())
                    .put("citation", citation.provisions());
        }
        if (authority instanceof Authority.Document document) {
            return Json.object().put("kind", "document").put("document_kind", Snake.of(document.kind())).put("number", document.number());
        }
        if (authority instanceof Authority.Finding finding) {
            return Json.object().put("kind", "finding").put("number", finding.number());
        }
        if (authority instanceof Authority.Notice notice) {
            return Json.object().put("kind", "notice").put("number", notice.number());
        }
        if (authority instanceof Authority.Week week) {
            return Json.object().put("kind", "week").put("calendar", week.id()).put("calendar_version", week.version());
        }
        return Json.object().put("kind", "rule").put("rule", Snake.of(((Authority.Rule) authority).code()));
    }

    private static JsonNode of(Value value) {
        if (value instanceof Value.Text text) {
            return TextNode.valueOf(text.written());
        }
        if (value instanceof Value.Count count) {
            return LongNode.valueOf(count.number());
        }
        if (value instanceof Value.Day day) {
            return TextNode.valueOf(day.date().toString());
        }
        if (value instanceof Value.Moment moment) {
            return TextNode.valueOf(Rfc3339.microseconds(moment.instant()));
        }
        if (value instanceof Value.Word word) {
            return TextNode.valueOf(Snake.of(word.code()));
        }
        if (value instanceof Value.Label label) {
            return Json.title(label.title());
        }
        if (value instanceof Value.Named named) {
            return of(named);
        }
        if (value instanceof Value.Reference reference) {
            return Json.object().put("kind", Snake.of(reference.kind().code())).put("number", reference.number());
        }
        return of((Value.Many) value);
    }

    private static ObjectNode of(Value.Named named) {
        ObjectNode json = Json.object().put("code", named.code());
        json.set("name", Json.title(named.name()));
        named.of().ifPresent(whole -> json.set("of", of(whole)));
        return json;
    }

    private static ArrayNode of(Value.Many many) {
        ArrayNode array = Json.object().arrayNode();
        many.members().forEach(member -> array.add(of(member)));
        return array;
    }
}
