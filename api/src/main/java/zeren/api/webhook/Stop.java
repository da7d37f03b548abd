package zeren.api.webhook;

import zeren.text.Coded;

/** Why a webhook gets nothing until somebody lets it go on. */
enum Stop implements Coded {
    /** Somebody asked for it. */
    REQUESTED("requested"),
    /** The receiver answered 410. */
    GONE("gone"),
    /** The receiver took nothing for days. */
    EXHAUSTED("exhausted");

    private final String code;

    Stop(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
