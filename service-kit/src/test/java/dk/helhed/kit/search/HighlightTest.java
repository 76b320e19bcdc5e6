package dk.helhed.kit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.search.Hit.Piece;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlightTest {

    private static final Pattern WITHIN_WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}\\u00AD]$");
    private static final String PARTING = "/»«„”“‘’.,;:-–—()1";
    private static final String BREAKS =
            " \t\n\u000B\f\r\u0085\u00A0\u1680\u2000\u2003\u2009\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF";

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
        String url = "https://example.dk/" + "sti/".repeat(30) + "medborgerskab";

        assertTrue(marked(new Highlight(List.of("<medborgerskab|medborgerskab")).of("", url))
                .endsWith("/[medborgerskab]"));
        assertTrue(marked(new Highlight(List.of("plan")).of("", "x".repeat(500) + "plan" + "x".repeat(500)))
                        .length()
                <= 245);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_the_text_the_pieces_are_a_part_of_it_and_hold_its_first_match(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String before = text(random);
            String text = before + "medborgerskabet" + text(random);

            List<Piece> pieces = new Highlight(List.of("<medborgerskab|medborgerskab")).of("Titel", text);

            String shown = pieces.stream().map(Piece::text).collect(Collectors.joining());
            assertTrue(text.contains(shown), text);
            assertTrue(isWhole(shown), text);
            assertTrue(shown.length() <= 700, text);
            assertTrue(WITHIN_WORD.matcher(before).find() || pieces.stream().anyMatch(Piece::match), text);
        }
    }

    /** Words of any length, in letters of all kinds, with and without what parts them. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(12);
        for (int part = 0; part < parts; part++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append("ord".repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 100 : 4)));
                case 1 -> text.append("😀👩‍👩‍👧🇩🇰".repeat(1 + random.nextInt(9)));
                case 2 -> text.append(BREAKS.charAt(random.nextInt(BREAKS.length())));
                case 3 -> text.append("æøåÉ𝐀é\u00AD".repeat(1 + random.nextInt(3)));
                default -> text.append(PARTING.charAt(random.nextInt(PARTING.length())));
            }
        }
        return text.toString();
    }

    private static boolean isWhole(String text) {
        return text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static String marked(List<Piece> pieces) {
        return String.join(
                "",
                pieces.stream()
                        .map(piece -> piece.match() ? "[" + piece.text() + "]" : piece.text())
                        .toList());
    }
}
