package dk.helhed.healthdata.page.chart;

import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Where an area lies among all that are shown: the range of their figures, its middle half, the reference and the area.
 * Figures that do not exist are NaN.
 *
 * @param reference of the municipality, the region or the country
 * @param own of the area; NaN where it is hidden, and then it has no mark
 * @param mark how it stands to the reference
 */
public record Spine(
        double lowest,
        double lowerQuartile,
        double upperQuartile,
        double highest,
        double reference,
        double own,
        @Nullable Mark mark) {

    static final int WIDTH = 160;
    static final int HEIGHT = 24;
    private static final double MIDDLE = HEIGHT / 2.0;
    private static final double EDGE = 7;

    /** A line for a table: forty of them stand on a page, so it has no colours but those of the stylesheet. */
    public String inline(String text) {
        Axis axis = axis();
        StringBuilder svg = new StringBuilder("<svg class=\"spine\" role=\"img\" aria-label=\"" + Svg.escaped(text)
                + "\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\">");
        svg.append("<path class=\"sx\" d=\"M").append(Svg.number(EDGE)).append(" 2v20\"/>");
        if (!Double.isNaN(lowest)) {
            bar(svg, "r", axis.at(lowest), axis.at(highest), 6);
        }
        if (!Double.isNaN(lowerQuartile)) {
            bar(svg, "q", axis.at(lowerQuartile), axis.at(upperQuartile), 12);
        }
        if (!Double.isNaN(reference)) {
            svg.append("<path class=\"sf\" d=\"M")
                    .append(Svg.number(axis.at(reference)))
                    .append(" 1v22\"/>");
        }
        if (!Double.isNaN(own)) {
            Mark shape = shape();
            svg.append("<path class=\"own m")
                    .append(Character.toLowerCase(shape.name().charAt(0)))
                    .append("\" d=\"")
                    .append(shape.path(axis.at(own), MIDDLE, 5))
                    .append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    Mark shape() {
        return mark == null ? Mark.PLAIN : mark;
    }

    /** Whether there is nothing to be seen on it. */
    public boolean isEmpty() {
        return Double.isNaN(lowest) && Double.isNaN(reference) && Double.isNaN(own);
    }

    Axis axis() {
        double most = DoubleStream.of(highest, reference, own)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(1);
        double end = most > 0 ? most : 1;
        return new Axis(end, end, EDGE, WIDTH - EDGE);
    }

    private static void bar(StringBuilder svg, String type, double from, double to, int height) {
        svg.append("<rect class=\"")
                .append(type)
                .append("\" x=\"")
                .append(Svg.number(from))
                .append("\" y=\"")
                .append(Svg.number(MIDDLE - height / 2.0))
                .append("\" width=\"")
                .append(Svg.number(Math.max(1, to - from)))
                .append("\" height=\"")
                .append(height)
                .append("\"/>");
    }
}
