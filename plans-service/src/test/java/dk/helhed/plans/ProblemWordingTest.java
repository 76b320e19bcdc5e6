package dk.helhed.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemWordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    // A member of the API may begin a sentence as it is written there.
    private static final Pattern SENTENCE = Pattern.compile("(\\p{Lu}|[a-zA-Z]+Id ).*[.?]");

    @Test
    void both_languages_word_the_same_problems_with_the_same_places() throws IOException {
        assertEquals(places(texts("problems.properties")), places(texts("problems_da.properties")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_da.properties"})
    void every_text_can_be_shown_alone(String file) throws IOException {
        assertEquals(
                List.of(),
                texts(file).entrySet().stream()
                        .filter(text -> !SENTENCE.matcher(text.getValue()).matches())
                        .map(Map.Entry::toString)
                        .toList());
    }

    private static Map<String, List<String>> places(Map<String, String> texts) {
        Map<String, List<String>> places = new TreeMap<>();
        texts.forEach((key, text) -> places.put(
                key,
                PLACE.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .sorted()
                        .toList()));
        return places;
    }

    private static Map<String, String> texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            texts.load(in);
        }
        Map<String, String> all = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
        return all;
    }
}
