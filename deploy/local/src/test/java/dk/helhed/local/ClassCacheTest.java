package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.io.TempDir;

@EnabledForJreRange(minVersion = 25)
class ClassCacheTest {
    private static final String MAKE = "-XX:AOTCacheOutput=";
    private static final String USE = "-XX:AOTCache=";

    @TempDir
    Path state;

    @Test
    void aBuildMakesItsCacheOnceAndThenStartsWithIt() throws IOException {
        ClassCache cache = of("first");
        Path file = Path.of(option(cache, MAKE));
        assertTrue(cache.isToBeMade());

        Files.createFile(file);

        assertEquals(file.toString(), option(cache, USE));
        assertFalse(cache.isToBeMade());
    }

    @Test
    void aCacheThatWasCutShortIsMadeAgain() throws IOException {
        ClassCache cache = of("first");
        Path file = Path.of(option(cache, MAKE));
        Files.createFile(file);
        Files.createFile(Path.of(file + ".config"));

        assertEquals(file.toString(), option(cache, MAKE));
        assertFalse(Files.exists(file));
    }

    @Test
    void anotherBuildTakesThePlaceOfTheOneBefore() throws IOException {
        Path before = Path.of(option(of("first"), MAKE));
        Files.createFile(before);

        assertFalse(option(of("second"), MAKE).equals(before.toString()));
        assertFalse(Files.exists(before));
    }

    private ClassCache of(String build) {
        return new ClassCache(new Home(state, state), "part", build);
    }

    private static String option(ClassCache cache, String prefix) {
        return cache.options().stream()
                .filter(option -> option.startsWith(prefix))
                .findFirst()
                .orElseThrow()
                .substring(prefix.length());
    }
}
