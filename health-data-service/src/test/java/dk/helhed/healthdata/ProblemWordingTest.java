package dk.helhed.healthdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemWordingTest {

    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final List<String> ROLES = List.of("register-supplier", "release-approver", "criteria-origin");

    private static final List<String> FORMATS =
            List.of("csv-da", "csv-metadata", "sdmx-csv", "sdmx-csv-name", "sdmx-csv-both");

    @Test
    void both_languages_word_the_same_problems() throws IOException {
        assertEquals(
                keys(Path.of("src/main/resources/problems.properties")),
                keys(Path.of("src/main/resources/problems_da.properties")));
    }

    @Test
    void every_refusal_in_the_code_has_its_wording() throws IOException {
        TreeSet<String> known = keys(Path.of("src/main/resources/problems.properties"));
        known.addAll(keys(Path.of("../service-kit/src/main/resources/problems.properties")));
        List<String> unworded;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            unworded = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().endsWith("Resource.java"))
                    .flatMap(ProblemWordingTest::codes)
                    .distinct()
                    .filter(code -> !known.contains("field." + code)
                            && !known.contains("detail." + code)
                            && !known.contains("warning." + code)
                            && !FORMATS.contains(code)
                            && !ROLES.contains(code)
                            && !code.equals("no-cache")
                            && !code.equals("plans-service"))
                    .toList();
        }
        assertEquals(List.of(), unworded);
    }

    private static Stream<String> codes(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.contains("example"))
                    .flatMap(line -> CODE.matcher(line).results())
                    .map(match -> match.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TreeSet<String> keys(Path file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Files.newInputStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
