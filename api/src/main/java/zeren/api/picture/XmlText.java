package zeren.api.picture;

/** Texts in XML and in pages, whatever they hold. */
public final class XmlText {
    private static final String REPLACEMENT = "\uFFFD";

    private XmlText() {}

    /** Returns the text with the replacement character in the place of every one that XML cannot hold (XML 1.0, production 2). */
    public static String fit(String text) {
        StringBuilder fit = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isFit(point)) {
                fit.appendCodePoint(point);
            } else {
                fit.append(REPLACEMENT);
            }
        });
        return fit.toString();
    }

    /** Returns the text as it is written between tags and in attributes of either quotes. */
    public static String escaped(String text) {
        return fit(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static boolean isFit(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point >= ' ' && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
