package zeren.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * A plot in SVG: panels side by side, both axes logarithmic and equally far for equal factors, so that what grows in proportion rises at 45 degrees as
 * the dotted line does. Lines differ by their marks and dashes, so that it can be read in grey.
 */
public final class Plot {
    private static final int LEFT = 64;
    private static final int TOP = 72;
    private static final int HEIGHT = 400;
    private static final int WIDTH = 330;
    private static final int LINE_HEIGHT = 20;
    private static final int DIGIT = 8;
    private static final String[] DASHES = {"none", "8 4", "2 3", "10 3 2 3", "14 5", "5 5", "1 3 6 3"};
    private static final String[] GREYS = {"#000", "#333", "#000", "#555", "#555", "#222", "#000"};

    private final String title;
    private final List<Panel> panels = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    private record Panel(String across, String up, Map<String, Map<Integer, Double>> lines) {
        private double end(boolean across, boolean least) {
            ToDoubleFunction<Map.Entry<Integer, Double>> of = point -> across ? point.getKey() : point.getValue();
            var all = lines.values().stream().flatMap(line -> line.entrySet().stream()).mapToDouble(of);
            return (least ? all.min() : all.max()).orElseThrow();
        }
    }

    /** Where the points of a panel lie: from its left, lower corner so many pixels for each factor of ten. */
    private record Scale(double left, double bottom, double leastX, double leastY, double decade) {
        double x(double value) {
            return left + Math.log10(value / leastX) * decade;
        }

        double y(double value) {
            return bottom - Math.log10(value / leastY) * decade;
        }
    }

    /** Begins a plot without panels. */
    public Plot(String title) {
        this.title = title;
    }

    /**
     * Adds a panel to the right.
     *
     * @param across what the axis across shows
     * @param up what the axis upwards shows
     * @param lines the points of each line, all numbers above 0
     */
    public void panel(String across, String up, Map<String, Map<Integer, Double>> lines) {
        panels.add(new Panel(across, up, lines));
    }

    /** Returns the plot. */
    public String svg() {
        out.setLength(0);
        int legend = panels.stream().mapToInt(panel -> panel.lines().size()).max().orElse(0) * LINE_HEIGHT;
        int width = LEFT + panels.size() * (WIDTH + LEFT);
        write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#000\">",
                width, TOP + HEIGHT + 70 + legend);
        write("<title>%s</title>", title);
        write("<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>");
        write("<text x=\"%d\" y=\"28\" font-size=\"17\">%s</text>", LEFT, title);
        write("<path d=\"M%d 46h34\" stroke=\"#000\" stroke-dasharray=\"1 4\"/><text x=\"%d\" y=\"50\">twice as much costs twice as much</text>", LEFT, LEFT + 42);
        for (int i = 0; i < panels.size(); i++) {
            draw(panels.get(i), LEFT + i * (WIDTH + LEFT));
        }
        return out.append("</svg>\n").toString();
    }

    private void draw(Panel panel, int left) {
        double leastY = Math.pow(10, Math.floor(Math.log10(panel.end(false, true))));
        double mostY = Math.pow(10, Math.ceil(Math.log10(panel.end(false, false))));
        double leastX = panel.end(true, true);
        double decade = Math.min(HEIGHT / Math.log10(mostY / leastY), WIDTH / Math.log10(panel.end(true, false) / leastX));
        Scale scale = new Scale(left, TOP + HEIGHT, leastX, leastY, decade);
        write("<path d=\"M%d %dv%dh%d\" fill=\"none\" stroke=\"#000\"/>", left, TOP, HEIGHT, WIDTH);
        for (double at = leastY; at <= mostY * 1.01; at *= 10) {
            write("<path d=\"M%d %.1fh%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    left, scale.y(at), WIDTH, left - 6, scale.y(at) + 4, new BigDecimal(at).round(new MathContext(1)).toPlainString());
        }
        write("<text transform=\"translate(%d %d) rotate(-90)\" text-anchor=\"middle\">%s</text>", left - 48, TOP + HEIGHT / 2, panel.up());
        write("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>", left + WIDTH / 2, TOP + HEIGHT + 42, panel.across());
        sizes(panel, scale);
        double rise = Math.min(WIDTH, HEIGHT);
        write("<path d=\"M%d %dl%.1f %.1f\" stroke=\"#000\" stroke-dasharray=\"1 4\"/>", left, TOP + HEIGHT, rise, -rise);
        int line = 0;
        for (Map.Entry<String, Map<Integer, Double>> each : panel.lines().entrySet()) {
            line(each, line++, scale);
        }
    }

    /** Marks the sizes on the axis across, and writes those for which there is room. */
    private void sizes(Panel panel, Scale scale) {
        TreeSet<Integer> sizes = new TreeSet<>();
        panel.lines().values().forEach(line -> sizes.addAll(line.keySet()));
        double free = 0;
        for (int size : sizes) {
            double x = scale.x(size);
            write("<path d=\"M%.1f %dv5\" stroke=\"#000\"/>", x, TOP + HEIGHT);
            String written = String.format(Locale.ROOT, "%,d", size);
            double half = written.length() * DIGIT / 2.0;
            if (x - half >= free) {
                write("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", x, TOP + HEIGHT + 20, written);
                free = x + half + DIGIT;
            }
        }
    }

    private void line(Map.Entry<String, Map<Integer, Double>> line, int number, Scale scale) {
        String stroke = String.format("fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"", GREYS[number % GREYS.length]);
        String dashes = " stroke-dasharray=\"" + DASHES[number % DASHES.length] + "\"";
        StringBuilder path = new StringBuilder();
        line.getValue().forEach((x, y) -> path.append(String.format(Locale.ROOT, path.isEmpty() ? "M%.1f %.1f" : "L%.1f %.1f", scale.x(x), scale.y(y))));
        write("<path d=\"%s\" %s/>", path, stroke + dashes);
        line.getValue().forEach((x, y) -> mark(number, scale.x(x), scale.y(y)));
        double at = TOP + HEIGHT + 64 + number * LINE_HEIGHT;
        write("<path d=\"M%.1f %.1fh34\" %s/><text x=\"%.1f\" y=\"%.1f\">%s</text>", scale.left(), at, stroke + dashes, scale.left() + 42, at + 4, line.getKey());
        mark(number, scale.left() + 17, at);
    }

    private void mark(int number, double x, double y) {
        String shape = switch (number % 7) {
            case 0 -> "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>";
            case 1 -> "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#fff\" stroke=\"#000\"/>";
            case 2 -> "<path d=\"M%.1f %.1fm-4 -4h8v8h-8z\"/>";
            case 3 -> "<path d=\"M%.1f %.1fm-4 -4h8v8h-8z\" fill=\"#fff\" stroke=\"#000\"/>";
            case 4 -> "<path d=\"M%.1f %.1fm0 -5l5 9h-10z\"/>";
            case 5 -> "<path d=\"M%.1f %.1fm0 -5l5 9h-10z\" fill=\"#fff\" stroke=\"#000\"/>";
            default -> "<path d=\"M%.1f %.1fm0 -6l6 6l-6 6l-6 -6z\"/>";
        };
        write(shape, x, y);
    }

    private void write(String form, Object... values) {
        out.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
