package dk.helhed.healthdata.reading.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dk.helhed.healthdata.csv.Decimals;
import dk.helhed.healthdata.reading.model.CellStatistics;
import dk.helhed.healthdata.statistics.Trend;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the formats that are JSON write alike. */
final class JsonOut {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonOut() {}

    static JsonGenerator to(OutputStream out) throws IOException {
        return JSON.createGenerator(out);
    }

    /** NaN is null. */
    static void number(JsonGenerator json, double number) throws IOException {
        if (Double.isNaN(number)) {
            json.writeNull();
        } else {
            json.writeNumber(Decimals.text(number));
        }
    }

    static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** What the answer says of itself. */
    static void about(JsonGenerator json, About about) throws IOException {
        for (About.Line line : about.lines()) {
            switch (line.value()) {
                case Boolean truth -> json.writeBooleanField(line.name(), truth);
                case Integer number -> json.writeNumberField(line.name(), number);
                default -> json.writeStringField(line.name(), line.value().toString());
            }
        }
        texts(json, "warnings", about.warnings());
    }

    /** Members of an object that was begun. */
    static void statistics(JsonGenerator json, CellStatistics statistics) throws IOException {
        if (!statistics.comparisons().isEmpty()) {
            json.writeArrayFieldStart("comparisons");
            for (CellStatistics.Comparison comparison : statistics.comparisons()) {
                comparison(json, comparison);
            }
            json.writeEndArray();
        }
        if (statistics.trend() != null) {
            json.writeObjectFieldStart("trend");
            trend(json, statistics.trend());
            json.writeEndObject();
        }
        if (statistics.rank() != null) {
            rank(json, statistics.rank());
        }
    }

    private static void comparison(JsonGenerator json, CellStatistics.Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeStringField("reference", comparison.reference());
        json.writeFieldName("value");
        number(json, comparison.value() == null ? Double.NaN : comparison.value());
        name(json, "result", comparison.result());
        name(json, "confidence", comparison.confidence());
        json.writeStringField("reason", comparison.reason());
        json.writeEndObject();
    }

    private static void trend(JsonGenerator json, Trend trend) throws IOException {
        switch (trend) {
            case Trend.Calculated calculated -> {
                json.writeStringField("direction", calculated.direction().name());
                json.writeFieldName("chiSquare");
                number(json, calculated.chiSquare());
                json.writeNullField("reason");
            }
            case Trend.NotCalculated none -> {
                json.writeNullField("direction");
                json.writeNullField("chiSquare");
                json.writeStringField("reason", none.reason().name());
            }
        }
    }

    private static void rank(JsonGenerator json, CellStatistics.Ranked rank) throws IOException {
        json.writeObjectFieldStart("rank");
        whole(json, "best", rank.best());
        whole(json, "worst", rank.worst());
        json.writeNumberField("of", rank.of());
        json.writeNumberField("notRanked", rank.notRanked());
        json.writeStringField("reason", rank.reason());
        json.writeEndObject();
    }

    private static void whole(JsonGenerator json, String field, @Nullable Integer number) throws IOException {
        json.writeFieldName(field);
        number(json, number == null ? Double.NaN : number);
    }

    static void name(JsonGenerator json, String field, @Nullable Enum<?> value) throws IOException {
        json.writeStringField(field, value == null ? null : value.name());
    }
}
