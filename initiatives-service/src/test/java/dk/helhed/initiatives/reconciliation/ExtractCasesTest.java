package dk.helhed.initiatives.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.helhed.initiatives.ledger.ExpenditureLine;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.sheet.SheetForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extracts as accounting systems write them. */
class ExtractCasesTest {

    private static final ExtractPeriod OCTOBER =
            new ExtractPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final String ACCOUNT = "5.38.52.1.001.01";
    private static final int TOLERANCE = 5;

    private static List<ExtractLine> lines(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExtractCasesTest.class.getResourceAsStream("/cases/extract/" + name), name)) {
            return ExtractParser.of(name.endsWith(".csv") ? SheetForm.CSV : SheetForm.XLSX, in.readAllBytes(), OCTOBER);
        }
    }

    private static List<ExtractLine> read(String... lines) {
        return ExtractParser.of(SheetForm.CSV, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), OCTOBER);
    }

    private static List<String> refused(String... lines) {
        return assertThrows(Problem.class, () -> read(lines)).fields().stream()
                .map(field -> field.path() + " " + field.code())
                .toList();
    }

    private static ExpenditureLine spent(String account, int day, long oere, @Nullable String voucher) {
        return new ExpenditureLine(
                UUID.randomUUID(),
                UUID.randomUUID(),
                voucher,
                account,
                LocalDate.of(2026, 10, day),
                Money.ofOere(oere),
                "A text");
    }

    private static List<LineOutcome> outcomes(List<ExtractLine> lines, ExpenditureLine... entries) {
        return LineMatcher.of(lines, List.of(entries), TOLERANCE).stream()
                .map(ReconciledLine::outcome)
                .toList();
    }

    @Test
    void nine_lines_are_matched_or_named_missing_one_to_one() throws IOException {
        List<ExtractLine> lines = lines("rec-plain-danish.csv");

        assertEquals(9, lines.size());
        assertEquals(
                List.of(
                        LineOutcome.MATCHED,
                        LineOutcome.MATCHED,
                        LineOutcome.MISSING_IN_LEDGER,
                        LineOutcome.AMOUNT_DIFFERS,
                        LineOutcome.DATE_DIFFERS,
                        LineOutcome.MATCHED,
                        LineOutcome.MISSING_IN_LEDGER,
                        LineOutcome.MATCHED,
                        LineOutcome.MATCHED,
                        LineOutcome.MISSING_IN_EXTRACT),
                outcomes(
                        lines,
                        spent(ACCOUNT, 5, 123_450, null),
                        spent(ACCOUNT, 10, 50_000, null),
                        spent("5.38.52.1.002.01", 12, 100_001, null),
                        spent(ACCOUNT, 18, 30_000, null),
                        spent(ACCOUNT, 1, 800_000, null),
                        spent(ACCOUNT, 15, 7_700, null),
                        spent(ACCOUNT, 16, -7_700, null),
                        spent("another", 31, 25_000, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "rec-debit-kredit-columns.csv,123450 -7700",
        "rec-trailing-minus-sap.csv,-7700",
        "rec-title-row.csv,123450",
        "rec-total-row.csv,123450",
        "rec-xlsx-real-date-cells.xlsx,123450",
        "rec-extra-columns-bilag-etc.csv,123450",
        "rec-column-konto-and-kontostreng.csv,123450",
        "rec-cpr-like-account.csv,123450",
        "rec-duplicate-line-in-extract.csv,50000 50000 50000"
    })
    void amounts_are_what_the_extract_says(String name, String oere) throws IOException {
        assertEquals(
                oere,
                String.join(
                        " ",
                        lines(name).stream()
                                .map(line -> String.valueOf(line.amount().amountOere()))
                                .toList()));
    }

    @Test
    void days_accounts_and_vouchers_are_what_the_extract_says() throws IOException {
        assertEquals(
                LocalDate.of(2026, 10, 5),
                lines("rec-xlsx-real-date-cells.xlsx").getFirst().date());
        assertEquals(
                ACCOUNT,
                lines("rec-column-konto-and-kontostreng.csv").getFirst().account());
        assertEquals("3001015001", lines("rec-cpr-like-account.csv").getFirst().account());
        ExtractLine voucher = lines("rec-extra-columns-bilag-etc.csv").getFirst();
        assertEquals("1900012345", voucher.voucher());

        List<ReconciledLine> found = LineMatcher.of(
                List.of(voucher),
                List.of(spent(ACCOUNT, 5, 123_450, null), spent(ACCOUNT, 5, 123_450, "1900012345")),
                TOLERANCE);
        assertEquals(
                List.of(LineOutcome.MATCHED, LineOutcome.MISSING_IN_EXTRACT),
                found.stream().map(ReconciledLine::outcome).toList());
        assertEquals("1900012345", found.getFirst().voucher());
        assertEquals(null, found.getLast().voucher());
    }

    @Test
    void what_lies_further_apart_than_tolerated_is_not_the_same() throws IOException {
        List<ExtractLine> lines = lines("rec-date-differs-25-days-and-other-month.csv");

        assertEquals(
                List.of(LineOutcome.MISSING_IN_LEDGER, LineOutcome.MISSING_IN_EXTRACT),
                outcomes(lines, spent(ACCOUNT, 5, 123_450, null)));
        assertEquals(
                List.of(LineOutcome.MISSING_IN_LEDGER, LineOutcome.MISSING_IN_EXTRACT),
                outcomes(lines, spent(ACCOUNT, 24, 123_450, null)));
        assertEquals(List.of(LineOutcome.DATE_DIFFERS), outcomes(lines, spent(ACCOUNT, 25, 123_450, null)));
    }

    @Test
    void a_line_too_many_is_missing_in_the_ledger() throws IOException {
        assertEquals(
                List.of(LineOutcome.MATCHED, LineOutcome.MATCHED, LineOutcome.MISSING_IN_LEDGER),
                outcomes(
                        lines("rec-duplicate-line-in-extract.csv"),
                        spent(ACCOUNT, 10, 50_000, null),
                        spent(ACCOUNT, 10, 50_000, null)));
    }

    @Test
    void what_would_overflow_is_refused() {
        Problem refused = assertThrows(Problem.class, () -> lines("rec-overflow-two-9e18.csv"));

        assertEquals(
                List.of("amount-too-large", "amount-too-large"),
                refused.fields().stream().map(FieldProblem::code).toList());
    }

    @Test
    void what_can_be_read_in_two_ways_is_refused() {
        assertEquals(
                List.of("extract/2/Kredit negative-credit"),
                refused("Konto;Dato;Debet;Kredit;Tekst", "a;05-10-2026;;-5;x"));
        assertEquals(
                List.of("extract/2/Kredit debit-and-credit"),
                refused("Konto;Dato;Debet;Kredit;Tekst", "a;05-10-2026;4;5;x"));
        assertEquals(List.of("extract/2/Debet required"), refused("Konto;Dato;Debet;Kredit;Tekst", "a;05-10-2026;;;x"));
        assertEquals(
                List.of("extract/1/Beløb amount-and-sides"), refused("Konto;Dato;Debet;Kredit;Beløb;Tekst", "a;;;;;"));
        assertEquals(List.of("extract/1/Kredit required"), refused("Konto;Dato;Debet;Tekst"));
        assertEquals(List.of("extract/1/Beløb unknown-unit"), refused("Konto;Dato;Beløb (EUR);Tekst"));
        assertEquals(List.of("extract/1/Dato column-twice"), refused("Konto;Dato;Dato;Beløb;Tekst"));
        assertEquals(
                List.of("extract/2/Valuta other-currency"),
                refused("Konto;Dato;Beløb;Tekst;Valuta", "a;05-10-2026;1;x;EUR"));
        assertEquals(
                List.of("extract/2/Tekst extract-text"),
                refused("Konto;Dato;Beløb;Tekst", "a;05-10-2026;1;" + "x".repeat(501)));
        assertEquals(List.of("extract/2/ cell-beyond-header"), refused("Konto;Dato;Beløb;Tekst", "a;05-10-2026;1;x;y"));
        assertEquals(
                List.of("extract/3/Beløb total-differs"),
                refused("Konto;Dato;Beløb;Tekst", "a;05-10-2026;1;x", "I alt:;;2;"));
        assertEquals(
                List.of("extract/2/Tekst personal-number", "extract/2/Bilagsnr personal-number"),
                refused("Konto;Dato;Beløb;Tekst;Bilag", "a;05-10-2026;1;0101701234;010170-1234"));
    }

    @Test
    void totals_of_parts_are_checked_too() {
        assertEquals(
                3,
                read(
                                "Konto;Dato;Beløb (t.kr.);Tekst",
                                "a;05-10-2026;1;x",
                                "a;05-10-2026;2;x",
                                ";;3;Sum",
                                "b;05-10-2026;4;x",
                                "Subtotal;;4;",
                                ";;7;I alt")
                        .size());
    }

    /** Against the plainest way: every pair agrees as its outcome says, nothing is used twice, nothing is lost. */
    @Test
    void random_sides_are_paired_one_to_one() {
        Random random = new Random(17);
        for (int round = 0; round < 2_000; round++) {
            List<ExtractLine> lines = new ArrayList<>();
            List<ExpenditureLine> entries = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                lines.add(new ExtractLine(
                        i + 1,
                        "a" + random.nextInt(2),
                        LocalDate.of(2026, 10, 1 + random.nextInt(12)),
                        Money.ofOere(random.nextInt(3)),
                        "x",
                        random.nextInt(3) == 0 ? "v" + random.nextInt(3) : ""));
            }
            for (int i = random.nextInt(8); i > 0; i--) {
                entries.add(spent(
                        "a" + random.nextInt(2),
                        1 + random.nextInt(12),
                        random.nextInt(3),
                        random.nextInt(3) == 0 ? "v" + random.nextInt(3) : null));
            }
            List<ReconciledLine> found = LineMatcher.of(lines, entries, TOLERANCE);

            Set<Integer> rows = new HashSet<>();
            Set<UUID> ids = new HashSet<>();
            for (ReconciledLine line : found) {
                assertEquals(true, line.row() == null || rows.add(line.row()));
                assertEquals(true, line.entryId() == null || ids.add(line.entryId()));
                boolean sameDay = Objects.equals(line.extractDate(), line.ledgerDate());
                boolean sameAmount = Objects.equals(line.extractAmount(), line.ledgerAmount());
                switch (line.outcome()) {
                    case MATCHED -> assertEquals(true, sameDay && sameAmount);
                    case DATE_DIFFERS -> assertEquals(true, !sameDay && sameAmount && apart(line) <= TOLERANCE);
                    case AMOUNT_DIFFERS -> assertEquals(true, !sameAmount && apart(line) <= TOLERANCE);
                    case MISSING_IN_LEDGER -> assertEquals(null, line.entryId());
                    case MISSING_IN_EXTRACT -> assertEquals(null, line.row());
                }
            }
            assertEquals(lines.size(), rows.size());
            assertEquals(entries.size(), ids.size());
            // None of those that are left would have agreed in all.
            for (ReconciledLine line : found) {
                for (ReconciledLine entry : found) {
                    boolean agree = line.outcome() == LineOutcome.MISSING_IN_LEDGER
                            && entry.outcome() == LineOutcome.MISSING_IN_EXTRACT
                            && Objects.equals(line.account(), entry.account())
                            && Objects.equals(line.extractAmount(), entry.ledgerAmount())
                            && Objects.equals(line.extractDate(), entry.ledgerDate());
                    assertEquals(false, agree);
                }
            }
        }
    }

    private static long apart(ReconciledLine line) {
        return Math.abs(Objects.requireNonNull(line.extractDate()).toEpochDay()
                - Objects.requireNonNull(line.ledgerDate()).toEpochDay());
    }

    @Test
    void ten_thousand_lines_of_one_account_are_paired_quickly() {
        List<ExtractLine> lines = new ArrayList<>();
        List<ExpenditureLine> entries = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            lines.add(new ExtractLine(i + 2, "a", LocalDate.of(2026, 10, 1 + i % 31), Money.ofOere(i % 7), "x", ""));
            entries.add(spent("a", 1 + (i + 3) % 31, i % 5, null));
        }
        long begun = System.nanoTime();

        LineMatcher.of(lines, entries, TOLERANCE);

        assertEquals(true, System.nanoTime() - begun < 2_000_000_000L);
    }
}
