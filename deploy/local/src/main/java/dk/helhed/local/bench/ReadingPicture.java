package dk.helhed.local.bench;

import java.util.List;
import java.util.Locale;

/** Times by the number of values that were asked for, one line for each number stored; both axes logarithmic. */
record ReadingPicture(List<Line> lines) {
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73");
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;
    private static final int LEFT = 70;
    private static final int RIGHT = 690;
    private static final int TOP = 30;
    private static final int BOTTOM = 300;

    /** @param points values asked for, and milliseconds */
    record Line(String name, List<double[]> points) {}

    String svg() {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img">
                <title>Milliseconds for one answer by the values that are asked for</title>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                """.formatted(WIDTH, HEIGHT));
        for (double values = 100; values <= 100_000; values *= 10) {
            text(svg, x(values), BOTTOM + 20, "middle", "%,.0f".formatted(values));
            rule(svg, x(values), TOP, x(values), BOTTOM);
        }
        for (double millis = 0.1; millis < 2_000; millis *= 10) {
            text(svg, LEFT - 8, y(millis) + 4, "end", millis < 1 ? "0.1 ms" : "%.0f ms".formatted(millis));
            rule(svg, LEFT, y(millis), RIGHT, y(millis));
        }
        text(svg, (LEFT + RIGHT) / 2.0, BOTTOM + 42, "middle", "values asked for");
        for (int i = 0; i < lines.size(); i++) {
            line(svg, i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, int number) {
        Line line = lines.get(number);
        String colour = COLOURS.get(number % COLOURS.size());
        StringBuilder points = new StringBuilder();
        for (double[] point : line.points()) {
            points.append(format("%.1f,%.1f ", x(point[0]), y(point[1])));
            svg.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n", x(point[0]), y(point[1]), colour));
        }
        svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n"
                .formatted(colour, points.toString().strip()));
        int top = TOP + 20 + 20 * number;
        svg.append(format(
                "<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"4\" fill=\"%s\"/>%n", LEFT + 14, top - 6, colour));
        text(svg, LEFT + 36, top, "start", line.name());
    }

    private static double x(double values) {
        return LEFT + (RIGHT - LEFT) * (Math.log10(values) - 2) / 3;
    }

    private static double y(double millis) {
        return BOTTOM - (BOTTOM - TOP) * (Math.log10(millis) + 1) / 4;
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }

    private static void rule(StringBuilder svg, double x, double y, double toX, double toY) {
        svg.append(format("<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#ddd\" stroke-width=\"1\"/>%n", x, y, toX, toY));
    }

    private static String format(String form, Object... arguments) {
        return String.format(Locale.ROOT, form, arguments);
    }
}
