package dk.helhed.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for a full disk before it hurts, and reports one in a sentence. */
final class DiskSpace {
    private static final long MEGABYTE = 1_000_000;
    /** Unpacked PostgreSQL and Keycloak, fresh databases, and room for logs. */
    static final long FIRST_START = 1600 * MEGABYTE;

    static final long LATER_START = 200 * MEGABYTE;
    private static final String[] SIGNS = {"No space left on device", "Disk quota exceeded", "Check free disk space"};

    private DiskSpace() {}

    static void require(Path folder, long needed) {
        long free = free(folder);
        if (free < needed) {
            throw new Trouble(full(folder, free, needed));
        }
    }

    /** Whether a text, such as the end of a log, is about a full disk. */
    static boolean isToldOf(String text) {
        for (String sign : SIGNS) {
            if (text.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    static String full(Path folder, long free, long needed) {
        return "The disk of " + folder + " is full: " + free / MEGABYTE + " MB are free, Helhed needs "
                + needed / MEGABYTE + " MB there.\nMake room, or set " + Home.STATE_VARIABLE
                + " to a folder on another disk, then run ./helhed up again; it goes on where it stopped.";
    }

    static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
