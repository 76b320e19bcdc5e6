package dk.helhed.healthdata.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.healthdata.counts.Fault;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.SheetForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetSourceTest {

    private static final Columns COLUMNS = new Columns(HostileCounts.STRUCTURE);

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void the_first_sheet_is_read_row_by_row_in_any_order_of_columns() throws IOException {
        byte[] book = Workbook.of(List.of("RESIDENTS,period,area", "412,2020,0751", "413,2021,0751"));

        assertEquals(List.of("0751 2020 412", "0751 2021 413"), read(book));
        assertEquals(List.of(), faults);
    }

    @Test
    void a_row_that_is_too_long_is_a_fault_of_that_row() throws IOException {
        read(Workbook.of(List.of("area,period,RESIDENTS", "0751,2020,412,9")));

        assertEquals(List.of("row-length"), faults.stream().map(Fault::code).toList());
        assertEquals(List.of(1), faults.stream().map(Fault::row).toList());
    }

    @Test
    void what_is_no_workbook_is_refused_as_such() {
        String half =
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>area</t></is></c></row><row";
        byte[] whole = Workbook.of(List.of("area,period,RESIDENTS", "0751,2020,412"));
        for (byte[] book : List.of(
                "area,period,RESIDENTS\n0751,2020,412\n".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                Workbook.zipped(Map.of("a.txt", "0751")),
                Workbook.zipped(Workbook.parts(half)),
                Workbook.zipped(Workbook.parts("no sheet")),
                Arrays.copyOf(whole, whole.length / 2))) {
            Problem refusal = assertThrows(Problem.class, () -> read(book));

            assertEquals(ProblemType.MALFORMED_REQUEST, refusal.type());
        }
    }

    @Test
    void csv_is_read_in_what_encoding_and_with_what_separator_it_comes() throws IOException {
        List<String> expected = List.of("0751 2020 412");
        for (String text : List.of(
                "area,period,RESIDENTS\n0751,2020,412\n",
                "sep=;\r\narea;period;RESIDENTS;;\r\n\r\n0751;2020;412;;\r\n",
                "\uFEFFarea\tperiod\tRESIDENTS\n0751\t2020\t412")) {
            assertEquals(expected, read(SheetForm.CSV, text.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(
                expected,
                read(SheetForm.CSV, "\uFEFFarea;period;RESIDENTS\n0751;2020;412".getBytes(StandardCharsets.UTF_16LE)));
    }

    private List<String> read(byte[] book) throws IOException {
        return read(SheetForm.XLSX, book);
    }

    private List<String> read(SheetForm form, byte[] file) throws IOException {
        try (SheetSource source = new SheetSource(form, new ByteArrayInputStream(file), COLUMNS, faults::add)) {
            List<String> rows = new ArrayList<>();
            for (Cell[] row = source.next(); row != null; row = source.next()) {
                rows.add(Stream.of(row).map(Cell::shown).collect(Collectors.joining(" ")));
            }
            return rows;
        }
    }
}
