package dk.helhed.initiatives.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetFileTest {

    @Test
    void numbers_are_read_as_a_spreadsheet_shows_them_and_rows_keep_their_numbers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ark1");
            sheet.value(2, 0, 0.1 + 0.2);
            sheet.value(2, 1, 2_500_000);
            sheet.value(2, 2, "1.2");
        }

        List<List<String>> rows = SheetFile.read(SheetForm.XLSX, bytes.toByteArray());

        assertEquals(List.of(List.of(), List.of(), List.of("0,3", "2500000", "1.2")), rows);
    }

    @Test
    void a_small_file_that_would_become_a_large_one_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 70; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        Problem refused = assertThrows(Problem.class, () -> SheetFile.read(SheetForm.XLSX, bytes.toByteArray()));

        assertEquals(ProblemType.BODY_TOO_LARGE, refused.type());
    }

    @Test
    void what_is_no_workbook_and_what_has_too_many_rows_is_refused() {
        byte[] text = "a;b".getBytes(StandardCharsets.UTF_8);
        byte[] rows = "a\n".repeat(10_001).getBytes(StandardCharsets.UTF_8);

        assertEquals(
                ProblemType.MALFORMED_REQUEST,
                assertThrows(Problem.class, () -> SheetFile.read(SheetForm.XLSX, text))
                        .type());
        assertEquals(
                ProblemType.BODY_TOO_LARGE,
                assertThrows(Problem.class, () -> SheetFile.read(SheetForm.CSV, rows))
                        .type());
    }
}
