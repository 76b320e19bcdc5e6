package dk.helhed.healthdata.reading.format;

import blue.strategic.parquet.ParquetWriter;
import dk.helhed.healthdata.reading.model.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** Writes a table as Parquet (parquet.apache.org). */
final class ParquetTable {

    private ParquetTable() {}

    static void write(Answer answer, List<Column> columns, Path file) throws IOException {
        MessageType schema = new MessageType(
                "cells", columns.stream().map(ParquetTable::type).toList());
        try (ParquetWriter<Row> parquet = ParquetWriter.writeFile(
                schema, file.toFile(), (row, values) -> new ParquetCells(columns, values).write(row))) {
            Row.forEach(answer, parquet::write);
        }
    }

    private static Type type(Column column) {
        Repetition repetition = column.isKey() ? Repetition.REQUIRED : Repetition.OPTIONAL;
        return switch (column.kind()) {
            case CODE, TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case WHOLE_NUMBER ->
                Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
            case NUMBER -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
        };
    }
}
