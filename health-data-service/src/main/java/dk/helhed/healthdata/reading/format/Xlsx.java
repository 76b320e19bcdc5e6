package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.kit.table.CellText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An answer as an Excel workbook: a sheet with the table, its codes as text, and a second one with what it says of itself and
 * what the reasons mean.
 */
@Singleton
final class Xlsx implements AnswerFormat {

    private static final int ROWS_AT_A_TIME = 1_000;

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String contentType() {
        return mediaType();
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public void write(Answer answer, OutputStream out) throws IOException {
        Path file = Files.createTempFile("answer", ".xlsx");
        try {
            try (Workbook workbook = new Workbook(Files.newOutputStream(file), "Helhed", "1.0")) {
                workbook.properties().setTitle(About.of(answer).title());
                boolean isDanish = answer.language() == Language.DA;
                table(workbook.newWorksheet(isDanish ? "Tal" : "Figures"), answer);
                about(workbook.newWorksheet(isDanish ? "Om" : "About"), answer);
            }
            WorkbookTimes.write(file, answer.shape().updated(), out);
        } finally {
            Files.delete(file);
        }
    }

    private static void table(Worksheet sheet, Answer answer) throws IOException {
        List<Column> columns = Columns.withNames(answer);
        SheetCells cells = new SheetCells(sheet);
        for (Column column : columns) {
            cells.code(column.name());
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        cells.endOfRow();
        Row.forEach(answer, row -> {
            for (Column column : columns) {
                column.value().write(row, cells);
            }
            cells.endOfRow();
            if (row.at() % ROWS_AT_A_TIME == 0) {
                sheet.flush();
            }
        });
        sheet.finish();
    }

    private static void about(Worksheet sheet, Answer answer) throws IOException {
        SheetCells cells = new SheetCells(sheet);
        About about = About.of(answer);
        for (About.Line line : about.lines()) {
            line(cells, line.name(), CellText.harmless(line.value().toString()));
        }
        for (String note : about.notes()) {
            line(cells, "note", CellText.harmless(note));
        }
        line(cells, "A", answer.language().of(Wording.of((Reason) null)));
        for (Reason reason : Reason.values()) {
            cells.code(reason.obsStatus().name());
            cells.code(reason.name());
            line(cells, reason.confStatus(), answer.language().of(Wording.of(reason)));
        }
        sheet.finish();
    }

    private static void line(SheetCells cells, String name, String value) {
        cells.code(name);
        cells.code(value);
        cells.endOfRow();
    }
}
