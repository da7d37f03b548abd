package zeren.api.imports;

import zeren.text.Coded;

/** Where an organisation came from. */
enum Origin implements Coded {
    /** Files that somebody sent. */
    UPLOAD("upload"),
    /** The school that is shipped for trying things out. */
    SAMPLE_SCHOOL("sample-school");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
