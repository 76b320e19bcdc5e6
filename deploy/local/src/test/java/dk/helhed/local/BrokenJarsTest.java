package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenJarsTest {
    @Test
    void aJarIsBrokenOnceItsEndIsMissing(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("library.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("words".getBytes(StandardCharsets.UTF_8));
        }
        assertFalse(BrokenJars.isBroken(jar));
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length - 10));
        assertTrue(BrokenJars.isBroken(jar));
    }
}
