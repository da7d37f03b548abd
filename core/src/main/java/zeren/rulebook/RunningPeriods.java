package zeren.rulebook;

import zeren.text.Coded;

/** What a new version of a rulebook makes of the periods that are running on its first day in force. */
public enum RunningPeriods implements Coded {
    /**
     * The version before finishes every period that it began before that day, whenever it is due and also where the new version
     * drops the duty; the new version takes only periods that begin on that day or later and that nothing is left running in.
     */
    FINISH_UNDER_OLD("finish-under-old"),
    /** What is due on that day or later belongs to the new version, and is owed in full; this is so where nothing is stated. */
    RESTART("restart");

    private final String code;

    RunningPeriods(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
