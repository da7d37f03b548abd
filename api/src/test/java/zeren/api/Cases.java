package zeren.api;

/** How many random cases a test tries: as many as are good for every day, or, with {@code -Pthorough}, as are good before a change that matters. */
public final class Cases {
    private static final boolean THOROUGH = Boolean.getBoolean("zeren.thorough");

    private Cases() {}

    /** Returns one of the two numbers. */
    public static int of(int daily, int thorough) {
        return THOROUGH ? thorough : daily;
    }
}
