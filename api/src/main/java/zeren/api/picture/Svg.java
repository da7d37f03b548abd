package zeren.api.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import zeren.api.http.Language;

/**
 * A picture as it is drawn, from above: {@link #WIDTH} units wide, which are the pixels of a small phone. It has a background of its own, so that it is
 * read in light and in dark surroundings.
 */
final class Svg {
    /** How wide a picture is. */
    static final int WIDTH = 360;
    /** What is left free on every side. */
    static final int MARGIN = 12;
    /** Where what is drawn ends on the right. */
    static final int RIGHT = WIDTH - MARGIN;
    /** The content type of a picture. */
    static final String CONTENT_TYPE = "image/svg+xml; charset=utf-8";

    /** The sizes of letters, which the style has too. */
    enum Letters {
        /** Of the heading. */
        HEADING("h", 15),
        /** Of a heading that is long. */
        LONG_HEADING("i", 12),
        /** Of what a row is called. */
        NAME("n", 11.5),
        /** Of what is said beside it. */
        NOTE("o", 10),
        /** Of what stands above rows. */
        SECTION("s", 10.5),
        /** Of months. */
        MONTH("l", 9.5),
        /** Of numbers, which stand out from lines behind them. */
        COUNT("c", 9.5);

        /** How much wider bold letters are. */
        private static final double BOLD = 1.1;

        private final String code;
        private final double size;

        Letters(String code, double size) {
            this.code = code;
            this.size = size;
        }

        double width(String text) {
            return Lettering.width(text, measured());
        }

        /** Returns the text, or as much of it as there is room for. */
        String cut(String text, double room) {
            return Lettering.cut(text, measured(), room);
        }

        private double measured() {
            return this == NAME || this == NOTE ? size : size * BOLD;
        }
    }

    /** Where a text stands in relation to its place. */
    enum Side {
        /** It begins there. */
        FROM(""),
        /** Its middle is there. */
        AROUND(" m"),
        /** It ends there. */
        UP_TO(" e");

        private final String code;

        Side(String code) {
            this.code = code;
        }
    }

    private static final String RULES = """
            text{font-family:FONTS;fill:#1b1b1b}
            .h{font-size:15px;font-weight:600}.i{font-size:12px;font-weight:600}.n{font-size:11.5px}.o{font-size:10px;fill:#555}.c{font-size:9.5px;font-weight:600;paint-order:stroke;stroke:#fff;stroke-width:2.5px;stroke-linejoin:round}
            .s{font-size:10.5px;font-weight:600;fill:#333}.l{font-size:9.5px;font-weight:600}
            .m{text-anchor:middle}.e{text-anchor:end}.r{fill:#a80f15;font-weight:600}
            .g{stroke:#e3e3e3;stroke-width:1}.b{stroke:#8a8a8a;stroke-width:1;fill:none}.a{stroke:#1b1b1b;stroke-width:1;stroke-dasharray:3 2}
            .w{stroke:#9db4cc;stroke-width:2.5;stroke-linecap:round}.k{fill:#f2f4f7}.f{fill:#fff;stroke:#c9c9c9}.t{fill:#1b1b1b}
            """;

    private final StringBuilder content = new StringBuilder();

    /** Draws a text; the whole of it has to fit. */
    Svg text(Letters letters, Side side, double x, double y, String text) {
        return text(letters.code + side.code, x, y, text);
    }

    /** Draws the heading, cut to the room that there is; who points at it is told the whole. */
    Svg heading(String text) {
        Letters letters = Letters.HEADING.width(text) <= RIGHT - MARGIN ? Letters.HEADING : Letters.LONG_HEADING;
        return begin(text).text(letters, Side.FROM, MARGIN, 25, letters.cut(text, RIGHT - MARGIN)).end();
    }

    /** Draws a number that asks to be seen. */
    Svg urgent(double x, double y, String text) {
        return text("c r", x, y, text);
    }

    private Svg text(String code, double x, double y, String text) {
        content.append("<text class=\"").append(code).append("\" x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\">")
                .append(XmlText.escaped(text)).append("</text>\n");
        return this;
    }

    /** Draws the sign of a status around a place. */
    Svg mark(Mark mark, double x, double y) {
        content.append("<use href=\"#").append(mark.id()).append("\" x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\"/>\n");
        return this;
    }

    /** Draws a line of a kind that the style knows. */
    Svg line(String kind, double x, double y, double toX, double toY) {
        content.append("<path class=\"").append(kind).append("\" d=\"M").append(number(x)).append(' ').append(number(y)).append('L')
                .append(number(toX)).append(' ').append(number(toY)).append("\"/>\n");
        return this;
    }

    /** Fills an area. */
    Svg band(double x, double y, double width, double height) {
        content.append("<rect class=\"k\" x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width))
                .append("\" height=\"").append(number(height)).append("\"/>\n");
        return this;
    }

    /** Draws a small triangle that points down to a place. */
    Svg pointer(double x, double y) {
        content.append("<path class=\"t\" d=\"M").append(number(x - 3)).append(' ').append(number(y - 4)).append("h6l-3 4Z\"/>\n");
        return this;
    }

    /** Begins a part that is called something, for who points at it. */
    Svg begin(String title) {
        content.append("<g><title>").append(XmlText.escaped(title)).append("</title>\n");
        return this;
    }

    /** Ends that part. */
    Svg end() {
        content.append("</g>\n");
        return this;
    }

    /** Draws what another has drawn, above of what is drawn from now on. */
    Svg add(Svg other) {
        content.append(other.content);
        return this;
    }

    /** Returns the whole picture. */
    String document(double height, Language language, String title, String description) {
        String size = "viewBox=\"0 0 " + WIDTH + " " + number(height) + "\" width=\"" + WIDTH * 3 / 2 + "\" height=\"" + number(height * 3 / 2) + "\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"zeren-title zeren-desc\" lang=\"" + language.tag() + "\" xml:lang=\"" + language.tag()
                + "\" " + size + ">\n<title id=\"zeren-title\">" + XmlText.escaped(title) + "</title>\n<desc id=\"zeren-desc\">" + XmlText.escaped(description)
                + "</desc>\n<style>" + rules(language) + "</style>\n" + Mark.definitions() + "<rect class=\"f\" x=\".5\" y=\".5\" width=\"" + (WIDTH - 1)
                + "\" height=\"" + number(height - 1) + "\" rx=\"6\"/>\n" + content + "</svg>\n";
    }

    /** Returns a number, in thousands where it has more digits than there is room for. */
    static String brief(long count, int digits) {
        String written = String.valueOf(count);
        return written.length() <= digits ? written : count / 1_000 + "k";
    }

    /** Returns the policy under which pictures in a language are shown. */
    static String policy(Language language) {
        return Style.policy(rules(language));
    }

    private static String rules(Language language) {
        return RULES.replace("FONTS", language == Language.ZH ? Style.HEI : Style.SANS);
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
