package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.csv.CellSink;
import dk.helhed.healthdata.csv.Decimals;
import dk.helhed.kit.table.CellText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table into a sheet of a workbook, row by row. */
final class SheetCells implements CellSink {

    private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private final Worksheet sheet;
    private int row;
    private int column;

    SheetCells(Worksheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void code(String code) {
        sheet.inlineString(row, column, escaped(code));
        column++;
    }

    @Override
    public void text(@Nullable String text) {
        if (text != null) {
            sheet.inlineString(row, column, escaped(CellText.harmless(text)));
        }
        column++;
    }

    @Override
    public void number(double number) {
        if (!Double.isNaN(number)) {
            sheet.value(row, column, new BigDecimal(Decimals.text(number)));
        }
        column++;
    }

    @Override
    public void endOfRow() {
        row++;
        column = 0;
    }

    /** A workbook has {@code _x000D_} for a letter that XML cannot hold, and {@code _x005F_} for such an underscore. */
    private static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_$1");
    }
}
