package zeren.api.fuzz;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Random;
import java.util.regex.Pattern;

/** Texts that a person could mean, and texts that nobody means well. */
final class Texts {
    private static final String[] PIECES = {
        "党委", "责任", "𠮷", "𠮷野家", "é", "ß", "Ω", "👩‍👩‍👧", "ﬁ", "İ", "a", "B", "7", " ", "-", "·", "（一）", "＝", "'", "\"", "\\", "%", "_", ";", "--", "<b>", "&amp;", "${x}", "{{7*7}}",
        "' OR '1'='1", "'; drop table unit; --", "=1+1", "@x", "+1", "../../etc/passwd", "%00", "%0d%0aX: y", "null", "undefined", "NaN", "\u00a0", "ￒ", "א", "ا", "ก็"
    };
    private static final String[] ODD = {
        "\u0000", "\u0001", "\n", "\r\nX-Injected: 1", "\t", "\u007f", "\u0085", "\u2028", "\u202e", "\u2066", "\u200b", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udc00x",
            "x\udbff", "\u200d", "e\u0301", "\u061c",
        "\u0000'", "𠮷".substring(0, 1)
    };

    private static final Pattern DAY = Pattern.compile("([0-9]{4}-)?\\b([0-9]{2}-[0-9]{2})\\b");
    /** The lowest limit of a line, from which on it matters that lengths count UTF-16 units. */
    private static final int SHORTEST_LIMIT = 64;

    private Texts() {}

    /** Returns one line of so many code points, the first and the last of which are seen. */
    static String valid(Random random, int least, int most) {
        int wanted = random.nextInt(8) == 0 ? most : least + random.nextInt(Math.min(most - least, 24) + 1);
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < wanted) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        text.setLength(text.offsetByCodePoints(0, wanted));
        text.setCharAt(0, text.charAt(0) == ' ' || text.charAt(0) == '\u00a0' ? 'x' : text.charAt(0));
        int last = text.length() - 1;
        text.setCharAt(last, text.charAt(last) == ' ' || text.charAt(last) == '\u00a0' ? 'x' : text.charAt(last));
        return text.toString();
    }

    /** Returns a piece of text with something in it that is hardly ever meant. */
    static String odd(Random random) {
        String odd = ODD[random.nextInt(ODD.length)];
        return switch (random.nextInt(4)) {
            case 0 -> odd;
            case 1 -> "x" + odd;
            case 2 -> odd + "x";
            default -> valid(random, 1, 9) + odd + valid(random, 1, 9);
        };
    }

    /** Tells whether there is a day in a text that no calendar has, or not every year, or that lies before the year 1. */
    private static boolean isImpossible(String text) {
        return DAY.matcher(text).results().anyMatch(day -> {
            try {
                LocalDate.parse((day.group(1) == null ? "2023-" : day.group(1)) + day.group(2));
                return "0000-".equals(day.group(1));
            } catch (DateTimeParseException impossible) {
                return true;
            }
        });
    }

    /** Tells whether a text holds what is not seen or is half a character: the contract's schemas do not say so, its words do. */
    static boolean isOdd(String text) {
        boolean isLong = text.length() > SHORTEST_LIMIT && text.length() > text.codePointCount(0, text.length());
        return text.isBlank() || isImpossible(text) || isLong || text.codePoints().anyMatch(one -> switch (Character.getType(one)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED -> true;
            default -> false;
        });
    }
}
