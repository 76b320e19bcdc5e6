package dk.helhed.healthdata.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.kit.sheet.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a JSON array of objects, one a row, whose members are the columns. */
final class JsonSource implements RowSource {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(SheetSource.LIMITS.cellLength())
                    .maxNameLength(SheetSource.LIMITS.cellLength())
                    .maxNumberLength(SheetSource.LIMITS.cellLength())
                    .build())
            .build();

    private final JsonParser parser;
    private final Columns columns;
    private final Consumer<Fault> faults;
    private int row;

    JsonSource(InputStream in, Columns columns, Consumer<Fault> faults) throws IOException {
        this.parser = JSON.createParser(in);
        this.columns = columns;
        this.faults = faults;
        expect(JsonToken.START_ARRAY, parser.nextToken());
    }

    @Override
    public Cell @Nullable [] next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            if (parser.nextToken() != null) {
                throw new UnreadableRowException("row-malformed");
            }
            return null;
        }
        expect(JsonToken.START_OBJECT, token);
        row++;
        Cell[] cells = new Cell[columns.size()];
        Arrays.fill(cells, Cell.EMPTY);
        int members = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            members++;
            if (members > SheetSource.LIMITS.columns()) {
                throw new UnreadableRowException("row-malformed");
            }
            int column = columns.place(parser.currentName());
            JsonToken value = parser.nextToken();
            if (value == null || value.isStructStart()) {
                throw new UnreadableRowException("row-malformed");
            }
            if (column < 0) {
                faults.accept(new Fault(row, null, "unknown-column", null));
            } else if (value != JsonToken.VALUE_NULL) {
                cells[column] = Cell.text(parser.getText());
            }
        }
        return cells;
    }

    @Override
    public int row() {
        return row;
    }

    private static void expect(JsonToken wanted, @Nullable JsonToken found) throws IOException {
        if (found != wanted) {
            throw new UnreadableRowException("row-malformed");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
