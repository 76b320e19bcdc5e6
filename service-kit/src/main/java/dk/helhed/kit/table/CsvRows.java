package dk.helhed.kit.table;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from text (RFC 4180), row by row, also a large one; the separator is the one of semicolon, tab and comma
 * that its first line has most of. A byte order mark in front is skipped.
 */
public final class CsvRows implements AutoCloseable {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();
    private static final int FIRST_LINE = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MappingIterator<String[]> rows;

    private CsvRows(MappingIterator<String[]> rows) {
        this.rows = rows;
    }

    public static CsvRows of(Reader text) throws IOException {
        BufferedReader reader = new BufferedReader(text, FIRST_LINE);
        return new CsvRows(CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(reader)))
                .readValues(reader));
    }

    /**
     * The cells of the next row, stripped; null after the last. A row without any text is one empty cell, so that the
     * numbers of the rows are those of the file.
     *
     * @throws IOException where it is no such table: a quote that is never closed, or text behind one
     */
    public @Nullable List<String> next() throws IOException {
        return rows.hasNextValue()
                ? Arrays.stream(rows.nextValue()).map(String::strip).toList()
                : null;
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(FIRST_LINE);
        int semicolons = 0;
        int tabs = 0;
        int commas = 0;
        int c = reader.read();
        boolean marked = c == BYTE_ORDER_MARK;
        for (int i = 1; i < FIRST_LINE && c >= 0 && c != '\n'; i++) {
            semicolons += c == ';' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            c = reader.read();
        }
        reader.reset();
        if (marked && reader.read() != BYTE_ORDER_MARK) {
            throw new IOException("the byte order mark went away");
        }
        return commas > Math.max(semicolons, tabs) ? ',' : tabs > semicolons ? '\t' : ';';
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
