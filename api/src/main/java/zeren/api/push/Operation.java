package zeren.api.push;

import zeren.text.Coded;

/** What another system is told of a task. */
public enum Operation implements Coded {
    /** It is not to be done any more by this assignee. Told first, so that nobody has it twice. */
    WITHDRAW("withdraw"),
    /** It is done, or waived. */
    COMPLETE("complete"),
    /** It is to be done. */
    CREATE("create"),
    /** It is still to be done, and something about it is different. */
    UPDATE("update");

    private final String code;

    Operation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
