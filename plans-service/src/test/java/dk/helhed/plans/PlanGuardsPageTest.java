package dk.helhed.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the tables of docs/plan-guards.md against the tests: each row names one that is there. */
class PlanGuardsPageTest {

    private static final Path PAGE = Path.of("../docs/plan-guards.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)` \\|$");

    @Test
    void each_row_names_a_test_that_is_there() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| rule |"))
                .toList();

        assertTrue(rows.size() > 40);
        assertEquals(List.of(), rows.stream().filter(row -> !isTested(row)).toList());
    }

    private static boolean isTested(String row) {
        return TEST.matcher(row)
                .results()
                .findFirst()
                .map(PlanGuardsPageTest::isThere)
                .orElse(false);
    }

    private static boolean isThere(MatchResult test) {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path file = files.filter(path -> path.endsWith(test.group(1) + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no test class " + test.group(1)));
            return Files.readString(file).contains("void " + test.group(2) + "(");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
