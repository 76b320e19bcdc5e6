package dk.helhed.initiatives.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.money.Money;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DanishAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,5 mio.|250000000",
                "2,5 mio. kr.|250000000",
                "1,1, mio. kr.|110000000",
                "1 mio.|100000000",
                "1.234,50|123450",
                "1234,5|123450",
                "-1.234,50|-123450",
                "−500|-50000",
                "0|0",
                "kr. 25.000.000,00|2500000000",
                "500 t.kr.|50000000",
                "3 mia.|300000000000",
                "1.000 mia.|100000000000000",
                "-1.000 mia.|-100000000000000",
                "1.000|100000",
                "0,01|1"
            })
    void what_danish_documents_write_is_read_to_the_oere(String text, long oere) {
        assertEquals(Optional.of(Money.ofOere(oere)), DanishAmount.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234.50",
                "1,234.50",
                "1.23",
                "12.34.567",
                "0,001",
                "ca. 5",
                "5 stk.",
                "1e6",
                "90000000 mia.",
                "1.000.000.000.000,01",
                "-1.000.000.000.000,01",
                "999999999999999 mia."
            })
    void what_could_be_read_in_two_ways_or_is_no_whole_oere_is_refused(String text) {
        assertEquals(Optional.empty(), DanishAmount.parse(text));
    }
}
