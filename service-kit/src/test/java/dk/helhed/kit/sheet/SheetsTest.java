package dk.helhed.kit.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.testing.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String LETTERS = "abcæøåÆØÅ ;,\t\"\n1,5.";

    private static List<Row> read(SheetForm form, byte[] file) {
        List<Row> rows = new ArrayList<>();
        Sheets.of("probe", form, SheetLimits.UPLOAD)
                .headedBy(row -> row.shown().contains("Navn"))
                .rows(file, rows::add);
        return rows;
    }

    private static List<Row> csv(String text) {
        return read(SheetForm.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> xlsx(byte[] file) {
        return read(SheetForm.XLSX, file);
    }

    private static List<List<String>> shown(List<Row> rows) {
        return rows.stream().map(Row::shown).toList();
    }

    private static byte[] encoded(String text, String encoding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (encoding) {
            case "UTF-8" -> bytes.write(text.getBytes(StandardCharsets.UTF_8));
            case "UTF-8 with its mark" -> bytes.write(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
            case "UTF-16LE" -> bytes.write(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
            case "UTF-16BE" -> bytes.write(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
            default -> bytes.write(text.getBytes(WINDOWS));
        }
        return bytes.toByteArray();
    }

    @Test
    void every_encoding_and_separator_gives_what_was_written() throws IOException {
        Random random = new Random(13);
        for (int round = 0; round < 300; round++) {
            List<List<String>> written = written(random);
            for (String encoding : List.of("UTF-8", "UTF-8 with its mark", "UTF-16LE", "UTF-16BE", "windows-1252")) {
                for (String separator : List.of(";", ",", "\t")) {
                    for (String first : List.of("", "sep=" + separator + "\r\n")) {
                        byte[] file = encoded(first + text(written, separator), encoding);
                        List<List<String>> found = shown(read(SheetForm.CSV, file));
                        assertEquals(plain(written), found, () -> encoding + ", " + separator + ": " + written);
                    }
                }
            }
            assertEquals(plain(written), shown(xlsx(RawWorkbook.ofRows(xml(written)))));
        }
    }

    private static List<List<String>> written(Random random) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Navn", "Beløb")));
        for (int row = random.nextInt(5); row > 0; row--) {
            List<String> cells = new ArrayList<>();
            for (int cell = random.nextInt(4); cell > 0; cell--) {
                cells.add(random.ints(random.nextInt(6), 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining()));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String text(List<List<String>> rows, String separator) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"));
    }

    private static String xml(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (List<String> row : rows) {
            xml.append("<row>");
            row.forEach(cell -> xml.append("<c t=\"inlineStr\"><is><t>")
                    .append(cell.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></is></c>"));
            xml.append("</row>");
        }
        return xml.toString();
    }

    private static List<List<String>> plain(List<List<String>> rows) {
        List<List<String>> plain = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row.stream().map(String::strip).toList());
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            if (!cells.isEmpty()) {
                plain.add(cells);
            }
        }
        return plain;
    }

    @Test
    void the_separator_is_that_of_the_header_whatever_stands_above_it() {
        assertEquals(
                List.of(List.of("Plan, 2020, 2021,2022"), List.of("Navn", "Beløb"), List.of("a", "1,5")),
                shown(csv("Plan, 2020, 2021,2022\n\nNavn;Beløb\na;1,5")));
        assertEquals(List.of(List.of("a,b", "c"), List.of("1", "2")), shown(csv("a,b;c\n1;2")));
        assertEquals(List.of(List.of("a", "b", "c,d")), shown(csv("a\tb\tc,d")));
    }

    @Test
    void rows_have_their_number_in_the_file_and_empty_ones_are_not_given() {
        assertEquals(
                List.of(1, 4),
                csv("Navn;B\n;;;;\n\n\"a\nb\";2;;;;").stream().map(Row::number).toList());
        assertEquals(
                List.of(1, 3),
                csv("sep=;\nNavn;B\n\na;b").stream().map(Row::number).toList());
        assertEquals(
                List.of(2, 7),
                xlsx(
                                RawWorkbook.ofRows(
                                        "<row r=\"2\"><c><v>1</v></c></row><row r=\"5\"><c s=\"1\"/></row><row r=\"7\"><c r=\"C7\"><v>1</v></c></row>"))
                        .stream()
                        .map(Row::number)
                        .toList());
    }

    @Test
    void cells_of_a_workbook_have_their_type() {
        byte[] file = RawWorkbook.named("Ark1")
                .dates()
                .sharedTexts(
                        "<si><r><t>to </t></r><r><rPr><b/></rPr><t>stykker</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>")
                .sheet(1, """
                        <row><c t="s"><v>0</v></c><c><v>0.30000000000000004</v></c><c s="1"><v>46300</v></c><c t="b"><v>1</v></c>
                        <c/><c><f>A1+1</f></c><c><f>1.5+1</f><v>2.5</v></c><c t="e"><v>#DIV/0!</v></c><c t="str"><f>""</f><v></v></c>
                        <c t="d"><v>2026-10-05</v></c><c><v>1E+3</v></c><c t="str"><f>B1</f></c><c s="1"><v>60</v></c></row>""")
                .bytes();

        assertEquals(
                List.of(
                        new Cell.Text("to stykker"),
                        new Cell.Number(new BigDecimal("0.3")),
                        new Cell.Date(LocalDateTime.of(2026, 10, 5, 0, 0)),
                        new Cell.Truth(true),
                        Cell.EMPTY,
                        new Cell.Uncomputed(),
                        new Cell.Number(new BigDecimal("2.5")),
                        new Cell.Failed(),
                        Cell.EMPTY,
                        new Cell.Date(LocalDateTime.of(2026, 10, 5, 0, 0)),
                        new Cell.Number(new BigDecimal("1000")),
                        new Cell.Uncomputed(),
                        new Cell.Failed()),
                xlsx(file).getFirst().cells());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd|true",
                "[$-406]d. mmmm yyyy;@|true",
                "[h]:mm|true",
                "General|false",
                "#,##0.00 \"dage\"|false",
                "#,##0\\ \"kr.\"|false",
                "[Red]-0.0|false",
                "_-* #,##0.00\\ [$DKK]_-|false",
                "0.00E+00|false"
            })
    void a_format_shows_a_day_where_it_names_a_part_of_one(String code, boolean date) {
        assertEquals(date, CellFormats.isDate(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#,##0.00 [$€-2]|false",
                "[$EUR] 0.00|false",
                "[$$-409]#,##0.00|false",
                "\"$\"#,##0|false",
                "#,##0.00 \"kr.\"|true",
                "#,##0.00 [$kr.-406]|true",
                "[$DKK] #,##0|true"
            })
    void money_of_another_country_is_no_number_of_kroner(String code, boolean kroner) {
        byte[] file = RawWorkbook.named("Ark1")
                .part(
                        "xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"%s\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
                                .formatted(code.replace("\"", "&quot;")))
                .sheet(1, "<row><c s=\"0\"><v>5</v></c></row>")
                .bytes();

        Cell cell = xlsx(file).getFirst().cell(0);

        assertEquals(kroner, cell instanceof Cell.Number);
        assertEquals(kroner, DanishAmount.read(cell, AmountUnit.KRONER) instanceof CellResult.Value<Money>);
    }

    @ParameterizedTest
    @CsvSource({
        "false,1,1900-01-01",
        "false,59,1900-02-28",
        "false,61,1900-03-01",
        "true,0,1904-01-01",
        "true,44838,2026-10-05"
    })
    void days_count_from_1900_or_from_1904(boolean since1904, int serial, String day) throws IOException {
        byte[] file = RawWorkbook.empty()
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://x/relationships\"><workbookPr date1904=\"%s\"/><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>"
                                .formatted(since1904 ? "1" : "0"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>")
                .dates()
                .sheet(1, "<row><c s=\"1\"><v>" + serial + "</v></c></row>")
                .bytes();

        assertEquals(
                day,
                CellResult.class.cast(DanishDay.read(xlsx(file).getFirst().cell(0)))
                                instanceof CellResult.Value<?> value
                        ? value.value().toString()
                        : "none");
    }

    private static Problem refusal(SheetForm form, byte[] file) {
        return assertThrows(Problem.class, () -> read(form, file));
    }

    @Test
    void the_place_of_what_is_too_large_is_named() {
        Problem wide = refusal(SheetForm.XLSX, RawWorkbook.ofRows("<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>"));
        assertEquals(
                List.of(FieldProblem.cell("probe", 3, "XFD", "sheet-too-many-columns", List.of(256))), wide.fields());

        Problem huge =
                refusal(SheetForm.XLSX, RawWorkbook.ofRows("<row><c><v>1</v></c><c><v>1e999999999</v></c></row>"));
        assertEquals(List.of(FieldProblem.cell("probe", 1, "B", "cell-number-too-large", List.of(30))), huge.fields());

        Problem longCell =
                refusal(SheetForm.CSV, ("a;b\n1;2\n3;" + "x".repeat(32_768)).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(FieldProblem.cell("probe", 3, "B", "sheet-cell-too-long", List.of(32_767))), longCell.fields());

        Problem many = refusal(SheetForm.CSV, "a\n".repeat(10_001).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(FieldProblem.cell("probe", 10_001, "A", "sheet-too-many-rows", List.of(10_000))),
                many.fields());
        assertEquals(413, many.type().status());
    }

    @Test
    void limits_are_met_and_not_a_little_less() {
        assertEquals(10_000, csv("a\n".repeat(10_000)).size());
        assertEquals(256, csv("a;".repeat(256)).getFirst().cells().size());
        assertEquals(32_767, csv("x".repeat(32_767)).getFirst().cell(0).shown().length());
        assertEquals(
                32_767,
                xlsx(RawWorkbook.ofRows("<row><c t=\"inlineStr\"><is><t>" + "ø".repeat(32_767) + "</t></is></c></row>"))
                        .getFirst()
                        .cell(0)
                        .shown()
                        .length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;\"b", "a;\"b\"c"})
    void a_quote_that_is_not_closed_where_its_cell_ends_is_refused(String text) {
        assertEquals(
                400,
                refusal(SheetForm.CSV, text.getBytes(StandardCharsets.UTF_8))
                        .type()
                        .status());
    }

    @Test
    void two_encodings_in_one_file_are_refused() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write("Navn;B\nBeløb;1\n".getBytes(StandardCharsets.UTF_8));
        mixed.write("Beløb;2\n".getBytes(WINDOWS));

        assertEquals(
                "malformed-request (sheet.encoding) []",
                refusal(SheetForm.CSV, mixed.toByteArray()).getMessage());
        assertEquals(
                "malformed-request (sheet.not-text) []",
                refusal(SheetForm.CSV, "Navn;B".getBytes(StandardCharsets.UTF_16LE))
                        .getMessage());
    }

    @Test
    void cells_and_rows_out_of_order_are_refused() {
        for (String rows : List.of(
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
                "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"0\"/>",
                "<row r=\"x\"/>",
                "<row><c t=\"s\"><v>0</v></c></row>",
                "<row><c t=\"s\"><v>-1</v></c></row>",
                "<row><c")) {
            assertEquals(
                    400,
                    refusal(SheetForm.XLSX, RawWorkbook.ofRows(rows)).type().status(),
                    rows);
        }
    }

    @Test
    void the_one_sheet_with_the_header_is_chosen() {
        String header = "<row><c t=\"inlineStr\"><is><t>Navn</t></is></c></row>";
        byte[] one = RawWorkbook.named("Forside", "Initiativer")
                .sheet(1, "<row><c><v>1</v></c></row>")
                .sheet(2, header)
                .bytes();
        byte[] two = RawWorkbook.named("Gamle", "Nye")
                .sheet(1, header)
                .sheet(2, header)
                .bytes();

        assertEquals(List.of(List.of("Navn")), shown(xlsx(one)));
        assertEquals(
                "rule-violated (sheet.several) []", refusal(SheetForm.XLSX, two).getMessage());
    }
}
