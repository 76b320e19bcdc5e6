package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an Excel workbook, whose first row is the header; the workbook is in memory meanwhile. */
final class XlsxSource implements RowSource {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int[] columns;
    private final int size;

    XlsxSource(InputStream in, Columns known, Consumer<Fault> faults) throws IOException {
        byte[] book = in.readAllBytes();
        try {
            workbook = new ReadableWorkbook(new ByteArrayInputStream(book));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            // All is here already: whatever fails now is for what was sent.
            throw new UnreadableRowException("row-malformed");
        }
        size = known.size();
        List<@Nullable String> header = row();
        columns = known.header(header == null ? List.of() : header, faults);
    }

    @Override
    public @Nullable String @Nullable [] next() throws IOException {
        List<@Nullable String> fields = row();
        if (fields == null) {
            return null;
        }
        @Nullable String[] texts = new String[size];
        for (int i = 0; i < fields.size(); i++) {
            if (i >= columns.length) {
                throw new UnreadableRowException("row-length");
            }
            if (columns[i] >= 0) {
                texts[columns[i]] = fields.get(i);
            }
        }
        return texts;
    }

    private @Nullable List<@Nullable String> row() throws IOException {
        try {
            return rows.hasNext() ? texts(rows.next()) : null;
        } catch (RuntimeException e) {
            throw new UnreadableRowException("row-malformed");
        }
    }

    private static List<@Nullable String> texts(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(cell -> row.getCellRawValue(cell).orElse(null))
                .toList();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
