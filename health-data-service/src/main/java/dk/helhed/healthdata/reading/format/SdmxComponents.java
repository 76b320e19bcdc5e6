package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.csv.Decimals;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** A dataset as SDMX sees it: its dataflow and the components of its structure. */
final class SdmxComponents {

    private static final String TIME = "TIME_PERIOD";
    private static final Set<String> TAKEN = Set.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "STRUCTURE_NAME",
            "ACTION",
            "SERIES_KEY",
            "OBS_KEY",
            TIME,
            "OBS_VALUE",
            "OBS_STATUS",
            "CONF_STATUS",
            "UNIT_MEASURE",
            "DECIMALS");

    private SdmxComponents() {}

    /** The version of the dataset is that of its dataflow, since its code lists are those of the version too. */
    static String dataflow(DatasetShape shape) {
        return "DK" + shape.municipality() + ":" + shape.dataset() + "(" + shape.version() + ".0.0)";
    }

    static List<SdmxComponent> of(Answer answer) {
        DatasetShape shape = answer.shape();
        Language language = answer.language();
        List<SdmxComponent> components = new ArrayList<>();
        for (int place = 0; place < shape.axes().size(); place++) {
            components.add(
                    place == DatasetShape.PERIOD
                            ? period(shape.period())
                            : dimension(shape.axes().get(place), place, language));
        }
        List<Metric> metrics = shape.metrics();
        components.add(new SdmxComponent(
                "INDICATOR",
                Wording.INDICATOR,
                row -> metrics.get(row.metric()).indicator(),
                row -> Labels.clean(language.of(metrics.get(row.metric()).title()))));
        for (Figure figure : answer.question().figures()) {
            components.add(new SdmxComponent(
                    figure == Figure.VALUE ? "OBS_VALUE" : figure.name(),
                    Wording.of(figure),
                    number(row -> row.figure(figure)),
                    null));
        }
        components.add(new SdmxComponent(
                "UNIT_MEASURE",
                Wording.UNIT,
                row -> metrics.get(row.metric()).unit().name(),
                row -> language.of(Wording.of(metrics.get(row.metric()).unit()))));
        components.add(new SdmxComponent(
                "DECIMALS",
                Wording.DECIMALS,
                row -> Integer.toString(metrics.get(row.metric()).decimals()),
                null));
        components.add(new SdmxComponent(
                "OBS_STATUS",
                Wording.STATUS,
                row -> row.cell().obsStatus().name(),
                row -> language.of(Wording.of(row.cell().reason()))));
        components.add(new SdmxComponent(
                "CONF_STATUS",
                Wording.CONF_STATUS,
                row -> row.cell().confStatus(),
                row -> language.of(row.cell().confStatus().equals("F") ? Wording.FREE : Wording.CONFIDENTIAL)));
        return components;
    }

    private static SdmxComponent dimension(Axis axis, int place, Language language) {
        String name = AxisNames.of(axis).toUpperCase(Locale.ROOT);
        return new SdmxComponent(
                TAKEN.contains(name) ? "DIM_" + name : name,
                axis.title(),
                row -> axis.codes().get(row.codes()[place]).code(),
                row -> Labels.clean(
                        language.of(axis.codes().get(row.codes()[place]).label())));
    }

    private static SdmxComponent period(Axis axis) {
        List<String> times =
                axis.codes().stream().map(code -> time(code.code())).toList();
        return new SdmxComponent(TIME, axis.title(), row -> times.get(row.codes()[DatasetShape.PERIOD]), null);
    }

    /** A year as it is; several years as a range of time ({@code 2014-01-01/P2Y}); nothing for what has no date. */
    static String time(String period) {
        PeriodDates dates = PeriodDates.of(period);
        if (dates == null) {
            return "";
        }
        return dates.years() == 1 ? period : dates.from() + "/P" + dates.years() + "Y";
    }

    private static Function<Row, String> number(Function<Row, Double> figure) {
        return row -> {
            double number = figure.apply(row);
            return Double.isNaN(number) ? "" : Decimals.text(number);
        };
    }
}
