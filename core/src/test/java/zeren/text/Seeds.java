package zeren.text;

import java.util.Random;

/** Randomness that can be had again: the seed is printed, and taken from the system property {@code zeren.seed} if that is set. */
public final class Seeds {
    private static final long USUAL = 20200408L;

    private Seeds() {}

    /** Returns the generator for the test of that name; each name has numbers of its own. */
    public static Random random(String test) {
        long seed = Long.getLong("zeren.seed", USUAL);
        System.out.println(test + ": -Dzeren.seed=" + seed);
        return new Random(31 * seed + test.hashCode());
    }
}
