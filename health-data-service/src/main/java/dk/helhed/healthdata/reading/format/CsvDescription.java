package dk.helhed.healthdata.reading.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Describes a CSV file to programs (W3C, Metadata Vocabulary for Tabular Data): what each column is, so that codes keep their
 * zeros, and what the answer says of itself, which has no place in the file.
 */
final class CsvDescription implements AnswerFormat {

    /** Of the format {@code csv}. */
    static final CsvDescription INSTANCE = new CsvDescription();

    private static final String MEDIA_TYPE = "application/csvm+json";

    private CsvDescription() {}

    @Override
    public String name() {
        return "csv-metadata";
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public void write(Answer answer, OutputStream out) throws IOException {
        write(answer, Columns.withNames(answer), withFormat(answer), out);
    }

    private static String withFormat(Answer answer) {
        String permalink = answer.permalink().toString();
        return permalink + (permalink.indexOf('?') < 0 ? '?' : '&') + "format=" + Csv.PLAIN.name();
    }

    /** @param url of the file that it describes */
    static void write(Answer answer, List<Column> columns, String url, OutputStream out) throws IOException {
        About about = About.of(answer);
        Language language = answer.language();
        try (JsonGenerator json = JsonOut.to(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("@context");
            json.writeString("http://www.w3.org/ns/csvw");
            json.writeStartObject();
            json.writeStringField("@language", language.code());
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringField("url", url);
            about(json, about);
            json.writeObjectFieldStart("dialect");
            json.writeStringField("encoding", "utf-8");
            json.writeBooleanField("header", true);
            json.writeEndObject();
            json.writeObjectFieldStart("tableSchema");
            json.writeArrayFieldStart("columns");
            for (Column column : columns) {
                column(json, column, language);
            }
            json.writeEndArray();
            JsonOut.texts(
                    json,
                    "primaryKey",
                    columns.stream().filter(Column::isKey).map(Column::name).toList());
            json.writeEndObject();
            notes(json, about, language);
            json.writeEndObject();
        }
    }

    private static void about(JsonGenerator json, About about) throws IOException {
        json.writeStringField("dc:title", about.title());
        json.writeStringField("dc:identifier", about.shape().dataset().toString());
        json.writeNumberField("schema:version", about.shape().version());
        json.writeStringField("schema:sha256", about.shape().sha256());
        json.writeStringField("dc:modified", about.shape().updated().toString());
        json.writeStringField("dc:publisher", Labels.clean(about.shape().publisher()));
        json.writeStringField("dc:source", about.source());
        json.writeObjectFieldStart("dc:license");
        json.writeStringField("@id", about.licence());
        json.writeEndObject();
        json.writeObjectFieldStart("schema:url");
        json.writeStringField("@id", about.permalink());
        json.writeEndObject();
        json.writeStringField("dc:bibliographicCitation", about.cite());
        json.writeBooleanField("https://helhed.dk/synthetic", about.shape().synthetic());
    }

    private static void column(JsonGenerator json, Column column, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeStringField("titles", column.name());
        json.writeStringField("dc:description", Labels.clean(language.of(column.title())));
        json.writeStringField(
                "datatype",
                switch (column.kind()) {
                    case CODE, TEXT -> "string";
                    case WHOLE_NUMBER -> "integer";
                    case NUMBER -> "decimal";
                });
        if (column.isKey()) {
            json.writeBooleanField("required", true);
        }
        json.writeEndObject();
    }

    /** What is to be known, and what each reason means. */
    private static void notes(JsonGenerator json, About about, Language language) throws IOException {
        json.writeArrayFieldStart("notes");
        for (String note : about.notes()) {
            json.writeStartObject();
            json.writeStringField("schema:text", note);
            json.writeEndObject();
        }
        for (Reason reason : Reason.values()) {
            json.writeStartObject();
            json.writeStringField("schema:name", reason.name());
            json.writeStringField("schema:termCode", reason.obsStatus().name());
            json.writeStringField("schema:text", language.of(Wording.of(reason)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
