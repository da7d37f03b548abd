package zeren.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Curves of a cost against a size, each in a field of its own, both axes logarithmic: there, what grows as the size does is as steep as the dashed line.
 *
 * @param size what grows
 * @param curves what it costs
 */
public record Plot(String size, List<Curve> curves) {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 260;
    private static final int MARGIN = 52;

    /** A cost at several sizes. */
    public record Curve(String name, List<Double> sizes, List<Double> costs) {}

    /** Writes it as SVG. */
    public void write(Path file) throws IOException {
        StringBuilder svg = new StringBuilder();
        int rows = (curves.size() + 1) / 2;
        svg.append(format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n", WIDTH * 2, HEIGHT * rows));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n", WIDTH * 2, HEIGHT * rows));
        for (int i = 0; i < curves.size(); i++) {
            svg.append(format("<g transform=\"translate(%d,%d)\">%n", i % 2 * WIDTH, i / 2 * HEIGHT));
            field(svg, curves.get(i));
            svg.append("</g>\n");
        }
        Files.writeString(file, svg.append("</svg>\n"));
    }

    private void field(StringBuilder svg, Curve curve) {
        double fromX = floor(curve.sizes());
        double toX = ceiling(curve.sizes(), fromX);
        double fromY = floor(curve.costs());
        double toY = ceiling(curve.costs(), fromY);
        svg.append(format("<text x=\"%d\" y=\"20\" font-weight=\"bold\">%s</text>%n", MARGIN, curve.name()));
        svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", WIDTH / 2, HEIGHT - 8, size));
        for (double x = fromX; x <= toX; x++) {
            double at = x(x, fromX, toX);
            svg.append(format("<path d=\"M%.1f 30V%d\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n",
                    at, HEIGHT - MARGIN + 10, at, HEIGHT - MARGIN + 26, power(x)));
        }
        for (double y = fromY; y <= toY; y++) {
            double at = y(y, fromY, toY);
            svg.append(format("<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    MARGIN, at, WIDTH - 16, MARGIN - 4, at + 4, power(y)));
        }
        double rise = Math.min(toX - fromX, toY - fromY);
        svg.append(format("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#999\" stroke-dasharray=\"4 4\"/>%n",
                x(toX - rise, fromX, toX), y(toY - rise, fromY, toY), x(toX, fromX, toX), y(toY, fromY, toY)));
        line(svg, curve, new double[] {fromX, toX, fromY, toY});
    }

    private static void line(StringBuilder svg, Curve curve, double[] ends) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < curve.sizes().size(); i++) {
            double x = x(Math.log10(curve.sizes().get(i)), ends[0], ends[1]);
            double y = y(Math.log10(curve.costs().get(i)), ends[2], ends[3]);
            points.append(format("%.1f,%.1f ", x, y));
            svg.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#1f5fa8\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n",
                    x, y, x, y - 8, short3(curve.costs().get(i))));
        }
        svg.append(format("<polyline points=\"%s\" fill=\"none\" stroke=\"#1f5fa8\" stroke-width=\"2\"/>%n", points.toString().strip()));
    }

    private static double floor(List<Double> values) {
        return Math.floor(Math.log10(values.stream().min(Double::compare).orElseThrow()));
    }

    private static double ceiling(List<Double> values, double floor) {
        return Math.max(floor + 1, Math.ceil(Math.log10(values.stream().max(Double::compare).orElseThrow())));
    }

    private static double x(double power, double from, double to) {
        return MARGIN + (power - from) / (to - from) * (WIDTH - MARGIN - 24);
    }

    private static double y(double power, double from, double to) {
        return HEIGHT - MARGIN + 10 - (power - from) / (to - from) * (HEIGHT - MARGIN - 30);
    }

    private static String power(double exponent) {
        return exponent >= 0 && exponent < 4 ? String.valueOf((long) Math.pow(10, exponent)) : "10^" + (long) exponent;
    }

    private static String short3(double value) {
        return value >= 100 ? format("%,.0f", value) : format("%.2f", value);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
