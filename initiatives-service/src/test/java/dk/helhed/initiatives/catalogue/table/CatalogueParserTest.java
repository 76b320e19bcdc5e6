package dk.helhed.initiatives.catalogue.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.sheet.Cell;
import dk.helhed.kit.sheet.CellResult;
import dk.helhed.kit.sheet.SheetForm;
import dk.helhed.kit.testing.RawWorkbook;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueParserTest {

    private static Catalogue read(String... lines) {
        return CatalogueParser.of(SheetForm.CSV, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Catalogue catalogue) {
        return catalogue.problems().stream().map(FieldProblem::code).toList();
    }

    private static List<Long> amounts(Catalogue catalogue, String member) {
        return catalogue.initiatives().stream()
                .map(one -> one.row().cells().get(member).path("amountOere").asLong())
                .toList();
    }

    @Test
    void a_track_is_not_named_in_two_themes() {
        Catalogue catalogue = read("Spor;Initiativ", "Tema 1: A", "1.1 Et spor;Et", "Tema 2: B", "1.1 Et spor;To");

        assertEquals(List.of("track-of-another-theme"), codes(catalogue));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Beløb (i hele 1.000 kr.)|2500",
                "Beløb (i tusinde kr.)|2500",
                "Beløb (t.kr.)|2500",
                "Beløb (mill. kr.)|2,5",
                "Beløb (2021-priser, mio. kr.)|2,5",
                "Beløb (i mio. kr., 2021-priser)|2,5",
                "Beløb i mio. kr.|2,5",
                "Beløb, mio. kr.|2,5",
                "Beløb (mia. kr.)|0,0025",
                "Beløb (kr.)|2.500.000",
                "Beløb|kr. 2.500.000,-",
                "BELØB:|2 500 000",
                "Beløb|2,5 mill. kr."
            })
    void amounts_and_years_are_counted_in_what_the_column_of_amounts_says(String title, String amount) {
        Catalogue catalogue =
                read("Spor;Initiativ;\"" + title + "\";2026", "Tema 1: A", "1.1;Et;" + amount + ";" + amount);

        assertEquals(List.of(), catalogue.problems());
        assertEquals(List.of(250_000_000L), amounts(catalogue, "amount"));
        assertEquals(List.of(250_000_000L), amounts(catalogue, "phasing.2026"));
    }

    @Test
    void a_column_of_amounts_with_a_unit_of_its_own_keeps_it() {
        Catalogue catalogue = read(
                "Spor;Initiativ;Beløb (mio. kr.);2026 (t.kr.);Heraf løn", "Tema 1: A", "1.1;Et;2,5;2.500;2.500.000");

        assertEquals(List.of(250_000_000L), amounts(catalogue, "phasing.2026"));
        assertEquals(List.of(250_000_000L), amounts(catalogue, "breakdown.WAGES"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "øre", "p/l", "2021-priser", "i alt", "mio. EUR", "mio. kr., t.kr."})
    void a_unit_that_is_not_known_is_refused(String unit) {
        assertEquals(
                List.of("unknown-unit"), codes(read("Spor;Initiativ;Beløb (" + unit + ")", "Tema 1: A", "1.1;Et;2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-02-2026",
                "1/2/2026",
                "2026-02-01",
                "01-feb",
                "1. feb",
                "feb-01",
                "feb 26",
                "01-02-26",
                "1.feb.2026"
            })
    void a_track_number_that_became_a_day_is_refused(String number) {
        assertEquals(List.of("track-number-is-day"), codes(read("Spor;Initiativ", "Tema 1: A", number + ";Et")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"46054", "1,2", "1.2,5", "1.2-1.4", "x", "Spor 1", "1a", "-1", "1.2345"})
    void what_is_no_track_number_is_no_other_one(String number) {
        assertEquals(List.of("track-number"), codes(read("Spor;Initiativ", "Tema 1: A", "\"" + number + "\";Et")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2|1.2|''",
                "1.2.|1.2|''",
                "1.2 Navn|1.2|Navn",
                "1.2: Navn|1.2|Navn",
                "1.2 - Navn|1.2|Navn",
                "4.3.1 24 timer|4.3.1|24 timer",
                "7|7|''"
            })
    void a_track_number_may_have_a_name_beside_it(String text, String number, String name) {
        assertEquals(CellResult.of(new TrackNumber(number, name)), TrackNumber.read(Cell.text(text)));
    }

    @Test
    void a_decimal_number_cannot_say_which_track_it_is() {
        assertEquals(
                CellResult.refused("track-number-as-number"), TrackNumber.read(new Cell.Number(new BigDecimal("1.2"))));
        assertEquals(CellResult.of(new TrackNumber("3", "")), TrackNumber.read(new Cell.Number(BigDecimal.valueOf(3))));
        assertEquals(CellResult.refused("track-number"), TrackNumber.read(new Cell.Number(BigDecimal.valueOf(46_054))));
    }

    @Test
    void totals_of_themes_and_tracks_are_checked_and_are_no_initiatives() {
        String[] good = {
            "Spor;Initiativ;Beløb;2026",
            "Tema 1: A",
            "1.1;Et;1;1",
            ";To;2;",
            ";Sum spor 1.1;3;1",
            "1.2;Tre;4;",
            "I alt;;7;1",
            "Tema 2: B",
            "2.1;Fire;8;8",
            "Tema 2 i alt;;8;8",
            ";Subtotal:;8;",
            "I alt 2021-2024;;15;9"
        };
        assertEquals(List.of(), read(good).problems());
        assertEquals(4, read(good).initiatives().size());

        for (int row : new int[] {4, 6, 9, 10, 11}) {
            String[] bad = good.clone();
            bad[row] = bad[row].replaceFirst("(;+)\\d+", "$199");
            assertEquals(List.of("total-differs"), codes(read(bad)), bad[row]);
        }
        String[] otherYear = good.clone();
        otherYear[11] = "I alt;;15;10";
        assertEquals(List.of("total-differs"), codes(read(otherYear)));
    }

    @Test
    void several_initiatives_in_one_cell_are_read_where_each_has_its_amount() {
        for (String row : List.of(
                "1.1;\"Et spor:\n- et\n- to\";\"1,7\n1,0\"",
                "1.1;\"Et spor\n- et\n\u2013 to.\";1,7 1,0",
                "1.1;Et spor - et - to;1,7 1,0",
                "1.1;\"Et spor - et - to\";\"1,7\n1,0\"",
                "1.1 Et spor;- et - to;1,7 1,0")) {
            Catalogue catalogue = read("Spor;Initiativ;Beløb (mio. kr.)", "Tema 1: A", row);
            assertEquals(List.of(), catalogue.problems(), row);
            assertEquals(List.of(170_000_000L, 100_000_000L), amounts(catalogue, "amount"), row);
            assertEquals(
                    List.of("et", "to"),
                    catalogue.initiatives().stream()
                            .map(one -> one.row().text("name"))
                            .toList());
            assertEquals("Et spor", catalogue.tracks().getFirst().row().text("name"), row);
        }
        for (String row : List.of(
                "1.1;\"Et spor\n- et\n- to\";1,7",
                "1.1;\"Et spor\n- et\n- et\";\"1\n2\"",
                "1.1;Et spor - et;1,7 1,0",
                "1.1;Et spor - et - to - tre;1,7 1,0",
                "1.1;Et spor;1,7 1,0")) {
            assertEquals(
                    List.of("amounts-and-names"),
                    codes(read("Spor;Initiativ;Beløb (mio. kr.)", "Tema 1: A", row)),
                    row);
        }
    }

    @Test
    void nothing_in_a_table_is_left_out_in_silence() {
        assertEquals(List.of("cell-beyond-header"), codes(read("Spor;;Initiativ", "Tema 1: A", "1.1;x;Et")));
        assertEquals(List.of("cell-beyond-header"), codes(read("Spor;Initiativ", "Tema 1: A", "1.1;Et;;;x;;")));
        assertEquals(List.of(), codes(read("Spor;Initiativ;;;", "Tema 1: A;;;", ";;;;;", "1.1;Et;;;;;;")));
        assertEquals(List.of("column-twice"), codes(read("Spor;Initiativ;2026;2026 (kr.)", "Tema 1: A", "1.1;Et")));
        assertEquals(List.of("required"), codes(read("Spor;Initiativ;Beløb", "Tema 1: A", "1.1;;5")));
        assertEquals(
                List.of("theme-twice"), codes(read("Spor;Initiativ", "Tema 1: A", "1.1;Et", "Tema 1: B", "1.2;To")));
        assertEquals(
                List.of("track-twice"),
                codes(read("Spor;Initiativ", "Tema 1: A", "1.1 X;Et", "1.2 Y;To", "1.1 Z;Tre")));
        assertEquals(
                List.of(), codes(read("Spor;Initiativ", "Tema 1: A", "1.1 X;Et", "1.2 Y;To", "1.1;Tre", "1.1 X;Fire")));
        assertEquals(
                List.of("unknown-unit"), codes(read("Spor;Initiativ;Måltal (i tusinde)", "Tema 1: A", "1.1;Et;5")));
    }

    @Test
    void figures_and_references_are_no_personal_numbers_and_texts_may_be() {
        String header = "Spor;Initiativ;Beløb;Reference;Noter";

        assertEquals(List.of(), codes(read(header, "Tema 1: A", "1.1;Et;311299123;3001015001;x")));
        assertEquals(
                List.of("personal-number", "personal-number"),
                codes(read(header, "Tema 1: A", "1.1;Et;5;010170-1234;0101701234")));
    }

    @Test
    void cells_that_say_nothing_sure_are_refused() {
        byte[] file = RawWorkbook.named("Ark1")
                .dates()
                .sheet(
                        1,
                        row("Spor", "Initiativ", "Beløb", "Noter") + row("Tema 1: A")
                                + "<row>" + text("1.1") + text("Et")
                                + "<c><f>A1</f></c><c s=\"1\"><v>46300</v></c></row>"
                                + "<row>" + text("1.2") + text("To") + "<c t=\"e\"><v>#REF!</v></c></row>"
                                + "<row>" + text("1.3") + text("Tre") + "<c t=\"b\"><v>1</v></c></row>")
                .bytes();

        assertEquals(
                List.of("cell-formula-without-value", "cell-day-is-no-text", "cell-error", "danish-amount"),
                codes(CatalogueParser.of(SheetForm.XLSX, file)));
    }

    private static String row(String... texts) {
        return "<row>"
                + IntStream.range(0, texts.length).mapToObj(i -> text(texts[i])).collect(Collectors.joining())
                + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void ten_thousand_rows_are_read_in_a_moment() {
        String row = ";Et initiativ nr. %d;1.234,50;ref-%d;2026;2029;1,5;en tekst om metoden;en|to|tre;ja;1.000;234,50";
        String[] table = IntStream.range(0, 9_900)
                .mapToObj(i -> (i % 10 == 0 ? "1." + i / 10 : "") + row.formatted(i, i))
                .toArray(String[]::new);
        String header =
                "Spor;Initiativ;Beløb;Reference;Fra år;Til år;Varighed, år;Metode;Målgrupper;Midlertidig;2026;2027";
        // Of this thread alone: the machine may have other work.
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        Catalogue catalogue = read(header, "Tema 1: A", String.join("\n", table));

        assertEquals(9_900, catalogue.initiatives().size());
        assertEquals(List.of(), catalogue.problems());
        assertEquals(true, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun < 5_000_000_000L);
    }

    /** Whatever stands in the cells, it is read or refused: never an exception, and never an amount that no cell says. */
    @Test
    void random_tables_are_read_or_refused() {
        Random random = new Random(31);
        List<String> cells = List.of(
                "Spor",
                "Initiativ",
                "Beløb",
                "Beløb (mio. kr.)",
                "2026",
                "Tema 1: A",
                "Tema 2: B",
                "1.1",
                "1.2 Navn",
                "I alt",
                "Sum tema 1",
                "2,5",
                "1.234,50",
                "90000000 mia.",
                "- a - b",
                "1,7 1,0",
                "\"- a\n- b\"",
                "",
                "",
                "",
                "(",
                "((((",
                "01-02-2026",
                "=1+1",
                "999999999999999 mia.",
                "1e9",
                "\u0000",
                "Sporbeløb (t.kr.)");
        for (int i = 0; i < 20_000; i++) {
            String table = IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(row -> IntStream.range(0, 1 + random.nextInt(5))
                            .mapToObj(cell -> cells.get(random.nextInt(cells.size())))
                            .collect(Collectors.joining(";")))
                    .collect(Collectors.joining("\n"));
            Catalogue catalogue = read("Spor;Initiativ;Beløb;2026", table);
            assertEquals(
                    true,
                    catalogue.problems().size() > 0
                            || amounts(catalogue, "amount").stream().allMatch(oere -> oere >= 0),
                    table);
        }
    }
}
