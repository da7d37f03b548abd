package zeren.api.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.text.Text;

/** References to documents, to and from the rows of their own that facts with several of them have, and the columns of those with one. */
final class DocumentStore {
    /** The columns of a fact that has one reference, and what is bound to them. */
    static final String COLUMNS = "document_kind, document_number, document_dated, document_sha256, document_uri";
    static final String VALUES = ":document_kind, :document_number, :document_dated, :document_sha256, :document_uri";

    private DocumentStore() {}

    /** Adds the references of facts, by the number of their entry. */
    static void add(Handle handle, String table, Map<Long, List<DocumentReference>> documents) {
        PreparedBatch rows = handle.prepareBatch("insert into " + table + " (sequence, position, kind, number, dated, sha256, uri)"
                + " values (:sequence, :position, :kind, :number, :dated, :sha256, :uri)");
        documents.forEach((sequence, some) -> {
            for (int i = 0; i < some.size(); i++) {
                DocumentReference document = some.get(i);
                rows.bind("sequence", sequence)
                        .bind("position", i + 1)
                        .bind("kind", document.kind().code())
                        .bind("number", document.number())
                        .bind("dated", document.dated().orElse(null))
                        .bind("sha256", document.sha256().orElse(null))
                        .bind("uri", document.uri().orElse(null))
                        .add();
            }
        });
        rows.execute();
    }

    /** Returns the references of the entries of a span, by the number of their entry. */
    static Map<Long, List<DocumentReference>> load(SpanStore span, String table) {
        Map<Long, List<DocumentReference>> documents = new HashMap<>();
        span.handle().createQuery("select sequence, kind, number, dated, sha256, uri from " + table
                        + " where sequence > :after and sequence <= :last order by sequence, position")
                .bind("after", span.after())
                .bind("last", span.last())
                .map((row, context) -> documents.computeIfAbsent(row.getLong(1), number -> new ArrayList<>(2)).add(of(row, span.shared())))
                .forEach(none -> { });
        return documents;
    }

    /** Binds what {@link #VALUES} names. */
    static <S extends SqlStatement<S>> S bind(S statement, Optional<DocumentReference> document) {
        return statement
                .bind("document_kind", document.map(reference -> reference.kind().code()).orElse(null))
                .bind("document_number", document.map(DocumentReference::number).orElse(null))
                .bind("document_dated", document.flatMap(DocumentReference::dated).orElse(null))
                .bind("document_sha256", document.flatMap(DocumentReference::sha256).orElse(null))
                .bind("document_uri", document.flatMap(DocumentReference::uri).orElse(null));
    }

    /** Returns the reference in the columns whose names begin with {@code prefix}. */
    static DocumentReference of(ResultSet row, String prefix) throws SQLException {
        return new DocumentReference(
                Text.coded("kind", DocumentKind.class, row.getString(prefix + "kind")),
                row.getString(prefix + "number"),
                Optional.ofNullable(row.getObject(prefix + "dated", LocalDate.class)),
                Optional.ofNullable(row.getString(prefix + "sha256")),
                Optional.ofNullable(row.getString(prefix + "uri")));
    }

    /** There are more of these than of anything else: a column is found sooner by its place. */
    private static DocumentReference of(ResultSet row, Shared shared) throws SQLException {
        return new DocumentReference(
                Text.coded("kind", DocumentKind.class, row.getString(2)),
                row.getString(3),
                shared.one(Optional.ofNullable(row.getObject(4, LocalDate.class))),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)));
    }
}
