package dk.helhed.healthdata.reading.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Reason;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An answer as a dataset of JSON-stat 2.0 (json-stat.org/full), with no member that its closed schema does not have. */
@Singleton
public final class JsonStat implements AnswerFormat {

    private static final String MEDIA_TYPE = "application/json";
    private static final Reason[] REASONS = Reason.values();

    @Override
    public String name() {
        return "json-stat2";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public void write(Answer answer, OutputStream out) throws IOException {
        Question question = answer.question();
        About about = About.of(answer);
        try (JsonGenerator json = JsonOut.to(out)) {
            json.writeStartObject();
            head(json, about, answer.href(), answer.licence());
            new JsonStatDimensions(
                            answer.shape(), answer.language(), question.codes(), question.metrics(), question.figures())
                    .write(json);
            byte[] marks = new byte
                    [Math.toIntExact(question.places() * question.metrics().size())];
            values(json, answer, marks);
            statuses(json, marks, question.figures().size());
            json.writeObjectFieldStart("extension");
            json.writeObjectFieldStart("helhed");
            JsonOut.about(json, about);
            indicators(
                    json,
                    question.metrics().stream()
                            .map(answer.shape().metrics()::get)
                            .toList());
            legend(json, marks, answer.language());
            statistics(json, answer);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    /** What can be asked of a version: all its dimensions and no value. */
    public static void meta(JsonStatMeta meta, OutputStream out) throws IOException {
        About about = About.of(meta.shape(), meta.language(), meta.licence(), meta.href(), meta.cite());
        try (JsonGenerator json = JsonOut.to(out)) {
            json.writeStartObject();
            head(json, about, meta.href(), meta.licence());
            new JsonStatDimensions(
                            meta.shape(),
                            meta.language(),
                            meta.shape().axes().stream()
                                    .map(axis -> IntStream.range(0, axis.size())
                                            .boxed()
                                            .toList())
                                    .toList(),
                            IntStream.range(0, meta.shape().metrics().size())
                                    .boxed()
                                    .toList(),
                            Arrays.asList(Figure.values()))
                    .write(json);
            json.writeObjectFieldStart("value");
            json.writeEndObject();
            json.writeObjectFieldStart("extension");
            json.writeObjectFieldStart("helhed");
            JsonOut.about(json, about);
            indicators(json, meta.shape().metrics());
            available(json, meta);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void head(JsonGenerator json, About about, URI href, URI licence) throws IOException {
        json.writeStringField("version", "2.0");
        json.writeStringField("class", "dataset");
        json.writeStringField("href", href.toString());
        json.writeStringField("label", about.title());
        json.writeStringField("source", about.source());
        json.writeStringField("updated", about.shape().updated().toString());
        if (!about.notes().isEmpty()) {
            JsonOut.texts(json, "note", about.notes());
        }
        json.writeObjectFieldStart("link");
        link(json, "license", licence.toString());
        link(json, "bookmark", about.permalink());
        json.writeEndObject();
    }

    /** @param relation one that IANA has registered; a bookmark is a permanent address (RFC 8288) */
    private static void link(JsonGenerator json, String relation, String href) throws IOException {
        json.writeArrayFieldStart(relation);
        json.writeStartObject();
        json.writeStringField("href", href);
        json.writeEndObject();
        json.writeEndArray();
    }

    /** @param marks takes for each cell its reason, counted from 1; 0 for none */
    private static void values(JsonGenerator json, Answer answer, byte[] marks) throws IOException {
        List<Figure> figures = answer.question().figures();
        json.writeArrayFieldStart("value");
        Row.forEach(answer, row -> {
            Reason reason = row.cell().reason();
            marks[(int) row.at()] = reason == null ? 0 : (byte) (reason.ordinal() + 1);
            for (Figure figure : figures) {
                JsonOut.number(json, row.figure(figure));
            }
        });
        json.writeEndArray();
    }

    /** Always an object: readers take an array of one for the status of all cells. What is not in it is a plain value. */
    private static void statuses(JsonGenerator json, byte[] marks, int figures) throws IOException {
        json.writeObjectFieldStart("status");
        for (int cell = 0; cell < marks.length; cell++) {
            if (marks[cell] != 0) {
                String status = reason(marks[cell]).obsStatus().name();
                for (int figure = 0; figure < figures; figure++) {
                    json.writeStringField(Long.toString((long) cell * figures + figure), status);
                }
            }
        }
        json.writeEndObject();
    }

    /** What the statuses of this answer mean. */
    private static void legend(JsonGenerator json, byte[] marks, Language language) throws IOException {
        boolean[] there = new boolean[REASONS.length + 1];
        for (byte mark : marks) {
            there[mark] = true;
        }
        json.writeObjectFieldStart("reasons");
        for (Reason reason : REASONS) {
            if (there[reason.ordinal() + 1]) {
                json.writeObjectFieldStart(reason.obsStatus().name());
                json.writeStringField("reason", reason.name());
                json.writeStringField("confStatus", reason.confStatus());
                json.writeStringField("label", language.of(Wording.of(reason)));
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static Reason reason(byte mark) {
        return REASONS[mark - 1];
    }

    private static void indicators(JsonGenerator json, List<Metric> metrics) throws IOException {
        json.writeObjectFieldStart("indicators");
        for (Metric metric : metrics) {
            json.writeObjectFieldStart(metric.indicator());
            JsonOut.name(json, "unit", metric.unit());
            JsonOut.name(json, "polarity", metric.polarity());
            JsonOut.name(json, "interval", metric.method());
            json.writeStringField("count", metric.count());
            json.writeStringField("denominator", metric.denominator());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** By the flat index of the first figure of the cell. */
    private static void statistics(JsonGenerator json, Answer answer) throws IOException {
        if (answer.question().include().isEmpty()) {
            return;
        }
        int figures = answer.question().figures().size();
        long cells = answer.question().cells() / figures;
        json.writeObjectFieldStart("statistics");
        for (long at = 0; at < cells; at++) {
            var statistics = answer.statistics(at);
            if (statistics != null) {
                json.writeObjectFieldStart(Long.toString(at * figures));
                JsonOut.statistics(json, statistics);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void available(JsonGenerator json, JsonStatMeta meta) throws IOException {
        json.writeNumberField("cells", meta.cells());
        json.writeObjectFieldStart("periods");
        for (JsonStatMeta.Available one : meta.available()) {
            json.writeObjectFieldStart(one.indicator());
            json.writeStringField("first", one.first());
            json.writeStringField("last", one.last());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("defaults");
        for (Map.Entry<String, List<String>> parameter : meta.defaults().entrySet()) {
            JsonOut.texts(json, parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
    }
}
