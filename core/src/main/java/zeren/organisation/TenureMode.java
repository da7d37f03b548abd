package zeren.organisation;

import zeren.text.Coded;

/** How a person holds a post. */
public enum TenureMode implements Coded {
    /** In full (正式任职). */
    FULL("full"),
    /** For the time being, in another's place (代理、主持工作). */
    ACTING("acting"),
    /** For the holder, who stays responsible (授权代为履行). */
    DELEGATED("delegated");

    private final String code;

    TenureMode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
