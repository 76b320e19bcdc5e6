package dk.helhed.healthdata.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.counts.Code;
import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Dimension;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.counts.Measure;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.SheetForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCheckTest {

    private static final Bilingual TITLE = new Bilingual("x", "x");
    private static final Structure STRUCTURE = new Structure(
            List.of(
                    new Dimension("period", Role.PERIOD, TITLE, null, null, null),
                    new Dimension("area", Role.AREA, TITLE, List.of(new Code("0751", null)), null, null),
                    new Dimension(
                            "sex", Role.SEX, TITLE, List.of(new Code("K", TITLE), new Code("M", TITLE)), null, "K")),
            List.of(new Measure("POP", TITLE, Measure.Counts.PERSONS, null, null, null, null, null)));

    private final Columns columns = new Columns(STRUCTURE);
    private final List<Fault> faults = new ArrayList<>();

    @Test
    void a_good_row_is_codes_and_counts() {
        CountRow row = new RowCheck(STRUCTURE, columns, faults::add).check(7, cells("2020", "0751", " M ", "412"));

        assertEquals(List.of(), faults);
        assertNotNull(row);
        assertEquals(7, row.row());
        assertEquals("2020", row.period());
        assertArrayEquals(new int[] {0, 1}, row.codes());
        assertArrayEquals(new long[] {412}, row.counts());
    }

    @Test
    void a_cube_of_the_largest_counts_adds_up_within_64_bits() {
        long most = 99_999_999;
        CountRow row = new RowCheck(STRUCTURE, columns, faults::add)
                .check(1, cells("2020", "0751", "K", String.valueOf(most)));

        assertEquals(List.of(), faults);
        assertNotNull(row);
        assertArrayEquals(new long[] {most}, row.counts());
        // The most cells of a policy, and the most events of a person.
        assertTrue(Math.multiplyExact(Math.multiplyExact(2_000_000L, 10_000L), most) > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "20,    0751, K, 1,    period not-a-year",
        ",      0751, K, 1,    period required",
        "2020,  9999, K, 1,    area unknown-code",
        "2020,  ,     K, 1,    area required",
        "2020,  0751, K, -1,   POP negative-figure",
        "2020,  0751, K, 1.5,  POP not-a-whole-count",
        "2020,  0751, K, 1e3,  POP not-a-whole-count",
        "2020,  0751, K, abc,  POP not-a-whole-count",
        "2020,  0751, K, 1.000, POP not-a-whole-count",
        "2020,  0751, K, 1.01, POP not-a-whole-count",
        "2020,  0751, K, 12.0x, POP not-a-whole-count",
        "2020,  0751, K, ,     POP required",
        "2020,  0751, K, 9999999999999, POP not-a-whole-count",
        "2020,  0751, K, 100000000, POP not-a-whole-count",
        "2020,  010180-1234, K, 1, area personal-number",
        "2020,  0751, K, 0101801234, POP personal-number",
        "0101801234, 0751, X, -1, period personal-number+sex unknown-code+POP negative-figure"
    })
    void everything_that_is_wrong_with_a_row_is_reported_and_none_of_its_texts(
            @Nullable String period, @Nullable String area, String sex, @Nullable String count, String expected) {
        new RowCheck(STRUCTURE, columns, faults::add).check(1, cells(period, area, sex, count));

        assertEquals(
                expected,
                String.join(
                        "+",
                        faults.stream()
                                .map(fault -> fault.column() + " " + fault.code())
                                .toList()));
    }

    @Test
    void csv_comes_with_commas_or_semicolons_in_any_order_and_with_a_mark_in_front() throws IOException {
        assertEquals(List.of(List.of("2020", "0751", "K", "1")), read("POP,sex,period,area\r\n1,K,2020,0751\r\n"));
        assertEquals(
                List.of(List.of("2020", "0751", "K", "1"), List.of("2021", "0751", "M", "2")),
                read("\uFEFFperiod;area;sex;POP\n2020;\"0751\";K;1\n\n2021;0751;M;2"));
        assertEquals(List.of(), faults);
    }

    @Test
    void a_wrong_header_is_reported_by_place() throws IOException {
        read("period,area,010180-1234,area\n");

        assertEquals(
                List.of("#3 unknown-column", "area duplicate", "sex column-missing", "POP column-missing"),
                faults.stream()
                        .map(fault -> fault.column() + " " + fault.code())
                        .toList());
    }

    @Test
    void a_cell_that_is_no_text_is_reported_as_what_it_is() {
        Cell day = new Cell.Date(LocalDateTime.of(2020, 1, 1, 0, 0));
        new RowCheck(STRUCTURE, columns, faults::add).check(1, new Cell[] {
            day, new Cell.Uncomputed(), new Cell.Failed(), new Cell.Number(new BigDecimal("412"))
        });

        assertEquals(
                List.of("cell-day-is-no-text", "cell-formula-without-value", "cell-error"),
                faults.stream().map(Fault::code).toList());
    }

    private static Cell[] cells(@Nullable String... texts) {
        return Stream.of(texts).map(text -> Cell.text(text == null ? "" : text)).toArray(Cell[]::new);
    }

    private List<List<String>> read(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (RowSource source = new SheetSource(
                SheetForm.CSV, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), columns, faults::add)) {
            for (Cell[] row = source.next(); row != null; row = source.next()) {
                rows.add(Stream.of(row).map(Cell::shown).toList());
            }
        }
        return rows;
    }
}
