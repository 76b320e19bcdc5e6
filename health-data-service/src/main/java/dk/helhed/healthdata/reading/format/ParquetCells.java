package dk.helhed.healthdata.reading.format;

import blue.strategic.parquet.ValueWriter;
import dk.helhed.healthdata.csv.CellSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one row of a Parquet file; what is not written is null. */
final class ParquetCells implements CellSink {

    private final List<Column> columns;
    private final ValueWriter values;
    private int next;

    ParquetCells(List<Column> columns, ValueWriter values) {
        this.columns = columns;
        this.values = values;
    }

    void write(Row row) {
        try {
            for (Column column : columns) {
                column.value().write(row, this);
                next++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void code(String code) {
        values.write(columns.get(next).name(), code);
    }

    @Override
    public void text(@Nullable String text) {
        if (text != null) {
            code(text);
        }
    }

    @Override
    public void number(double number) {
        if (!Double.isNaN(number)) {
            Column column = columns.get(next);
            if (column.kind() == Column.Kind.WHOLE_NUMBER) {
                values.write(column.name(), (long) number);
            } else {
                values.write(column.name(), number);
            }
        }
    }

    @Override
    public void endOfRow() {
        next = 0;
    }
}
