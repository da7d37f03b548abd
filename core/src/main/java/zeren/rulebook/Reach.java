package zeren.rulebook;

import zeren.text.Coded;

/**
 * How far a responsibility goes.
 *
 * <p>It keeps apart what one term can mean twice: in gxufe-2020-5 主要领导责任 is borne over the whole school by
 * 5(1), and by 6(1) over the fields of one's own remit only.
 */
public enum Reach implements Coded {
    /** All of the unit's work in the field. */
    WHOLE("whole"),
    /** The fields in the bearer's own remit (一岗双责). */
    OWN_REMIT("own-remit");

    private final String code;

    Reach(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
