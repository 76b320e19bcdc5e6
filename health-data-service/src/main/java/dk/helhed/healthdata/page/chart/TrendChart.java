package dk.helhed.healthdata.page.chart;

import dk.helhed.healthdata.page.chart.Svg.Anchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A figure over the periods with its band, and the references beside it. A hidden period is a gap with a hatch; a break
 * breaks the line.
 *
 * @param name of the area
 * @param points one for each period, in the order of time
 * @param breaks the labels of periods with which another way of counting begins
 * @param breakWord what stands at a break
 * @param ticks how a value on the axis is written
 */
public record TrendChart(
        String id,
        String title,
        String finding,
        String name,
        List<Point> points,
        List<String> breaks,
        String breakWord,
        List<Reference> references,
        DoubleFunction<String> ticks) {

    private static final int WIDTH = 640;
    private static final int LEFT = 56;
    private static final int RIGHT = 470;
    private static final int TOP = 16;
    private static final int BOTTOM = 256;
    private static final int HEIGHT = 312;
    private static final int LINE = 18;
    private static final List<String> DASHES = List.of("7 4", "2 4", "10 3 2 3");

    /**
     * What the area is compared with.
     *
     * @param values one for each period; NaN for none
     */
    public record Reference(String name, List<Double> values) {}

    /** Where a name stands beside the end of its line. */
    private record End(String name, double at, Ink ink, boolean isOwn) {}

    public Chart draw() {
        Axis axis = Axis.of(
                DoubleStream.concat(
                        points.stream().flatMapToDouble(point -> DoubleStream.of(point.value(), point.upper())),
                        references.stream()
                                .flatMap(reference -> reference.values().stream())
                                .mapToDouble(Double::doubleValue)),
                BOTTOM,
                TOP);
        Svg svg = new Svg().hatching(id);
        for (double tick : axis.ticks()) {
            double y = axis.at(tick);
            svg.horizontal(LEFT, y, RIGHT, tick == 0 ? Ink.AXIS.stroke(1) : Ink.GRID.stroke(1));
            svg.text(LEFT - 6.0, y + 5, Anchor.END, Ink.TEXT, ticks.apply(tick));
        }
        labels(svg);
        lines(points, Point::value).forEach(run -> band(svg, axis, run));
        for (int i = 0; i < references.size(); i++) {
            line(svg, axis, values(references.get(i).values()), Ink.REFERENCE.stroke(1.6) + dash(i));
        }
        line(svg, axis, points, Ink.OWN.stroke(2.5));
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).hasValue()) {
                svg.mark(Mark.PLAIN, x(i), axis.at(points.get(i).value()), 4);
            }
        }
        names(svg, axis);
        return new Chart(id, title, finding, WIDTH, HEIGHT, svg.toString());
    }

    private void labels(Svg svg) {
        double room = points.size() < 2 ? RIGHT - LEFT : (double) (RIGHT - LEFT) / points.size();
        double widest = points.stream()
                .flatMap(point -> Stream.of(point.label(), point.gap() == null ? "" : point.gap()))
                .mapToDouble(Labels::width)
                .max()
                .orElse(0);
        int every = (int) Math.max(1, Math.ceil((widest + 6) / room));
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            // The newest period always has its name.
            boolean isNamed = (points.size() - 1 - i) % every == 0;
            if (point.isHidden()) {
                svg.hatch(id, x(i) - room * .3, TOP, room * .6, BOTTOM - TOP);
            }
            if (isNamed) {
                svg.text(x(i), BOTTOM + 20.0, Anchor.MIDDLE, Ink.TEXT, point.label());
                if (point.gap() != null) {
                    svg.text(x(i), BOTTOM + 20.0 + LINE, Anchor.MIDDLE, Ink.TEXT, point.gap());
                }
            }
            if (breaks.contains(point.label()) && i > 0) {
                double at = (x(i - 1) + x(i)) / 2;
                svg.vertical(at, TOP, BOTTOM, Ink.AXIS.stroke(1.5) + " stroke-dasharray=\"4 3\"");
                svg.text(at, TOP - 3.0, Anchor.MIDDLE, Ink.TEXT, breakWord);
            }
        }
    }

    private double x(int period) {
        double room = (double) (RIGHT - LEFT) / Math.max(1, points.size());
        return LEFT + room * (period + .5);
    }

    /** The runs of periods that belong together: no gap between them, no break. */
    private List<List<Integer>> lines(List<Point> of, ToDoubleFunction<Point> value) {
        List<List<Integer>> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            boolean isGap = Double.isNaN(value.applyAsDouble(of.get(i)));
            if ((isGap || breaks.contains(of.get(i).label())) && !run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            if (!isGap) {
                run.add(i);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return runs;
    }

    private void band(Svg svg, Axis axis, List<Integer> run) {
        List<Integer> sure =
                run.stream().filter(i -> points.get(i).hasInterval()).toList();
        if (sure.size() == 1) {
            Point only = points.get(sure.getFirst());
            svg.vertical(x(sure.getFirst()), axis.at(only.lower()), axis.at(only.upper()), Ink.OWN.stroke(2));
        }
        if (sure.size() < 2 || sure.size() < run.size()) {
            return;
        }
        StringBuilder outline = new StringBuilder();
        for (int i : sure) {
            step(outline, x(i), axis.at(points.get(i).upper()));
        }
        for (int i : sure.reversed()) {
            step(outline, x(i), axis.at(points.get(i).lower()));
        }
        svg.path(outline.append('z').toString(), Ink.BAND.fill());
    }

    private void line(Svg svg, Axis axis, List<Point> of, String paint) {
        for (List<Integer> run : lines(of, Point::value)) {
            StringBuilder outline = new StringBuilder();
            for (int i : run) {
                step(outline, x(i), axis.at(of.get(i).value()));
            }
            if (run.size() > 1) {
                svg.path(outline.toString(), paint);
            } else if (of != points) {
                svg.horizontal(
                        x(run.getFirst()) - 6, axis.at(of.get(run.getFirst()).value()), x(run.getFirst()) + 6, paint);
            }
        }
    }

    private static void step(StringBuilder outline, double x, double y) {
        outline.append(outline.isEmpty() ? 'M' : 'L')
                .append(Svg.number(x))
                .append(' ')
                .append(Svg.number(y));
    }

    private List<Point> values(List<Double> values) {
        List<Point> found = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            found.add(Point.of(points.get(i).label(), values.get(i), Double.NaN, Double.NaN, ""));
        }
        return found;
    }

    private static String dash(int reference) {
        return " stroke-dasharray=\"" + DASHES.get(reference % DASHES.size()) + "\"";
    }

    /** Names stand where their lines end, pushed apart where they would lie on each other. */
    private void names(Svg svg, Axis axis) {
        List<End> ends = new ArrayList<>();
        last(points.stream().map(Point::value).toList())
                .forEach(value -> ends.add(new End(name, axis.at(value), Ink.OWN, true)));
        for (Reference reference : references) {
            last(reference.values())
                    .forEach(value -> ends.add(new End(reference.name(), axis.at(value), Ink.REFERENCE, false)));
        }
        ends.sort(Comparator.comparingDouble(End::at));
        double lowest = BOTTOM + 4.0 - LINE * (ends.size() - 1);
        double free = TOP;
        for (End end : ends) {
            double y = Math.min(Math.max(end.at() + 5, free), lowest);
            svg.text(
                    RIGHT + 8.0,
                    y,
                    Anchor.START,
                    end.ink(),
                    end.isOwn(),
                    Labels.clipped(end.name(), WIDTH - RIGHT - 8.0));
            free = y + LINE;
            lowest += LINE;
        }
    }

    private static Stream<Double> last(List<Double> values) {
        List<Double> known = values.stream().filter(value -> !value.isNaN()).toList();
        return known.isEmpty() ? Stream.of() : Stream.of(known.getLast());
    }
}
