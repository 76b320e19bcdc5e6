package dk.helhed.initiatives.catalogue.table;

import dk.helhed.initiatives.csv.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a file that a spreadsheet opens. */
public final class CatalogueFile {

    private CatalogueFile() {}

    public static byte[] csv(List<CatalogueTable.Line> lines) {
        Csv csv = Csv.withHeader(lines.getFirst().cells().toArray(String[]::new));
        lines.stream().skip(1).forEach(line -> csv.texts(line.cells()));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] xlsx(List<CatalogueTable.Line> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Helhed", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Initiativer");
            int width = lines.getFirst().cells().size();
            for (int row = 0; row < lines.size(); row++) {
                CatalogueTable.Line line = lines.get(row);
                for (int column = 0; column < line.cells().size(); column++) {
                    if (!line.cells().get(column).isEmpty()) {
                        sheet.value(row, column, line.cells().get(column));
                    }
                }
                if (line.isTheme()) {
                    sheet.range(row, 0, row, width - 1).merge();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
