package zeren.organisation;

import zeren.text.Coded;

/** The place of a post in its unit, in the order in which posts are listed. */
public enum Rank implements Coded {
    /** The secretary (书记). */
    SECRETARY("secretary"),
    /** The head of the unit (正职). */
    HEAD("head"),
    /** The leader in charge of this field (分管领导). */
    LEADER_IN_CHARGE("leader-in-charge"),
    /** Another member of the leadership (班子其他成员). */
    MEMBER("member");

    private final String code;

    Rank(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
