package zeren.api.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import zeren.api.http.Json;
import zeren.api.http.JsonBody;
import zeren.api.http.Snake;
import zeren.calendar.IsoDate;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;

/** References to documents in JSON. */
public final class DocumentJson {
    private DocumentJson() {}

    /** Returns a reference in JSON. */
    public static ObjectNode of(DocumentReference document) {
        ObjectNode json = Json.object().put("kind", Snake.of(document.kind())).put("number", document.number());
        Json.put(json, "dated", document.dated().map(Object::toString));
        Json.put(json, "sha256", document.sha256());
        Json.put(json, "uri", document.uri());
        return json;
    }

    /** Reads a reference; nothing where any part of it is at fault. */
    public static Optional<DocumentReference> read(JsonBody body) {
        Optional<DocumentKind> kind = body.required("kind", (what, text) -> Snake.parse(what, DocumentKind.class, text));
        // Core stops at the first fault of a reference: each part is tried by itself, so that all faults are told at once.
        Optional<String> number = body.required("number", (what, text) -> trial(text, Optional.empty(), Optional.empty()).number());
        Optional<LocalDate> dated = body.read("dated", IsoDate::parse);
        Optional<String> sha256 = body.read("sha256", (what, text) -> trial("1", Optional.of(text), Optional.empty()).sha256().get());
        Optional<String> uri = body.read("uri", (what, text) -> trial("1", Optional.empty(), Optional.of(text)).uri().get());
        return kind.flatMap(known -> number.map(given -> new DocumentReference(known, given, dated, sha256, uri)));
    }

    private static DocumentReference trial(String number, Optional<String> sha256, Optional<String> uri) {
        return new DocumentReference(DocumentKind.REFERENCE, number, Optional.empty(), sha256, uri);
    }
}
