package zeren.text;

/**
 * How many random cases a test tries: as many as are good for every day, or, with {@code -Pthorough}, as are good before a change
 * that matters; and a handful with {@code -Pmutation}, where a test is run thousands of times.
 */
public final class Cases {
    private static final boolean THOROUGH = Boolean.getBoolean("zeren.thorough");
    private static final boolean FEW = Boolean.getBoolean("zeren.few");
    private static final int SHARE = 40;

    private Cases() {}

    /** Tells whether there are so few that nobody can ask that every kind was met. */
    public static boolean areFew() {
        return FEW;
    }

    /** Returns one of the two numbers, or a fortieth of the first. */
    public static int of(int daily, int thorough) {
        if (FEW) {
            return Math.max(1, daily / SHARE);
        }
        return THOROUGH ? thorough : daily;
    }
}
