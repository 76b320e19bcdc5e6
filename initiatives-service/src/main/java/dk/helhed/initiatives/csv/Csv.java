package dk.helhed.initiatives.csv;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.table.CellText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table as text (RFC 4180, with the separator that Danish spreadsheets expect). */
public final class Csv {

    /** The media type, as RFC 4180 registers it. */
    public static final String MEDIA_TYPE = "text/csv";

    // Without it, spreadsheets misread UTF-8 and garble æ, ø and å.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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

    /** Adds a row of cells that are written as they are. */
    public void texts(List<String> cells) {
        lines.add(cells.stream().map(Csv::quoted).collect(Collectors.joining(";")));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money ->
                BigDecimal.valueOf(money.amountOere(), 2).toPlainString().replace('.', ',');
            case Number number -> number.toString().replace('.', ',');
            default -> quoted(CellText.harmless(value.toString()));
        };
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
