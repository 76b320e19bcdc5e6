package dk.helhed.kit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.regex.LinearTime;
import dk.helhed.kit.testing.regex.RegularExpression;
import dk.helhed.kit.testing.regex.RegularExpressions;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionsLawTest {

    // They are put together from our own paths, settings and annotations; the annotations are looked at where they
    // stand.
    private static final Set<String> FROM_OURS = Set.of("AllowedMethods", "SizeLimits", "TextForm");

    @Test
    void every_regular_expression_of_the_kit_is_linear() {
        assertEquals(List.of(), RegularExpressions.faults(Path.of("target/classes"), FROM_OURS));
    }

    static Stream<Arguments> superLinear() {
        return Stream.of(
                Arguments.of("(a+)+", false),
                Arguments.of("(a|a)*b", false),
                Arguments.of("\\d+\\d+x", false),
                Arguments.of("(?i)tema\\s+(\\d{1,3})\\s*[:.\\u2013-]?\\s*(.+)", false),
                Arguments.of("x?\\s*y?\\s*z", false),
                Arguments.of("\\s+$", true),
                Arguments.of("\\((?:i\\s+)?(.*)\\)", true),
                Arguments.of("(?m)^\\s*[-\\u2013\\u2022]\\s+", true),
                Arguments.of("[a-z]+-", true),
                // A group that is repeated calls itself for each repetition.
                Arguments.of("[a-z0-9]+(-[a-z0-9]+)*", false));
    }

    @ParameterizedTest
    @MethodSource("superLinear")
    void one_that_is_not_linear_is_found(String regex, boolean searches) {
        assertEquals(
                1,
                LinearTime.faults(List.of(new RegularExpression("here", regex, 0, searches)))
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z0-9]+(-[a-z0-9]+){0,20}",
                "\\d{4}-\\d{2}-\\d{2}",
                "(?s).*",
                "[!-~]{1,128}",
                "https?://[!-~]+",
                "[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+"
            })
    void one_that_is_linear_is_let_through(String regex) {
        assertEquals(List.of(), LinearTime.faults(List.of(new RegularExpression("here", regex, 0, false))));
    }

    record Annotated(
            @Pattern(regexp = "one") String one,
            List<@Pattern(regexp = "two") String> two,

            @Pattern.List({@Pattern(regexp = "three"), @Pattern(regexp = "four")})
            String three) {

        boolean looks(String text) {
            return text.matches("fi" + "ve")
                    || text.split("six", 2).length > 1
                    || java.util.regex.Pattern.matches("seven", text);
        }

        java.util.regex.Pattern made(String text) {
            return java.util.regex.Pattern.compile(text + "x");
        }
    }

    @Test
    void expressions_are_found_wherever_they_stand() {
        RegularExpressions all = RegularExpressions.of(Annotated.class);

        List<String> found = all.found().stream().map(RegularExpression::regex).toList();
        assertTrue(found.containsAll(List.of("one", "two", "three", "four", "five", "six", "seven")), found.toString());
        assertEquals(1, all.unseen().size());
    }
}
