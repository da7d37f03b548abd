package zeren.api.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import zeren.api.picture.Lettering;
import zeren.api.picture.XmlText;

/**
 * Bars of shares from left to right, drawn without a script: readable in grey, each with its name and value beside it. A long one is cut into
 * pieces that each fit a page.
 *
 * @param title what it shows
 * @param description the same at greater length, for who cannot see it
 * @param none what stands in the place of a share where there is none
 * @param bars the bars from above
 */
record BarChart(String title, String description, String none, List<Bar> bars) {
    private static final int PER_PIECE = 36;
    private static final int WIDTH = 680;
    private static final int LABEL = 250;
    private static final int BAR = 300;
    private static final int STEP = 18;
    private static final int TOP = 18;
    private static final int BASELINE = 12;
    /** The size of letters, as the style of the page has it. */
    private static final double LETTERS = 10.5;

    /**
     * One of the bars.
     *
     * @param name what it is of
     * @param share how long it is, in percent
     * @param counts the share as a part of a number, as in {@code 3/4}
     */
    record Bar(String name, Optional<BigDecimal> share, String counts) {}

    /** Returns the chart as elements of a page; its ids begin with {@code id}. */
    String svg(String id) {
        StringBuilder svg = new StringBuilder();
        for (int first = 0; first < bars.size(); first += PER_PIECE) {
            append(svg, id + "-" + first, bars.subList(first, Math.min(bars.size(), first + PER_PIECE)));
        }
        return svg.toString();
    }

    private void append(StringBuilder svg, String id, List<Bar> some) {
        int bottom = TOP + some.size() * STEP;
        svg.append("<svg role=\"img\" aria-labelledby=\"").append(id).append("-t ").append(id).append("-d\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(bottom + 4)
                .append("\">\n<title id=\"").append(id).append("-t\">").append(XmlText.escaped(title)).append("</title>\n<desc id=\"").append(id).append("-d\">")
                .append(XmlText.escaped(description)).append("</desc>\n");
        for (int percent = 0; percent <= 100; percent += 25) {
            int x = LABEL + BAR * percent / 100;
            svg.append("<line class=\"grid\" x1=\"" + x + "\" y1=\"" + TOP + "\" x2=\"" + x + "\" y2=\"" + bottom + "\"/>");
            svg.append("<text class=\"tick\" x=\"" + x + "\" y=\"" + BASELINE + "\">" + percent + "%</text>\n");
        }
        for (int i = 0; i < some.size(); i++) {
            append(svg, TOP + i * STEP, some.get(i));
        }
        svg.append("</svg>\n");
    }

    private void append(StringBuilder svg, int y, Bar bar) {
        String value = bar.share().map(share -> share.toPlainString() + "% (" + bar.counts() + ")").orElse(none);
        svg.append("<g><title>").append(XmlText.escaped(bar.name() + ": " + value)).append("</title>");
        svg.append("<text class=\"label\" x=\"" + (LABEL - 8) + "\" y=\"" + (y + BASELINE) + "\">").append(XmlText.escaped(Lettering.cut(bar.name(), LETTERS, LABEL - 12))).append("</text>");
        bar.share().ifPresent(share -> svg.append("<rect class=\"all\" x=\"" + LABEL + "\" y=\"" + (y + 3) + "\" width=\"" + BAR + "\" height=\"11\"/>"));
        bar.share().filter(share -> share.signum() > 0).ifPresent(share -> svg.append("<rect class=\"part\" x=\"" + LABEL + "\" y=\"" + (y + 3) + "\" width=\"")
                .append(share.multiply(BigDecimal.valueOf(BAR / 100)).stripTrailingZeros().toPlainString()).append("\" height=\"11\"/>"));
        svg.append("<text class=\"value\" x=\"" + (LABEL + BAR + 8) + "\" y=\"" + (y + BASELINE) + "\">").append(XmlText.escaped(value)).append("</text></g>\n");
    }
}
