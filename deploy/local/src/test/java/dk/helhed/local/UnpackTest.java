package dk.helhed.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class UnpackTest {
    @TempDir
    Path folder;

    private Path archive;
    private Path target;

    @BeforeEach
    void names() {
        archive = folder.resolve("archive.zip");
        target = folder.resolve("target");
    }

    @Test
    void theTopFolderOfAZipIsLeftOut() throws IOException {
        Files.write(archive, zip(Map.of("server-1/lib/a.txt", "a")));
        Unpack.zipWithoutTopFolder(archive, target);
        assertEquals("a", Files.readString(target.resolve("lib/a.txt")));
    }

    @Test
    void anEntryThatPointsOutsideItsFolderIsRefused() throws IOException {
        Files.write(archive, zip(Map.of("server-1/../../out.txt", "out")));
        assertThrows(IOException.class, () -> Unpack.zipWithoutTopFolder(archive, target));
        assertFalse(Files.exists(folder.resolve("out.txt")));
    }

    @Test
    void aZipThatWasCutShortIsNoticed() throws IOException {
        byte[] whole = zip(Map.of("server-1/lib/a.txt", "many words, ".repeat(500)));
        Files.write(archive, Arrays.copyOf(whole, 60));
        assertThrows(IOException.class, () -> Unpack.zipWithoutTopFolder(archive, target));
    }

    @Test
    void aFolderIsCompleteOnlyWhenItWasFilledToTheEnd() throws IOException {
        assertThrows(
                IOException.class,
                () -> Folders.fill(target, "1", into -> {
                    Files.writeString(into.resolve("half"), "half");
                    throw new IOException("pulled the plug");
                }));
        assertFalse(Folders.isComplete(target, "1"));
        Folders.fill(target, "1", into -> Files.writeString(into.resolve("whole"), "whole"));
        assertTrue(Folders.isComplete(target, "1"));
        assertFalse(Folders.isComplete(target, "2"), "another release is not in it");
        assertFalse(Files.exists(target.resolve("half")), "what was half-filled is gone");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
