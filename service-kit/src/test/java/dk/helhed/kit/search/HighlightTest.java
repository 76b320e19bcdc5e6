package dk.helhed.kit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.search.Hit.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan | En helhedsplan for området | En [helhedsplan] for området",
                "plan | Planerne i helhedsplanen | [Planerne] i [helhedsplanen]",
                "aarhus | Fra Århus til AARHUS Vest | Fra [Århus] til [AARHUS] Vest",
                "oekonomi,beskaeftig | Økonomi og beskæftigelse | [Økonomi] og [beskæftigelse]",
                "hus | Huset i Aarhus | [Huset] i Aarhus",
                "plan | Intet her | Intet her",
            })
    void the_words_sought_are_marked(String stems, String text, String marked) {
        assertEquals(marked, marked(new Highlight(List.of(stems.split(","))).of("", text)));
    }

    @Test
    void where_only_the_title_matches_it_is_shown() {
        assertEquals("En [plan]", marked(new Highlight(List.of("plan")).of("En plan", "Om noget andet")));
    }

    @Test
    void a_long_text_is_cut_down_to_what_is_around_the_first_match() {
        String text = "ord ".repeat(200) + "helhedsplan " + "ord ".repeat(200);

        List<Piece> pieces = new Highlight(List.of("plan")).of("", text);

        assertTrue(marked(pieces).contains("ord [helhedsplan] ord"));
        assertTrue(marked(pieces).length() <= 245, marked(pieces));
        assertFalse(marked(pieces).startsWith("rd"));
    }

    @Test
    void a_text_without_a_space_is_no_trouble() {
        String text = "x".repeat(500) + "plan" + "x".repeat(500);

        assertEquals(
                text, new Highlight(List.of("plan")).of("", text).getFirst().text());
    }

    private static String marked(List<Piece> pieces) {
        return String.join(
                "",
                pieces.stream()
                        .map(piece -> piece.match() ? "[" + piece.text() + "]" : piece.text())
                        .toList());
    }
}
