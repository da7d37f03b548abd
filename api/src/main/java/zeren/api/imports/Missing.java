package zeren.api.imports;

import zeren.text.Coded;

/** What becomes of that of which the register knows and the files do not. */
public enum Missing implements Coded {
    /** It stays as it is. */
    KEEP("keep"),
    /** It ends. */
    END("end");

    private final String code;

    Missing(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
