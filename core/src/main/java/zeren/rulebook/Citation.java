package zeren.rulebook;

import java.util.Objects;
import java.util.stream.IntStream;
import zeren.text.InvalidValueException;

/**
 * The place in a regulation that says so: one provision, or an unbroken run of them.
 *
 * <p>Written {@code 8}, {@code 5(3)} or {@code 7(2)-7(10)}.
 *
 * @param first the first provision cited
 * @param last the last one, the same as {@code first} where only one is cited
 */
public record Citation(Provision first, Provision last) {
    private static final char TO = '-';

    /**
     * Checks the order.
     *
     * @throws InvalidValueException if {@code last} comes before {@code first}
     */
    public Citation {
        Objects.requireNonNull(first, "first");
        if (last.compareTo(first) < 0) {
            throw new InvalidValueException("citation", "" + first + TO + last, "a run whose first provision precedes its last");
        }
    }

    /** Returns the citation of one provision. */
    public static Citation of(Provision only) {
        return new Citation(only, only);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException if the form is another, or a run's first provision does not precede its last
     */
    public static Citation parse(String written) {
        int dash = written == null ? -1 : written.indexOf(TO);
        if (dash < 0) {
            return of(Provision.parse(written));
        }
        Citation run = new Citation(Provision.parse(written.substring(0, dash)), Provision.parse(written.substring(dash + 1)));
        if (run.first.equals(run.last)) {
            throw new InvalidValueException("citation", written, "a single provision without a dash: " + run);
        }
        return run;
    }

    /** Returns the numbers of the articles it touches, ascending. */
    public IntStream articles() {
        return IntStream.rangeClosed(first.article(), last.article());
    }

    /** Returns the citation in writing, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : "" + first + TO + last;
    }
}
