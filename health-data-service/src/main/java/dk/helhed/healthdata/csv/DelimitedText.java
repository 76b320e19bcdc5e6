package dk.helhed.healthdata.csv;

import dk.helhed.kit.table.CellText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a table as text, cell by cell (RFC 4180). */
public final class DelimitedText implements CellSink {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

    private final Writer out;
    private final Dialect dialect;
    private boolean isFirst = true;

    public DelimitedText(OutputStream out, Dialect dialect) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.dialect = dialect;
        if (dialect.hasMark()) {
            this.out.write(BYTE_ORDER_MARK);
        }
    }

    /** The name of a column. */
    public void name(String name) throws IOException {
        cell(name);
    }

    @Override
    public void code(String code) throws IOException {
        cell(dialect.isForSpreadsheets() && isEaten(code) ? "=\"" + code + "\"" : code);
    }

    @Override
    public void text(@Nullable String text) throws IOException {
        cell(text == null ? "" : CellText.harmless(text));
    }

    @Override
    public void number(double number) throws IOException {
        String text = Double.isNaN(number) ? "" : Decimals.text(number);
        cell(dialect.isForSpreadsheets() ? text.replace('.', ',') : text);
    }

    @Override
    public void endOfRow() throws IOException {
        out.write("\r\n");
        isFirst = true;
    }

    /** To be called after the last row; what it writes to stays open. */
    public void end() throws IOException {
        out.flush();
    }

    /** A spreadsheet takes what has digits for a number or a day; years it may take for numbers. */
    private static boolean isEaten(String code) {
        boolean isWord = true;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            isWord &= c != '+' && c != '-' && c != '.' && (c < '0' || c > '9');
        }
        return !isWord && !YEAR.matcher(code).matches();
    }

    private void cell(String text) throws IOException {
        if (!isFirst) {
            out.write(dialect.separator());
        }
        isFirst = false;
        if (isPlain(text)) {
            out.write(text);
        } else {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        }
    }

    private boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == dialect.separator() || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
