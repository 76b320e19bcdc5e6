package dk.helhed.healthdata.value;

import dk.helhed.kit.table.CellText;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values are written as a table of text: for programs (RFC 4180), or as a Danish spreadsheet opens it. */
enum ValueDialect {
    CSV(",", "", "text/csv; charset=utf-8; header=present"),
    CSV_DA(";", "\uFEFF", "text/csv; charset=utf-8; header=present; dialect=da");

    private static final MediaType TEXT = new MediaType("text", "csv");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern DIGIT_OR_SIGN = Pattern.compile("[0-9+.-]");

    private final String separator;
    private final String mark;
    private final String contentType;

    ValueDialect(String separator, String mark, String contentType) {
        this.separator = separator;
        this.mark = mark;
        this.contentType = contentType;
    }

    /** Null for JSON. */
    static @Nullable ValueDialect of(@Nullable String format, List<MediaType> accepted) {
        if (format != null) {
            return switch (format) {
                case "csv" -> CSV;
                case "csv-da" -> CSV_DA;
                default -> null;
            };
        }
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return null;
            }
            if (type.isCompatible(TEXT)) {
                return CSV;
            }
        }
        return null;
    }

    /** The one that a content type names. */
    static ValueDialect of(MediaType type) {
        return "da".equals(type.getParameters().get("dialect")) ? CSV_DA : CSV;
    }

    String contentType() {
        return contentType;
    }

    String separator() {
        return separator;
    }

    /** What the file begins with. */
    String mark() {
        return mark;
    }

    /** A spreadsheet takes what has digits for a number or a day; years it may take for numbers. */
    String code(@Nullable Object code) {
        String text = code == null ? "" : code.toString();
        boolean isEaten = DIGIT_OR_SIGN.matcher(text).find() && !YEAR.matcher(text).matches();
        return quoted(this == CSV_DA && isEaten ? "=\"" + text + "\"" : text);
    }

    String text(@Nullable Object text) {
        return quoted(text == null ? "" : CellText.harmless(text.toString()));
    }

    String number(@Nullable Object number) {
        String text = number == null ? "" : number.toString();
        return this == CSV_DA ? text.replace('.', ',') : text;
    }

    private String quoted(String text) {
        return text.contains(separator) || text.contains("\"") || text.contains("\n") || text.contains("\r")
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
