package zeren.api.organisation;

import zeren.text.Coded;

/** How a unit ends. */
public enum SuccessionKind implements Coded {
    /** It goes into another one, which may be founded for it (合并). */
    MERGE("merge"),
    /** Several come from it, of which one takes its duties over (拆分). */
    SPLIT("split"),
    /** It goes on under another code (更名). */
    RENAME("rename"),
    /** It ends, with or without somebody who takes its duties over (撤销). */
    DISSOLUTION("dissolution");

    private final String code;

    SuccessionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
