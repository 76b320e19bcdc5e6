package dk.helhed.initiatives.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void cells_may_hold_separators_quotes_and_line_ends() {
        assertEquals(
                List.of(List.of("a", "b"), List.of("x;y", "say \"hej\""), List.of("two\nlines", "")),
                CsvText.rows("\uFEFFa;b\r\n\"x;y\";\"say \"\"hej\"\"\"\r\n\"two\nlines\";\r\n"));
    }

    @Test
    void the_separator_is_the_one_that_the_first_line_uses() {
        assertEquals(List.of(List.of("a", "b", "c,d")), CsvText.rows("a\tb\tc,d"));
        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), CsvText.rows("a,b\n1,2"));
    }

    @Test
    void empty_rows_keep_their_numbers() {
        assertEquals(List.of(List.of("a"), List.of(""), List.of("b")), CsvText.rows("a\n\nb"));
    }
}
