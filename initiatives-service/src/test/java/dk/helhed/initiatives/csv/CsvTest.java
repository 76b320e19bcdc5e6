package dk.helhed.initiatives.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void a_table_is_written_as_danish_spreadsheets_read_it() {
        Csv csv = Csv.withHeader("navn", "beløb");
        csv.row("a;b", Money.ofOere(-123_456));
        csv.row("say \"hej\"", null);

        assertEquals("\uFEFFnavn;beløb\r\n\"a;b\";-1234,56\r\n\"say \"\"hej\"\"\";\r\n", csv.toString());
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-1", "@SUM(A1)"})
    void a_text_that_would_be_run_is_made_harmless(String text) {
        Csv csv = Csv.withHeader("navn");
        csv.row(text);

        assertEquals("\uFEFFnavn\r\n'" + text + "\r\n", csv.toString());
    }
}
