package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Deletes whole folders, and fills one so that a half-filled one is noticed and made again. */
final class Folders {
    private static final String MARKER = ".complete";

    private Folders() {}

    /** Work that fills a folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    /** Whether the folder was filled to the end with just this content. */
    static boolean isComplete(Path folder, String content) {
        try {
            return Files.readString(folder.resolve(MARKER)).equals(content);
        } catch (IOException e) {
            return false;
        }
    }

    static void fill(Path folder, String content, Filling filling) throws IOException {
        delete(folder);
        Files.createDirectories(folder);
        filling.into(folder);
        Files.writeString(folder.resolve(MARKER), content);
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
                        throws IOException {
                    if (problem != null) {
                        throw problem;
                    }
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
