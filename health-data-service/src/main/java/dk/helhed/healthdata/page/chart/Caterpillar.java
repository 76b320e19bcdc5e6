package dk.helhed.healthdata.page.chart;

import dk.helhed.healthdata.page.chart.Svg.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * All areas in the order of their figures, each with its interval, and the references as lines across. What is hidden
 * stands last, with a hatch and no mark.
 *
 * @param ticks how a value on the axis is written
 */
public record Caterpillar(
        String id, String title, String finding, List<Row> rows, List<Line> lines, DoubleFunction<String> ticks) {

    private static final int WIDTH = 640;
    private static final int LEFT = 190;
    private static final int RIGHT = 560;
    private static final int ROW = 26;
    private static final int HEAD = 22;

    /** An area. */
    public record Row(Point point, Mark mark, boolean isChosen) {}

    /** A reference. */
    public record Line(String name, double value) {}

    public Chart draw() {
        List<Row> sorted = sorted();
        List<Line> known =
                lines.stream().filter(line -> !Double.isNaN(line.value())).toList();
        int top = HEAD * known.size() + 8;
        int bottom = top + ROW * Math.max(1, sorted.size());
        Axis axis = Axis.of(
                DoubleStream.concat(
                        sorted.stream()
                                .map(Row::point)
                                .flatMapToDouble(point -> DoubleStream.of(point.value(), point.upper())),
                        known.stream().mapToDouble(Line::value)),
                LEFT,
                RIGHT);
        Svg svg = new Svg().hatching(id);
        for (double tick : axis.ticks()) {
            svg.vertical(axis.at(tick), top, bottom, tick == 0 ? Ink.AXIS.stroke(1) : Ink.GRID.stroke(1));
            svg.text(axis.at(tick), bottom + 18.0, Anchor.MIDDLE, Ink.TEXT, ticks.apply(tick));
        }
        for (int i = 0; i < known.size(); i++) {
            line(svg, axis, known.get(i), HEAD * (i + 1.0) - 6, bottom, i);
        }
        for (int i = 0; i < sorted.size(); i++) {
            row(svg, axis, sorted.get(i), top + ROW * (i + .5));
        }
        return new Chart(id, title, finding, WIDTH, bottom + 28, svg.toString());
    }

    private List<Row> sorted() {
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing((Row row) -> !row.point().hasValue())
                .thenComparing(row -> -row.point().value())
                .thenComparing(row -> row.point().label()));
        return sorted;
    }

    private static void line(Svg svg, Axis axis, Line line, double y, double bottom, int at) {
        double x = axis.at(line.value());
        boolean isLeft = x > (LEFT + RIGHT) / 2.0;
        svg.vertical(x, y - 10, bottom, Ink.REFERENCE.stroke(1.6) + (at == 0 ? "" : " stroke-dasharray=\"6 4\""));
        svg.text(
                isLeft ? x - 5 : x + 5,
                y,
                isLeft ? Anchor.END : Anchor.START,
                Ink.TEXT,
                Labels.clipped(line.name(), isLeft ? x - 10 : WIDTH - x - 10));
    }

    private void row(Svg svg, Axis axis, Row row, double y) {
        Point point = row.point();
        svg.text(
                LEFT - 10.0,
                y + 5,
                Anchor.END,
                row.isChosen() ? Ink.OWN : Ink.TEXT,
                row.isChosen(),
                Labels.clipped(point.label(), LEFT - 14.0));
        if (point.isHidden()) {
            svg.hatch(id, LEFT, y - 8, RIGHT - LEFT, 16);
        }
        if (point.gap() != null) {
            svg.text(RIGHT + 8.0, y + 5, Anchor.START, Ink.TEXT, Labels.clipped(point.gap(), WIDTH - RIGHT - 8.0));
        }
        if (point.hasInterval()) {
            svg.horizontal(
                    axis.at(point.lower()),
                    y,
                    axis.at(point.upper()),
                    row.mark().ink().stroke(2.5));
        }
        if (point.hasValue()) {
            svg.mark(row.mark(), axis.at(point.value()), y, row.isChosen() ? 7 : 5);
            svg.text(RIGHT + 8.0, y + 5, Anchor.START, Ink.TEXT, row.isChosen(), point.shown());
        }
    }
}
