package dk.helhed.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+45", "-2", "@a", "'=1", "''=1", "\tx"})
    void what_a_spreadsheet_would_run_is_neutralised_and_comes_back(String text) {
        assertNotEquals(text, CellText.harmless(text));
        assertEquals(text, CellText.plain(CellText.harmless(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "'quoted'", "1-2"})
    void what_is_harmless_stays_as_it_is(String text) {
        assertEquals(text, CellText.harmless(text));
        assertEquals(text, CellText.plain(text));
    }

    @Test
    void several_texts_come_back_from_one_cell() {
        List<String> texts = List.of("a|b", "c\\", "", "d");

        assertEquals(texts, CellText.split(CellText.joined(texts)));
    }
}
