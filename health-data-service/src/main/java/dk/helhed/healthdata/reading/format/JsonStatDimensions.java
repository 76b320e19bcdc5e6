package dk.helhed.healthdata.reading.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Metric;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The dimensions of a JSON-stat dataset: the axes, and indicator and figure as one, since a unit belongs to a category of a
 * metric dimension.
 *
 * @param codes for each axis the places of the codes that it shows
 * @param metrics the places of the indicators
 */
record JsonStatDimensions(
        DatasetShape shape, Language language, List<List<Integer>> codes, List<Integer> metrics, List<Figure> figures) {

    /** {@code EMPLOYED_PCT} for its value, {@code EMPLOYED_PCT:lower95} for another figure. */
    static String category(Metric metric, Figure figure) {
        return figure == Figure.VALUE ? metric.indicator() : metric.indicator() + ":" + figure.code();
    }

    void write(JsonGenerator json) throws IOException {
        List<String> names = AxisNames.of(shape);
        json.writeObjectFieldStart("role");
        JsonOut.texts(json, "time", List.of(names.get(DatasetShape.PERIOD)));
        JsonOut.texts(json, "geo", List.of(names.get(DatasetShape.AREA)));
        JsonOut.texts(json, "metric", List.of(AxisNames.INDICATOR));
        json.writeEndObject();
        json.writeArrayFieldStart("id");
        for (String name : names) {
            json.writeString(name);
        }
        json.writeString(AxisNames.INDICATOR);
        json.writeEndArray();
        json.writeArrayFieldStart("size");
        for (List<Integer> chosen : codes) {
            json.writeNumber(chosen.size());
        }
        json.writeNumber(metrics.size() * figures.size());
        json.writeEndArray();
        json.writeObjectFieldStart("dimension");
        for (int axis = 0; axis < names.size(); axis++) {
            json.writeFieldName(names.get(axis));
            axis(json, shape.axes().get(axis), codes.get(axis));
        }
        json.writeFieldName(AxisNames.INDICATOR);
        indicators(json);
        json.writeEndObject();
    }

    private void axis(JsonGenerator json, Axis axis, List<Integer> chosen) throws IOException {
        List<AxisCode> shown = chosen.stream().map(axis.codes()::get).toList();
        json.writeStartObject();
        json.writeStringField("label", Labels.clean(language.of(axis.title())));
        json.writeObjectFieldStart("category");
        JsonOut.texts(json, "index", shown.stream().map(AxisCode::code).toList());
        if (!shown.isEmpty()) {
            // The published schema knows no empty object of labels.
            json.writeObjectFieldStart("label");
            for (AxisCode code : shown) {
                json.writeStringField(code.code(), Labels.clean(language.of(code.label())));
            }
            json.writeEndObject();
        }
        children(json, shown);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Of the parts of a code those that are shown: a child that is no category would be a mistake to readers. */
    private static void children(JsonGenerator json, List<AxisCode> shown) throws IOException {
        if (shown.stream().allMatch(code -> code.parts().isEmpty())) {
            return;
        }
        Set<String> known = new HashSet<>();
        shown.forEach(code -> known.add(code.code()));
        json.writeObjectFieldStart("child");
        for (AxisCode code : shown) {
            List<String> parts = code.parts().stream().filter(known::contains).toList();
            if (!parts.isEmpty()) {
                JsonOut.texts(json, code.code(), parts);
            }
        }
        json.writeEndObject();
    }

    private void indicators(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("label", language.of(Wording.INDICATOR));
        json.writeObjectFieldStart("category");
        json.writeArrayFieldStart("index");
        forEach((metric, figure) -> json.writeString(category(metric, figure)));
        json.writeEndArray();
        json.writeObjectFieldStart("label");
        forEach((metric, figure) -> json.writeStringField(category(metric, figure), label(metric, figure)));
        json.writeEndObject();
        json.writeObjectFieldStart("unit");
        forEach((metric, figure) -> unit(json, metric, figure));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private String label(Metric metric, Figure figure) {
        String title = Labels.clean(language.of(metric.title()));
        return figure == Figure.VALUE ? title : title + ": " + language.of(Wording.of(figure));
    }

    private void unit(JsonGenerator json, Metric metric, Figure figure) throws IOException {
        boolean isCount = figure == Figure.COUNT || figure == Figure.DENOMINATOR;
        json.writeObjectFieldStart(category(metric, figure));
        json.writeStringField("label", language.of(isCount ? Wording.PERSONS : Wording.of(metric.unit())));
        json.writeNumberField("decimals", isCount ? 0 : metric.decimals());
        json.writeStringField("position", "end");
        json.writeEndObject();
    }

    /** What is written for each category of the metric dimension. */
    @FunctionalInterface
    private interface Category {
        void write(Metric metric, Figure figure) throws IOException;
    }

    private void forEach(Category category) throws IOException {
        for (int metric : metrics) {
            for (Figure figure : figures) {
                category.write(shape.metrics().get(metric), figure);
            }
        }
    }
}
