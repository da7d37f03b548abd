package zeren.register.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zeren.rulebook.DocumentKind;
import zeren.rulebook.DocumentReference;
import zeren.text.Text;

/** References to documents that nobody keeps. */
public final class Documents {
    private Documents() {}

    public static DocumentReference one(DocumentKind kind) {
        return new DocumentReference(kind, "2026-1", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads kinds as a sentence names them: {@code minutes, report}. */
    public static List<DocumentReference> named(String kinds) {
        return Arrays.stream(kinds.split(", ")).map(kind -> one(Text.coded("kind", DocumentKind.class, kind))).toList();
    }
}
