package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.block.Names.AreaName;
import dk.helhed.healthdata.reading.block.Names.IndicatorName;
import dk.helhed.healthdata.reading.model.Annotation;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Metric.Method;
import dk.helhed.healthdata.text.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a version looks to its readers, by what is called how when it is packed. */
record ShapeMaker(VersionRow version, Map<String, AreaName> areas, Map<String, IndicatorName> indicators) {

    private static final int DECIMALS = 1;
    private static final Bilingual AREA = new Bilingual("Område", "Area");
    private static final Bilingual PERIOD = new Bilingual("Periode", "Period");
    private static final List<String> LEVELS = List.of("COUNTRY", "REGION", "MUNICIPALITY", "HOUSING_AREA", "GROUP");

    /** Of a cube. */
    DatasetShape of(Structure structure) {
        List<Axis> axes = new ArrayList<>();
        for (Dimension dimension : Layout.dimensions(structure)) {
            axes.add(axis(dimension));
        }
        Dimension period = structure.of(Role.PERIOD).orElseThrow();
        axes.add(DatasetShape.PERIOD, periods(period.code(), period.title()));
        List<Metric> metrics = new ArrayList<>();
        for (String indicator : version.indicators()) {
            structure.measures().stream()
                    .filter(measure -> indicator.equals(measure.indicator()))
                    .forEach(measure -> metrics.add(metric(indicator, measure)));
        }
        return shape(
                axes,
                metrics,
                structure.annotations().stream().map(Annotation::of).toList());
    }

    /** Of stated figures: their areas from the widest on, their periods, and those indicators that they are of. */
    DatasetShape of(List<StatedRow> rows) {
        Set<String> codes = rows.stream().map(StatedRow::area).collect(Collectors.toSet());
        List<AxisCode> found = codes.stream()
                .map(code -> area(code, List.of()))
                .sorted(Comparator.comparing((AxisCode area) -> LEVELS.indexOf(area.level()))
                        .thenComparing(AxisCode::code))
                .toList();
        List<AxisCode> nested = found.stream()
                .map(area -> area(
                        area.code(),
                        found.stream()
                                .filter(other -> area.code().equals(other.parent()))
                                .map(AxisCode::code)
                                .toList()))
                .toList();
        Map<String, Integer> decimals =
                rows.stream().collect(Collectors.toMap(StatedRow::indicator, StatedRow::decimals, Math::max));
        List<Metric> metrics = version.indicators().stream()
                .filter(decimals::containsKey)
                .map(indicator -> stated(indicator, decimals.get(indicator)))
                .toList();
        return shape(
                List.of(new Axis("area", Role.AREA, AREA, nested, null), periods("period", PERIOD)),
                metrics,
                List.of());
    }

    private DatasetShape shape(List<Axis> axes, List<Metric> metrics, List<Annotation> annotations) {
        return new DatasetShape(
                version.key().dataset(),
                version.key().number(),
                version.sha256(),
                version.createdAt(),
                version.synthetic(),
                version.municipality(),
                version.publisher(),
                version.source(),
                version.title(),
                List.copyOf(axes),
                List.copyOf(metrics),
                annotations);
    }

    private Axis axis(Dimension dimension) {
        List<AxisCode> codes = dimension.codes().stream()
                .map(code -> dimension.role() == Role.AREA
                        ? area(code.code(), parts(dimension, code.code()))
                        : new AxisCode(
                                code.code(),
                                Objects.requireNonNull(code.title()),
                                parts(dimension, code.code()),
                                null,
                                null))
                .toList();
        return new Axis(dimension.code(), dimension.role(), dimension.title(), codes, dimension.total());
    }

    private Axis periods(String code, Bilingual title) {
        List<AxisCode> codes = version.periods().stream()
                .map(each ->
                        new AxisCode(each.period(), new Bilingual(each.period(), each.period()), List.of(), null, null))
                .toList();
        return new Axis(code, Role.PERIOD, title, codes, null);
    }

    /** By all sums of the code, in the order of the code list. */
    private static List<String> parts(Dimension dimension, String code) {
        Set<String> parts = new HashSet<>();
        dimension.sums().stream().filter(sum -> sum.total().equals(code)).forEach(sum -> parts.addAll(sum.parts()));
        return dimension.codes().stream()
                .map(each -> each.code())
                .filter(parts::contains)
                .toList();
    }

    private AxisCode area(String code, List<String> parts) {
        AreaName name = areas.get(code);
        return name == null
                ? new AxisCode(code, new Bilingual(code, code), parts, null, null)
                : new AxisCode(code, name.name(), parts, name.level(), name.parent());
    }

    private Metric metric(String indicator, Measure measure) {
        IndicatorName name = name(indicator);
        boolean isCount = name.unit() == Unit.COUNT;
        return new Metric(
                indicator,
                name.title(),
                name.unit(),
                Objects.requireNonNullElse(name.decimals(), isCount ? 0 : DECIMALS),
                name.polarity(),
                method(measure, isCount),
                measure.code(),
                isCount ? null : measure.denominator());
    }

    private static Method method(Measure measure, boolean isCount) {
        if (measure.ofEvents() && !measure.byNumber().isEmpty()) {
            return Method.REPEAT_EVENTS;
        }
        if (isCount) {
            return Method.COUNT;
        }
        return measure.ofEvents() ? Method.RATE : Method.PROPORTION;
    }

    private Metric stated(String indicator, @Nullable Integer decimals) {
        IndicatorName name = name(indicator);
        return new Metric(
                indicator,
                name.title(),
                name.unit(),
                Objects.requireNonNullElse(name.decimals(), Objects.requireNonNullElse(decimals, 0)),
                name.polarity(),
                Method.AS_STATED,
                null,
                null);
    }

    private IndicatorName name(String indicator) {
        return Objects.requireNonNull(indicators.get(indicator), "an indicator is not deleted");
    }
}
