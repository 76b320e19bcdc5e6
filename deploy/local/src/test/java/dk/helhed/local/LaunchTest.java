package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {
    @Test
    void whatAPartWritesIsForItsOwnerAlone(@TempDir Path folder) throws IOException, InterruptedException {
        var launch = new Launch(
                List.of("/bin/sh", "-c", "echo \"$WORD\" > made; mkdir below"),
                Map.of("WORD", "secret"),
                folder,
                folder.resolve("logs/part.log"));

        assertEquals(0, launch.start().waitFor());

        assertEquals("secret\n", Files.readString(folder.resolve("made")));
        assertEquals("rw-------", permissions(folder.resolve("made")));
        assertEquals("rwx------", permissions(folder.resolve("below")));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
