package zeren.bench.core;

/** The condition on which anything is measured: all answer alike. */
final class Same {
    private Same() {}

    static void check(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(what + ": " + found + " instead of " + expected);
        }
    }
}
