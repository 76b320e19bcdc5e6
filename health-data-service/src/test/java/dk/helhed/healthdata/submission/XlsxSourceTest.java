package dk.helhed.healthdata.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.text.Bilingual;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XlsxSourceTest {

    private static final Bilingual TITLE = new Bilingual("x", "x");
    private static final Columns COLUMNS = new Columns(new Structure(
            List.of(
                    new Dimension("area", Role.AREA, TITLE, List.of(new Code("0751", null)), null, null),
                    new Dimension("period", Role.PERIOD, TITLE, null, null, null)),
            List.of(new Measure("RESIDENTS", TITLE, Measure.Counts.PERSONS, null, null, null, null))));

    private final List<Fault> faults = new ArrayList<>();

    @Test
    void the_first_sheet_is_read_row_by_row_in_any_order_of_columns() throws IOException {
        byte[] book = Workbook.of(List.of("RESIDENTS,period,area", "412,2020,0751", "413,2021,0751"));

        assertEquals(List.of("0751 2020 412", "0751 2021 413"), read(book));
        assertEquals(List.of(), faults);
    }

    @Test
    void a_row_that_is_too_long_is_refused() {
        byte[] book = Workbook.of(List.of("area,period,RESIDENTS", "0751,2020,412,9"));

        assertEquals("row-length", refusal(book));
    }

    @Test
    void what_is_no_workbook_is_refused_as_such() {
        String half =
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>area</t></is></c></row><row";
        assertEquals(
                "row-malformed", refusal("area,period,RESIDENTS\n0751,2020,412\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("row-malformed", refusal(new byte[0]));
        assertEquals("row-malformed", refusal(Workbook.zipped(Map.of("a.txt", "0751"))));
        assertEquals("row-malformed", refusal(Workbook.zipped(Workbook.parts(half))));
        assertEquals("row-malformed", refusal(Workbook.zipped(Workbook.parts("no sheet"))));
        byte[] cut = Workbook.of(List.of("area,period,RESIDENTS", "0751,2020,412"));
        assertEquals("row-malformed", refusal(Arrays.copyOf(cut, cut.length / 2)));
    }

    private String refusal(byte[] book) {
        return assertThrows(UnreadableRowException.class, () -> read(book)).code();
    }

    private List<String> read(byte[] book) throws IOException {
        try (XlsxSource source = new XlsxSource(new ByteArrayInputStream(book), COLUMNS, faults::add)) {
            List<String> rows = new ArrayList<>();
            for (String[] row = source.next(); row != null; row = source.next()) {
                rows.add(String.join(" ", row));
            }
            return rows;
        }
    }
}
