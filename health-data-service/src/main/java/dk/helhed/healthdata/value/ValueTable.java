package dk.helhed.healthdata.value;

import java.util.List;

/** Values as a table of text, a line for each. */
final class ValueTable {

    private static final List<String> COLUMNS = List.of(
            "area",
            "indicator",
            "period",
            "breakdown",
            "status",
            "value",
            "lower",
            "upper",
            "unit",
            "inferred",
            "synthetic",
            "note",
            "datasetId",
            "releaseId",
            "release",
            "publishedAt");

    private ValueTable() {}

    static String of(List<ValueView> values, ValueDialect dialect) {
        StringBuilder table = new StringBuilder(dialect.mark());
        line(table, dialect, COLUMNS);
        values.forEach(value -> line(table, dialect, cells(value, dialect)));
        return table.toString();
    }

    private static List<String> cells(ValueView value, ValueDialect dialect) {
        return List.of(
                dialect.code(value.area()),
                dialect.code(value.indicator()),
                dialect.code(value.period()),
                dialect.code(value.breakdown()),
                dialect.text(value.status()),
                dialect.number(value.value() == null ? null : value.value().toPlainString()),
                dialect.number(value.lower() == null ? null : value.lower().toPlainString()),
                dialect.number(value.upper() == null ? null : value.upper().toPlainString()),
                dialect.text(value.unit()),
                dialect.text(value.inferred()),
                dialect.text(value.synthetic()),
                dialect.text(value.note()),
                dialect.text(value.datasetId()),
                dialect.text(value.releaseId()),
                dialect.number(value.release()),
                dialect.text(value.publishedAt()));
    }

    private static void line(StringBuilder table, ValueDialect dialect, List<String> cells) {
        table.append(String.join(dialect.separator(), cells)).append("\r\n");
    }
}
