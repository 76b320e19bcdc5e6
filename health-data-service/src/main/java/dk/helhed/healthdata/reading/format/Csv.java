package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.csv.DelimitedText;
import dk.helhed.healthdata.csv.Dialect;
import dk.helhed.healthdata.reading.model.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * An answer as a table of text. It has no comments, since RFC 4180 knows none and readers take them for rows: what it says
 * of itself is in its {@link CsvDescription} and in the headers of the answer.
 */
final class Csv implements AnswerFormat {

    /** For programs. */
    static final Csv PLAIN = new Csv("csv", "text/csv; charset=utf-8; header=present", Dialect.PLAIN);

    /** For Danish spreadsheets. */
    static final Csv DANISH = new Csv("csv-da", "text/csv; charset=utf-8; header=present; dialect=da", Dialect.DANISH);

    private final String name;
    private final String contentType;
    private final Dialect dialect;

    private Csv(String name, String contentType, Dialect dialect) {
        this.name = name;
        this.contentType = contentType;
        this.dialect = dialect;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String contentType() {
        return contentType;
    }

    @Override
    public String describedBy() {
        return CsvDescription.INSTANCE.name();
    }

    @Override
    public void write(Answer answer, OutputStream out) throws IOException {
        write(answer, Columns.withNames(answer), new DelimitedText(out, dialect));
    }

    /** The table with some columns. */
    static void write(Answer answer, List<Column> columns, DelimitedText text) throws IOException {
        for (Column column : columns) {
            text.name(column.name());
        }
        text.endOfRow();
        Row.forEach(answer, row -> {
            for (Column column : columns) {
                column.value().write(row, text);
            }
            text.endOfRow();
        });
        text.end();
    }
}
