package zeren.bench.server;

import java.util.List;
import java.util.Locale;

/** What several rounds of one measurement gave. */
public record Spread(List<Double> values) {

    /** Sorts them. */
    public Spread {
        values = values.stream().sorted().toList();
    }

    /** Returns the median; of an even number, the mean of the two in the middle. */
    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** Returns the median, and in brackets the least and the most. */
    public String text(int digits) {
        return number(median(), digits) + " (" + number(values.get(0), digits) + "–" + number(values.get(values.size() - 1), digits) + ")";
    }

    /** Returns a number as it stands in a table. */
    public static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
