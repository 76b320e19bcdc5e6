package dk.helhed.healthdata.value;

import dk.helhed.healthdata.csv.DelimitedText;
import dk.helhed.healthdata.csv.Dialect;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms that the values in force are written in. */
enum ValueForm {
    JSON(MediaType.APPLICATION_JSON, null),
    CSV("text/csv; charset=utf-8; header=present", Dialect.PLAIN),
    CSV_DA("text/csv; charset=utf-8; header=present; dialect=da", Dialect.DANISH);

    static final String CSV_TYPE = "text/csv";

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
            "synthetic",
            "note",
            "datasetId",
            "release",
            "publishedAt");

    private final String contentType;
    private final @Nullable Dialect dialect;

    ValueForm(String contentType, @Nullable Dialect dialect) {
        this.contentType = contentType;
        this.dialect = dialect;
    }

    /**
     * @param format as the parameter has it; null where it is left out
     * @param accepted in the order of preference
     */
    static ValueForm of(@Nullable String format, List<MediaType> accepted) {
        if (format != null) {
            return switch (format) {
                case "csv" -> CSV;
                case "csv-da" -> CSV_DA;
                default -> JSON;
            };
        }
        MediaType first = accepted.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.valueOf(CSV_TYPE)))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
        return first.isCompatible(MediaType.APPLICATION_JSON_TYPE) ? JSON : ofDialect(first.getParameters());
    }

    private static ValueForm ofDialect(Map<String, String> parameters) {
        return "da".equals(parameters.get("dialect")) ? CSV_DA : CSV;
    }

    String contentType() {
        return contentType;
    }

    /** A page as a table; the links to the next one are in the headers. */
    byte[] table(List<ValueView> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            DelimitedText table = new DelimitedText(out, dialect == null ? Dialect.PLAIN : dialect);
            for (String column : COLUMNS) {
                table.name(column);
            }
            table.endOfRow();
            for (ValueView value : values) {
                write(value, table);
            }
            table.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(ValueView value, DelimitedText table) throws IOException {
        table.code(value.area());
        table.code(value.indicator());
        table.code(value.period());
        table.code(value.breakdown());
        table.text(value.status().name());
        table.number(number(value.value()));
        table.number(number(value.lower()));
        table.number(number(value.upper()));
        table.text(value.unit().name());
        table.text(Boolean.toString(value.synthetic()));
        table.text(value.note());
        table.text(value.datasetId().toString());
        table.text(value.release() == null ? null : value.release().toString());
        table.text(value.publishedAt() == null ? null : value.publishedAt().toString());
        table.endOfRow();
    }

    private static double number(@Nullable BigDecimal figure) {
        return figure == null ? Double.NaN : figure.doubleValue();
    }
}
