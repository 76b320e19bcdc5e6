package dk.helhed.healthdata.reading;

import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.compare.Estimate;
import dk.helhed.healthdata.reading.model.Annotation;
import dk.helhed.healthdata.reading.model.Annotations;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.text.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A version of a dataset with published counts that a test states one by one; what it does not state is not in it. */
public final class Published implements Cells {

    private static final long HIDDEN = -1;
    private static final long NOT_THERE = -2;

    private final List<Axis> axes = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final Map<List<Object>, Long> counts = new HashMap<>();
    private final Map<List<Object>, Cell> stated = new HashMap<>();

    /** @param periods in the order of time */
    public Published(List<AxisCode> areas, String... periods) {
        axes.add(new Axis("area", Role.AREA, text("area"), areas, null));
        axes.add(new Axis(
                "period",
                Role.PERIOD,
                text("period"),
                Arrays.stream(periods).map(code -> code(code)).toList(),
                null));
    }

    public static AxisCode area(String code, String level, @Nullable String parent) {
        return new AxisCode(code, text(code), List.of(), level, parent);
    }

    private static AxisCode code(String code, String... parts) {
        return new AxisCode(code, text(code), List.of(parts), null, null);
    }

    private static Bilingual text(String name) {
        return new Bilingual(name + " (da)", name);
    }

    /** Adds an axis whose total, {@code T}, is the sum of the bands. */
    public Published by(Role role, String... bands) {
        List<AxisCode> codes = new ArrayList<>(List.of(code("T", bands)));
        Arrays.stream(bands).map(band -> code(band)).forEach(codes::add);
        String name = role.name().toLowerCase(java.util.Locale.ROOT);
        axes.add(new Axis(name, role, text(name), codes, "T"));
        return this;
    }

    /** Adds the indicator {@code X}, which counts {@code X_COUNT} of {@code POP}. */
    public Published metric(Metric.Method method, Unit unit, Polarity polarity) {
        boolean isStated = method == Metric.Method.AS_STATED;
        metrics.add(new Metric(
                "X" + metrics.size(),
                text("X"),
                unit,
                1,
                polarity,
                method,
                isStated ? null : "X_COUNT",
                isStated || unit == Unit.COUNT ? null : "POP"));
        return this;
    }

    public Published annotated(Annotation annotation) {
        annotations.add(annotation);
        return this;
    }

    /** States that x of n were counted; the codes are area, period and those of the other axes. */
    public Published count(long x, long n, String... codes) {
        counts.put(key("X_COUNT", places(codes)), x);
        counts.put(key("POP", places(codes)), n);
        return this;
    }

    public Published hidden(String... codes) {
        return count(HIDDEN, HIDDEN, codes);
    }

    public Published stated(double value, double lower95, double upper95, String... codes) {
        stated.put(
                key("", places(codes)),
                new Cell(null, value, Double.NaN, Double.NaN, lower95, upper95, Double.NaN, Double.NaN));
        return this;
    }

    public int[] places(String... codes) {
        return IntStream.range(0, codes.length)
                .map(axis -> axes.get(axis).indexOf(codes[axis]))
                .toArray();
    }

    private static List<Object> key(String measure, int[] codes) {
        List<Object> key = new ArrayList<>(List.of(measure));
        Arrays.stream(codes).boxed().forEach(key::add);
        return key;
    }

    public DatasetShape shape() {
        return new DatasetShape(
                UUID.fromString("0198c6f2-0000-7000-8000-000000000001"),
                7,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                Instant.parse("2026-01-04T09:30:00Z"),
                true,
                "0751",
                "A publisher",
                "A register",
                text("A dataset"),
                List.copyOf(axes),
                List.copyOf(metrics),
                List.copyOf(annotations));
    }

    /** The question for all areas and periods, the totals of all else, and all indicators. */
    public Question question(Set<Question.Include> include, String... compareTo) {
        return question(false, include, compareTo);
    }

    public Question question(boolean standardised, Set<Question.Include> include, String... compareTo) {
        List<List<Integer>> codes = new ArrayList<>();
        for (Axis axis : axes) {
            codes.add(
                    axis.total() == null
                            ? IntStream.range(0, axis.size()).boxed().toList()
                            : List.of(0));
        }
        return new Question(
                shape(),
                codes,
                IntStream.range(0, metrics.size()).boxed().toList(),
                List.of(Figure.VALUE),
                include,
                List.of(compareTo),
                standardised);
    }

    /** The running number of a place in {@link #question}, with one indicator. */
    public long number(String area, String period) {
        return (long) axes.get(0).indexOf(area) * axes.get(1).size()
                + axes.get(1).indexOf(period);
    }

    @Override
    public long count(String measure, int[] codes) {
        return counts.getOrDefault(key(measure, codes), NOT_THERE);
    }

    @Override
    public Cell at(int metric, int[] codes) {
        Reason said = Annotations.of(shape()).reason(null, metric, codes);
        Metric of = metrics.get(metric);
        if (of.method() == Metric.Method.AS_STATED) {
            return stated.getOrDefault(key("", codes), Cell.without(Reason.NOT_IN_RELEASE));
        }
        long x = count("X_COUNT", codes);
        long n = count("POP", codes);
        if (x < 0) {
            return Cell.without(x == HIDDEN ? Reason.SUPPRESSED : Reason.NOT_IN_RELEASE);
        }
        if (of.denominator() != null && n == 0) {
            return Cell.without(Reason.NO_DENOMINATOR);
        }
        Estimate figure = Estimate.of(of, x, n);
        var p95 = figure.p95();
        var p998 = figure.p998();
        return new Cell(
                said,
                rounded(figure.value()),
                x,
                of.denominator() == null ? Double.NaN : n,
                p95 == null ? Double.NaN : rounded(p95.lower()),
                p95 == null ? Double.NaN : rounded(p95.upper()),
                p998 == null ? Double.NaN : rounded(p998.lower()),
                p998 == null ? Double.NaN : rounded(p998.upper()));
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
