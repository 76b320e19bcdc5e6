package dk.helhed.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    private static List<List<String>> rows(String text) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (CsvRows rows = CsvRows.of(new StringReader(text))) {
            for (List<String> row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    @Test
    void cells_may_hold_separators_quotes_and_line_ends() throws IOException {
        assertEquals(
                List.of(List.of("a", "b"), List.of("x;y", "say \"hej\""), List.of("two\nlines", "")),
                rows("\uFEFFa;b\r\n\"x;y\";\"say \"\"hej\"\"\"\r\n\"two\nlines\";\r\n"));
    }

    @Test
    void the_separator_is_the_one_that_the_first_line_uses_most() throws IOException {
        assertEquals(List.of(List.of("a", "b", "c,d")), rows("a\tb\tc,d"));
        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), rows("a,b\n1,2"));
        assertEquals(List.of(List.of("a,b", "c"), List.of("1", "2")), rows("a,b;c\n1;2"));
    }

    @Test
    void empty_rows_keep_their_numbers() throws IOException {
        assertEquals(List.of(List.of("a"), List.of(""), List.of("b")), rows("a\n\nb"));
        assertEquals(List.of(List.of(""), List.of("a", "b")), rows("\n a ; b "));
        assertEquals(List.of(), rows(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;\"b", "a;\"b\"c"})
    void a_quote_that_is_not_closed_where_its_cell_ends_is_refused(String text) {
        assertThrows(IOException.class, () -> rows(text));
    }
}
