package dk.helhed.healthdata.reading.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Metric;
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
        private final Language language;
        private final List<Figure> figures;
        private final List<String> names;
        private final @Nullable PeriodDates[] dates;

        Page(JsonGenerator json, Answer answer) {
            this.json = json;
            this.shape = answer.shape();
            this.language = answer.language();
            this.figures = answer.question().figures();
            this.names = AxisNames.of(shape);
            this.dates = shape.period().codes().stream()
                    .map(code -> PeriodDates.of(code.code()))
                    .toArray(PeriodDates[]::new);
        }

        void write(Row row) throws IOException {
            json.writeStartObject();
            for (int axis = 0; axis < names.size(); axis++) {
                axis(shape.axes().get(axis), names.get(axis), row.codes()[axis]);
                if (axis == DatasetShape.PERIOD) {
                    days(dates[row.codes()[axis]]);
                }
            }
            metric(shape.metrics().get(row.metric()));
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

        private void axis(Axis axis, String name, int place) throws IOException {
            AxisCode code = axis.codes().get(place);
            json.writeStringField(name, code.code());
            json.writeStringField(name + "Label", Labels.clean(language.of(code.label())));
        }

        private void days(@Nullable PeriodDates days) throws IOException {
            json.writeStringField("from", days == null ? null : days.from().toString());
            json.writeStringField("to", days == null ? null : days.to().toString());
        }

        private void metric(Metric metric) throws IOException {
            json.writeStringField(AxisNames.INDICATOR, metric.indicator());
            json.writeStringField("indicatorLabel", Labels.clean(language.of(metric.title())));
            json.writeStringField("unit", metric.unit().name());
        }
    }
}
