package dk.helhed.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private static final Locale DANISH = Locale.of("da");

    private final ProblemTexts texts = ProblemTexts.load(ProblemTextsTest.class.getClassLoader());

    @Test
    void both_languages_have_the_same_keys() {
        assertEquals(
                new TreeSet<>(texts.texts(Locale.ENGLISH).keySet()),
                new TreeSet<>(texts.texts(DANISH).keySet()));
    }

    @Test
    void both_languages_fill_in_the_same_places() {
        Map<String, String> danish = texts.texts(DANISH);

        texts.texts(Locale.ENGLISH)
                .forEach((key, english) -> assertEquals(places(english), places(danish.get(key)), key));
    }

    @ParameterizedTest
    @EnumSource
    void every_type_has_a_title_and_a_detail(ProblemType type) {
        assertNotNull(texts.find(DANISH, "title." + type.code(), List.of()));
        assertNotNull(texts.find(DANISH, "detail." + type.code(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|en",
                "''|en",
                "da|da",
                "da-DK|da",
                "en-GB,da;q=0.5|en",
                "da;q=0.9,en;q=0.8|da",
                "en;q=0.1,da|da",
                "de,da;q=0.3|da",
                "*|en",
                "da;q=0|en",
                "%%%|en",
                "de|en"
            })
    void the_language_is_the_one_asked_for(@Nullable String header, String language) {
        assertEquals(language, ProblemTexts.language(header).getLanguage());
    }

    @Test
    void letters_beyond_ascii_are_read_right() {
        assertTrue(texts.get(DANISH, "title.not-acceptable", List.of()).contains("Intet"));
        assertTrue(texts.get(DANISH, "title.precondition-failed", List.of()).contains("ændret"));
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(r -> r.group())
                .distinct()
                .sorted()
                .toList();
    }
}
