package zeren.api.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide texts are drawn, at most, in whichever of the usual typefaces a machine has; and texts cut to the room that they have. */
public final class Lettering {
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final String ELLIPSIS = "…";
    /** From the space to the tilde, in hundredths of the size: the wider of Noto Sans and Arial. */
    private static final int[] ASCII = {
        28, 28, 41, 65, 58, 89, 74, 23, 34, 34, 55, 58, 28, 34, 28, 38, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 28, 28, 58, 58, 58, 56,
        102, 67, 67, 73, 73, 67, 62, 78, 75, 34, 50, 67, 56, 91, 77, 79, 67, 79, 73, 67, 62, 74, 67, 95, 67, 67, 62, 34, 38, 34, 58, 56,
        34, 57, 62, 50, 62, 57, 35, 62, 62, 26, 26, 54, 26, 93, 62, 61, 62, 62, 42, 50, 37, 62, 51, 79, 53, 51, 50, 39, 56, 39, 58
    };
    private static final int FIRST = ' ';
    /** The end of the Latin letters with accents, none of which is wider than a capital. */
    private static final int LATIN = 0x250;
    /** The first of the scripts whose characters are squares. */
    private static final int SQUARE = 0x1100;

    private Lettering() {}

    /** Returns how wide a text is in letters of a size, in the unit of the size. */
    public static double width(String text, double size) {
        return text.codePoints().mapToDouble(Lettering::ems).sum() * size;
    }

    /**
     * Returns the text or, where it is wider than its room, as much of its beginning as fits with an ellipsis. No character is cut into its parts.
     *
     * @param size of the letters
     * @param room in the unit of the size
     */
    public static String cut(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        double left = room - width(ELLIPSIS, size);
        StringBuilder kept = new StringBuilder();
        Matcher characters = CHARACTER.matcher(text);
        while (characters.find() && left >= width(characters.group(), size)) {
            left -= width(characters.group(), size);
            kept.append(characters.group());
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    private static double ems(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> point >= SQUARE || point == ELLIPSIS.codePointAt(0) ? 1 : ofLine(point);
        };
    }

    private static double ofLine(int point) {
        boolean isPlain = point >= FIRST && point < FIRST + ASCII.length;
        return isPlain ? ASCII[point - FIRST] / 100.0 : point < LATIN ? 0.8 : 0.95;
    }
}
