package dk.helhed.kit.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DanishNumberTest {

    private static CellResult<Money> amount(String text, AmountUnit unit) {
        return DanishAmount.read(Cell.text(text), unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kr. 2.500.000,-|250000000",
                "500,-|50000",
                "-500,-|-50000",
                "500,–|50000",
                "2 500 000|250000000",
                "2\u00A0500\u00A0000|250000000",
                "2\u202F500\u202F000,50|250000050",
                "2\u2009500|250000",
                "2.500.000,00 kr.|250000000",
                "2,5 mill. kr.|250000000",
                "2,5 mio.|250000000",
                "2,5 millioner kroner|250000000",
                "1,2 mia. kr.|120000000000",
                "500 t.kr.|50000000",
                "500 tkr|50000000",
                "500 tusinde kr.|50000000",
                "1.234,50|123450",
                "77,00-|-7700",
                "−77,00|-7700",
                "- 77|-7700",
                "kr -77,5|-7750",
                "1234567|123456700",
                "DKK 500|50000",
                "1,1, mio. kr.|110000000",
                "1.000 mia.|100000000000000",
                "-1.000 mia.|-100000000000000",
                "0,01|1",
                "0|0"
            })
    void amounts_as_danish_documents_write_them(String text, long oere) {
        assertEquals(CellResult.of(Money.ofOere(oere)), amount(text, AmountUnit.KRONER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2,500,000",
                "1.2345",
                "ca. 500",
                "500 EUR",
                "500 øre",
                "1234.50",
                "1 23",
                "12.34.567",
                "1.234 567",
                "500,--",
                "-77-",
                "77,00,-",
                "--5",
                "1e6",
                "0x10",
                "1,234.50",
                "12%",
                "(500)",
                "kr.",
                "500 kr. om året",
                "1,005",
                "²",
                "٣"
            })
    void what_can_be_read_in_two_ways_or_is_no_amount_is_refused(String text) {
        assertEquals(CellResult.refused("danish-amount"), amount(text, AmountUnit.KRONER));
    }

    @Test
    void a_unit_of_the_column_is_for_numbers_that_say_none() {
        assertEquals(CellResult.of(Money.ofOere(250_000_000)), amount("2,5", AmountUnit.MILLIONS));
        assertEquals(CellResult.of(Money.ofOere(50_000_000)), amount("500 t.kr.", AmountUnit.MILLIONS));
        assertEquals(CellResult.refused("amount-of-two-units"), amount("2,5 kr.", AmountUnit.MILLIONS));
        assertEquals(CellResult.refused("amount-of-two-units"), amount("kr. 2,5", AmountUnit.THOUSANDS));
        assertEquals(
                CellResult.of(Money.ofOere(250_000_000)),
                DanishAmount.read(new Cell.Number(new BigDecimal("2.5")), AmountUnit.MILLIONS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"90000000 mia.", "999999999999999 mia. kr.", "1.000.000.000.000,01", "-1.000.000.000.000,01"})
    void what_is_over_the_limit_is_refused_and_never_overflows(String text) {
        assertEquals(
                CellResult.refused("amount-too-large", "1.000.000.000.000,00 kr."), amount(text, AmountUnit.KRONER));
    }

    @Test
    void other_cells_say_why_they_are_no_amount() {
        assertEquals(
                CellResult.refused("cell-day-is-no-amount"),
                DanishAmount.read(new Cell.Date(LocalDateTime.of(2026, 10, 5, 0, 0)), AmountUnit.KRONER));
        assertEquals(
                CellResult.refused("cell-formula-without-value"),
                DanishAmount.read(new Cell.Uncomputed(), AmountUnit.KRONER));
        assertEquals(CellResult.refused("cell-error"), DanishAmount.read(new Cell.Failed(), AmountUnit.KRONER));
        assertEquals(CellResult.nothing(), DanishAmount.read(Cell.EMPTY, AmountUnit.KRONER));
        assertEquals(CellResult.refused("danish-amount"), DanishAmount.read(new Cell.Truth(true), AmountUnit.KRONER));
    }

    @Test
    void what_is_written_in_danish_is_read_back() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            long oere = random.nextLong(-Money.MOST_OERE, Money.MOST_OERE + 1) >> random.nextInt(46);
            Money money = Money.ofOere(oere);
            assertEquals(CellResult.of(money), amount(money.inKroner(), AmountUnit.KRONER));
            assertEquals(
                    CellResult.of(money),
                    amount(
                            String.format(Locale.ROOT, "%s", BigDecimal.valueOf(oere, 2))
                                    .replace('.', ','),
                            AmountUnit.KRONER));
        }
    }

    @Test
    void no_text_of_a_hundred_thousand_random_ones_fails_otherwise_than_by_refusal() {
        Random random = new Random(8);
        String letters = "0123456789.,- krmiotø\u00A0%e";
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            switch (amount(text.toString(), AmountUnit.BILLIONS)) {
                case CellResult.Value<Money>(Money money) -> assertEquals(money, money.plus(Money.ZERO));
                case CellResult.Nothing<Money> nothing ->
                    assertEquals("", text.toString().strip());
                case CellResult.Refused<Money> refused ->
                    assertEquals(false, refused.code().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i mio. kr.|MILLIONS",
                "i hele 1.000 kr.|THOUSANDS",
                "i tusinde kr.|THOUSANDS",
                "mill. kr.|MILLIONS",
                "1000 kr.|THOUSANDS",
                "tkr|THOUSANDS",
                "mia kr|BILLIONS",
                "kr.|KRONER",
                "1.000.000 kr.|MILLIONS"
            })
    void units_by_their_words(String words, AmountUnit unit) {
        assertEquals(Optional.of(unit), AmountUnit.of(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "øre", "p/l", "", "t", "1.000 EUR", "mio. øre"})
    void a_unit_that_is_not_known_is_none(String words) {
        assertEquals(Optional.empty(), AmountUnit.of(words));
    }

    @ParameterizedTest
    @CsvSource({"05-10-2026", "5.10.2026", "05/10/2026", "2026-10-05", "05-10-2026 00:00:00", "2026-10-05T00:00"})
    void days_with_the_day_first_or_as_iso(String text) {
        assertEquals(CellResult.of(LocalDate.of(2026, 10, 5)), DanishDay.read(Cell.text(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05-10-26",
                "5.10",
                "10-2026",
                "31-02-2026",
                "2026-13-01",
                "05-10/2026",
                "5. oktober 2026",
                "05-10-2026 12:00",
                "46300",
                "0005-10-05",
                "05-10-20266"
            })
    void no_day_is_guessed(String text) {
        assertEquals(CellResult.refused("cell-day"), DanishDay.read(Cell.text(text)));
    }

    @Test
    void a_number_is_no_day_and_a_day_no_number() {
        Cell day = new Cell.Date(LocalDateTime.of(2026, 10, 5, 0, 0));
        assertEquals(CellResult.refused("cell-day"), DanishDay.read(new Cell.Number(BigDecimal.valueOf(46_300))));
        assertEquals(CellResult.of(LocalDate.of(2026, 10, 5)), DanishDay.read(day));
        assertEquals(CellResult.refused("cell-day-is-no-number"), DanishNumber.read(day));
        assertEquals(CellResult.of(new BigDecimal("1234.50")), DanishNumber.read(Cell.text("1.234,50")));
    }
}
