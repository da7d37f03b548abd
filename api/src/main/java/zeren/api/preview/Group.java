package zeren.api.preview;

import java.util.Arrays;
import java.util.Optional;
import zeren.register.Difference.Kind;
import zeren.text.Coded;

/** The lists of a preview: one for each kind of difference of what is due from today on, and one for closed periods. */
enum Group implements Coded {
    APPEAR(Kind.APPEAR),
    DISAPPEAR(Kind.DISAPPEAR),
    MOVE(Kind.MOVE),
    CHANGE_BEARER(Kind.CHANGE_BEARER),
    OTHER(Kind.OTHER),
    /** What is due before today, of whatever kind. */
    DISCREPANCY("discrepancy", Optional.empty());

    private final String code;
    private final Optional<Kind> kind;

    Group(Kind kind) {
        this(kind.code(), Optional.of(kind));
    }

    Group(String code, Optional<Kind> kind) {
        this.code = code;
        this.kind = kind;
    }

    static Group of(Kind kind) {
        return Arrays.stream(values()).filter(group -> group.kind.equals(Optional.of(kind))).findFirst().orElseThrow();
    }

    @Override
    public String code() {
        return code;
    }
}
