package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.csv.DelimitedText;
import dk.helhed.healthdata.csv.Dialect;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * An answer as SDMX-CSV 2.0.0 (sdmx-twg/sdmx-csv, data message). A hidden value is empty: {@code NaN} is what 2.1 had.
 */
final class SdmxCsv implements AnswerFormat {

    /** Whether names of codes are written, and where. */
    enum Naming {
        /** Codes alone. */
        ID,
        /** In a column of its own beside the code. */
        NAME,
        /** In one column: {@code 0751: Aarhus}. */
        BOTH
    }

    private final Naming labels;

    SdmxCsv(Naming labels) {
        this.labels = labels;
    }

    @Override
    public String name() {
        return labels == Naming.ID ? "sdmx-csv" : "sdmx-csv-" + parameter();
    }

    @Override
    public String mediaType() {
        return "application/vnd.sdmx.data+csv";
    }

    @Override
    public String contentType() {
        return mediaType() + "; version=2.0.0; labels=" + parameter() + "; charset=utf-8";
    }

    private String parameter() {
        return labels.name().toLowerCase(Locale.ROOT);
    }

    /** It has no place for licence and source: the description of the CSV file has. */
    @Override
    public String describedBy() {
        return CsvDescription.INSTANCE.name();
    }

    @Override
    public void write(Answer answer, OutputStream out) throws IOException {
        List<SdmxComponent> components = SdmxComponents.of(answer);
        DelimitedText text = new DelimitedText(out, Dialect.PLAIN);
        // What the structure does not have comes last, in columns of our own.
        List<Column> statistics = StatisticsColumns.of(answer.question());
        header(text, components, statistics, answer.language());
        String flow = SdmxComponents.dataflow(answer.shape());
        String title = Labels.clean(answer.language().of(answer.shape().title()));
        Row.forEach(answer, row -> {
            text.code("dataflow");
            text.code(labels == Naming.BOTH ? flow + ": " + title : flow);
            if (labels == Naming.NAME) {
                text.text(title);
            }
            text.code("I");
            for (SdmxComponent component : components) {
                cell(text, component, row);
            }
            for (Column column : statistics) {
                column.value().write(row, text);
            }
            text.endOfRow();
        });
        text.end();
    }

    private void header(DelimitedText text, List<SdmxComponent> components, List<Column> statistics, Language language)
            throws IOException {
        text.name("STRUCTURE");
        text.name("STRUCTURE_ID");
        if (labels == Naming.NAME) {
            text.name("STRUCTURE_NAME");
        }
        text.name("ACTION");
        for (SdmxComponent component : components) {
            String title = Labels.clean(language.of(component.title()));
            text.name(labels == Naming.BOTH ? component.id() + ": " + title : component.id());
            if (labels == Naming.NAME) {
                text.text(title);
            }
        }
        for (Column column : statistics) {
            text.name(column.name().toUpperCase(Locale.ROOT));
        }
        text.endOfRow();
    }

    private void cell(DelimitedText text, SdmxComponent component, Row row) throws IOException {
        String code = component.code().apply(row);
        String name = component.name() == null ? null : component.name().apply(row);
        switch (labels) {
            case ID -> text.code(code);
            case NAME -> {
                text.code(code);
                text.text(name);
            }
            case BOTH -> text.code(name == null ? code : code + ": " + name);
        }
    }
}
