package dk.helhed.healthdata.submission;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dk.helhed.healthdata.counts.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads CSV (RFC 4180) in UTF-8 with a header, separated by commas or, as Danish spreadsheets do it, by semicolons. */
final class CsvSource implements RowSource {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();
    private static final int FIRST_LINE = 64 * 1024;

    private final MappingIterator<String[]> rows;
    private final int[] columns;
    private final int size;

    CsvSource(InputStream in, Columns known, Consumer<Fault> faults) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                FIRST_LINE);
        char separator = separator(reader);
        rows = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(reader);
        size = known.size();
        columns = known.header(rows.hasNextValue() ? Arrays.asList(rows.nextValue()) : Arrays.asList(), faults);
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(FIRST_LINE);
        int commas = 0;
        int semicolons = 0;
        int c = reader.read();
        boolean marked = c == '\uFEFF';
        for (int i = 1; i < FIRST_LINE && c >= 0 && c != '\n'; i++) {
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
            c = reader.read();
        }
        reader.reset();
        if (marked && reader.read() != '\uFEFF') {
            throw new IOException("the byte order mark went away");
        }
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public @Nullable String @Nullable [] next() throws IOException {
        if (!rows.hasNextValue()) {
            return null;
        }
        String[] fields = rows.nextValue();
        if (fields.length != columns.length) {
            throw new UnreadableRowException("row-length");
        }
        @Nullable String[] texts = new String[size];
        for (int i = 0; i < fields.length; i++) {
            if (columns[i] >= 0) {
                texts[columns[i]] = fields[i];
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
