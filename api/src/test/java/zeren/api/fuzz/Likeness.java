package zeren.api.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Texts that a regular expression of the contract matches, made by walking it: literals, classes, groups, alternatives, repetitions. A look
 * ahead is passed over, and whatever does not match after all is made again.
 */
final class Likeness {
    private static final int MOST = 6;
    private static final int TRIALS = 100;

    private final String expression;
    private final Random random;
    private int at;

    private Likeness(String expression, Random random) {
        this.expression = expression;
        this.random = random;
    }

    /** Returns a text that the expression matches. */
    static String of(String expression, Random random) {
        Pattern pattern = Pattern.compile(expression);
        for (int trial = 0; trial < TRIALS; trial++) {
            String text = new Likeness(expression, random).alternatives();
            if (pattern.matcher(text).find()) {
                return text;
            }
        }
        throw new IllegalArgumentException("nothing is like " + expression);
    }

    private String alternatives() {
        List<String> all = new ArrayList<>(List.of(sequence()));
        while (at < expression.length() && expression.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all.get(random.nextInt(all.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < expression.length() && "|)".indexOf(expression.charAt(at)) < 0) {
            int begin = at;
            String first = atom();
            int end = at;
            int times = times();
            int after = at;
            for (int i = 0; i < times; i++) {
                at = begin;
                text.append(i == 0 ? first : atom());
                at = end;
            }
            at = after;
        }
        return text.toString();
    }

    private String atom() {
        char one = expression.charAt(at++);
        return switch (one) {
            case '^', '$' -> "";
            case '(' -> group();
            case '[' -> one(expression.indexOf(']', at));
            case '\\' -> escaped(expression.charAt(at++));
            default -> String.valueOf(one);
        };
    }

    private static String escaped(char one) {
        return one == 'S' ? "x" : String.valueOf(one);
    }

    private String group() {
        boolean looksAhead = expression.startsWith("?!", at);
        at += looksAhead || expression.startsWith("?:", at) ? 2 : 0;
        String text = alternatives();
        at++;
        return looksAhead ? "" : text;
    }

    /** Returns one character of a class that ends there. */
    private String one(int end) {
        List<Character> all = new ArrayList<>();
        for (int i = at; i < end; i++) {
            boolean isRange = i + 2 < end && expression.charAt(i + 1) == '-';
            char last = expression.charAt(isRange ? i + 2 : i);
            for (char one = expression.charAt(i); one <= last; one++) {
                all.add(one);
            }
            i += isRange ? 2 : 0;
        }
        at = end + 1;
        return String.valueOf(all.get(random.nextInt(all.size())));
    }

    private int times() {
        char next = at < expression.length() ? expression.charAt(at) : ' ';
        if (next == '{') {
            int end = expression.indexOf('}', at);
            String[] bounds = expression.substring(at + 1, end).split(",", -1);
            at = end + 1;
            int least = Integer.parseInt(bounds[0]);
            int most = bounds.length == 1 ? least : bounds[1].isEmpty() ? least + MOST : Integer.parseInt(bounds[1]);
            return random.nextInt(10) == 0 ? most : least + random.nextInt(Math.min(most - least, MOST) + 1);
        }
        at += "?*+".indexOf(next) >= 0 ? 1 : 0;
        return switch (next) {
            case '?' -> random.nextInt(2);
            case '*' -> random.nextInt(MOST);
            case '+' -> 1 + random.nextInt(MOST);
            default -> 1;
        };
    }
}
