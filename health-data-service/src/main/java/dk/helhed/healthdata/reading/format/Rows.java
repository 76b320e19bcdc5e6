package dk.helhed.healthdata.reading.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as objects: one for each area, period, breakdown and indicator, in pages. The last page says so with a cursor
 * that is null.
 */
@Singleton
final class Rows implements AnswerFormat {

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public String mediaType() {
        return "application/vnd.helhed.rows+json";
    }

    @Override
    public String contentType() {
        return mediaType();
    }

    @Override
    public boolean hasPages() {
        return true;
    }

    @Override
    public void write(Answer answer, OutputStream out) throws IOException {
        Answer.Window window = answer.window();
        try (JsonGenerator json = JsonOut.to(out)) {
            json.writeStartObject();
            About about = About.of(answer);
            JsonOut.about(json, about);
            JsonOut.texts(json, "notes", about.notes());
            json.writeArrayFieldStart("rows");
            Page page = new Page(json, answer);
            if (window == null) {
                Row.forEach(answer, page::write);
            } else {
                Row.forEach(answer, window.from(), window.limit(), page::write);
            }
            json.writeEndArray();
            json.writeStringField("nextCursor", window == null ? null : window.nextCursor());
            json.writeEndObject();
        }
    }

    /** The rows of one answer. */
    private static final class Page {

        private final JsonGenerator json;
        private final DatasetShape shape;
        private final List<Figure> figures;
        private final List<String> names;
        private final List<List<String>> labels;
        private final List<String> titles;
        private final @Nullable PeriodDates[] dates;

        Page(JsonGenerator json, Answer answer) {
            this.json = json;
            this.shape = answer.shape();
            this.figures = answer.question().figures();
            this.names = AxisNames.of(shape);
            this.labels = shape.axes().stream()
                    .map(axis -> labels(axis, answer.language()))
                    .toList();
            this.titles = shape.metrics().stream()
                    .map(metric -> Labels.clean(answer.language().of(metric.title())))
                    .toList();
            this.dates = shape.period().codes().stream()
                    .map(code -> PeriodDates.of(code.code()))
                    .toArray(PeriodDates[]::new);
        }

        void write(Row row) throws IOException {
            json.writeStartObject();
            for (int axis = 0; axis < names.size(); axis++) {
                axis(axis, row.codes()[axis]);
                if (axis == DatasetShape.PERIOD) {
                    days(dates[row.codes()[axis]]);
                }
            }
            metric(row.metric());
            for (Figure figure : figures) {
                json.writeFieldName(figure.code());
                JsonOut.number(json, row.figure(figure));
            }
            JsonOut.name(json, "status", row.cell().obsStatus());
            json.writeStringField("confStatus", row.cell().confStatus());
            JsonOut.name(json, "reason", row.cell().reason());
            if (row.statistics() != null) {
                json.writeObjectFieldStart("statistics");
                JsonOut.statistics(json, row.statistics());
                json.writeEndObject();
            }
            json.writeEndObject();
        }

        private static List<String> labels(Axis axis, Language language) {
            return axis.codes().stream()
                    .map(code -> Labels.clean(language.of(code.label())))
                    .toList();
        }

        private void axis(int axis, int place) throws IOException {
            String name = names.get(axis);
            json.writeStringField(
                    name, shape.axes().get(axis).codes().get(place).code());
            json.writeStringField(name + "Label", labels.get(axis).get(place));
        }

        private void days(@Nullable PeriodDates days) throws IOException {
            json.writeStringField("from", days == null ? null : days.from().toString());
            json.writeStringField("to", days == null ? null : days.to().toString());
        }

        private void metric(int place) throws IOException {
            json.writeStringField(
                    AxisNames.INDICATOR, shape.metrics().get(place).indicator());
            json.writeStringField("indicatorLabel", titles.get(place));
            json.writeStringField("unit", shape.metrics().get(place).unit().name());
            json.writeNumberField("decimals", shape.metrics().get(place).decimals());
        }
    }
}
