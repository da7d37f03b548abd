package zeren.rulebook;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zeren.text.InvalidValueException;

/**
 * One article of a regulation, or one item of it.
 *
 * <p>Written {@code 8} for an article and {@code 5(3)} for an item; ordered by article, the whole article
 * before its items.
 *
 * @param article the article, from 1 to 999
 * @param item the item in it, from 1 to 99, or {@link #WHOLE}
 */
public record Provision(int article, int item) implements Comparable<Provision> {
    /** The item that stands for the whole article. */
    public static final int WHOLE = 0;

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,2})(?:\\(([1-9][0-9]?)\\))?");
    private static final Comparator<Provision> ORDER =
            Comparator.comparingInt(Provision::article).thenComparingInt(Provision::item);

    /**
     * Checks both numbers.
     *
     * @throws InvalidValueException if either is outside its range
     */
    public Provision {
        if (article < 1 || article > 999) {
            throw new InvalidValueException("article", article, "a number from 1 to 999");
        }
        if (item < WHOLE || item > 99) {
            throw new InvalidValueException("item", item, "a number from 1 to 99");
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws InvalidValueException if the form is another
     */
    public static Provision parse(String written) {
        Matcher form = FORM.matcher(String.valueOf(written));
        if (!form.matches()) {
            throw new InvalidValueException("citation", written, "an article such as 8, or an item of it such as 5(3)");
        }
        int item = form.group(2) == null ? WHOLE : Integer.parseInt(form.group(2));
        return new Provision(Integer.parseInt(form.group(1)), item);
    }

    @Override
    public int compareTo(Provision other) {
        return ORDER.compare(this, other);
    }

    /** Returns the provision in writing, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return item == WHOLE ? String.valueOf(article) : article + "(" + item + ")";
    }
}
