package dk.helhed.plans.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a plan's document as an Excel workbook, one sheet for each table; numbers and days are what they are. */
final class PlanWorkbook {

    // A workbook keeps no more digits of a number than these.
    private static final int DIGITS = 15;

    private static final Pattern ESCAPE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private PlanWorkbook() {}

    static byte[] write(ObjectNode document, List<PlanTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Helhed", "1.0")) {
            for (PlanTable table : tables) {
                write(workbook.newWorksheet(table.name()), table, TablesWriter.rows(document, table));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, PlanTable table, List<List<JsonNode>> rows) {
        List<Column> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c).name());
            sheet.style(0, c).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                JsonNode value = rows.get(r).get(c);
                if (!value.isMissingNode()) {
                    write(sheet, r + 1, c, value, columns.get(c).kind());
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, JsonNode value, Column.Kind kind) {
        switch (kind) {
            case NUMBER, HOURS -> number(sheet, row, column, CellValue.number(value, kind));
            case KRONER -> {
                number(sheet, row, column, CellValue.number(value, kind));
                sheet.style(row, column).format("#,##0.00").set();
            }
            case TRUTH -> sheet.value(row, column, value.booleanValue());
            case DAY -> {
                sheet.value(row, column, LocalDate.parse(value.asText()));
                sheet.style(row, column).format("dd-mm-yyyy").set();
            }
            case TEXT, TEXTS -> sheet.value(row, column, escaped(CellValue.text(value, kind)));
        }
    }

    /** A workbook has {@code _x000D_} for a letter that XML cannot hold, and {@code _x005F_} for such an underscore. */
    private static String escaped(String text) {
        return ESCAPE.matcher(text).replaceAll("_x005F_$1");
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal number) {
        if (number.precision() <= DIGITS) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, number.toPlainString().replace('.', ','));
        }
    }
}
