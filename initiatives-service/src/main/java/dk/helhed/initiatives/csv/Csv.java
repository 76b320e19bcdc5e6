package dk.helhed.initiatives.csv;

import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table as text (RFC 4180, with the separator that Danish spreadsheets expect). */
public final class Csv {

    /** The media type, as RFC 4180 registers it. */
    public static final String MEDIA_TYPE = "text/csv";

    // Without it, spreadsheets take UTF-8 for something else and spoil æ, ø and å.
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<String> lines = new ArrayList<>();

    private Csv() {}

    public static Csv withHeader(String... names) {
        Csv csv = new Csv();
        csv.row((Object[]) names);
        return csv;
    }

    /** Adds a row; amounts are written in kroner, what is null as an empty cell. */
    public void row(@Nullable Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell(cell));
        }
        lines.add(texts.stream().collect(Collectors.joining(";")));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money ->
                BigDecimal.valueOf(money.amountOere(), 2).toPlainString().replace('.', ',');
            case Number number -> number.toString().replace('.', ',');
            default -> quoted(harmless(value.toString()));
        };
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets do not show. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return BYTE_ORDER_MARK + String.join("\r\n", lines) + "\r\n";
    }
}
