package dk.helhed.healthdata.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a sentence why a command failed, and makes it an exit code. */
final class Failures {

    /** What a command does. */
    interface Work {
        void run() throws IOException;
    }

    private static final String UNREADABLE = "A file could not be read or written";

    private Failures() {}

    /** 0 when it was done, 1 when it was refused. */
    static int caught(PrintStream out, Work work) {
        try {
            work.run();
            return 0;
        } catch (Refusal e) {
            out.println(e.getMessage());
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            out.println(cause == null ? UNREADABLE + "." : why(cause));
        } catch (IOException e) {
            out.println(why(e));
        } catch (OutOfMemoryError e) {
            out.println(
                    "The table does not fit into the memory of this machine. Take coarser codes, or one municipality"
                            + " at a time. Nothing was written.");
        } catch (ArithmeticException e) {
            out.println(
                    "The counts are so large that their sums cannot be computed. Look for a number that is no count."
                            + " Nothing was written.");
        }
        return 1;
    }

    private static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "There is no file " + e.getMessage() + ".";
        }
        if (e instanceof AccessDeniedException) {
            return e.getMessage() + " may not be read or written by you.";
        }
        return e instanceof FileSystemException at
                ? "The file " + at.getFile() + " could not be read or written."
                : UNREADABLE + ": " + e.getMessage();
    }
}
