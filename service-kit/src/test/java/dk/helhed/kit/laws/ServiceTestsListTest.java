package dk.helhed.kit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module {@code service-kit/probe} runs the tests that start a service, by a list: none may be missing there. */
class ServiceTestsListTest {

    private static final Path SOURCES = Path.of("src/test/java");

    @Test
    void every_test_that_starts_a_service_is_in_the_list_of_the_module_probe() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> starting = files.filter(ServiceTestsListTest::startsAService)
                    .map(file -> SOURCES.relativize(file).toString())
                    .sorted()
                    .toList();

            assertEquals(starting, Files.readAllLines(Path.of("src/test/service-tests.txt")));
        }
    }

    private static boolean startsAService(Path file) {
        try {
            return file.toString().endsWith("Test.java")
                    && Files.readAllLines(file).contains("@QuarkusTest");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
