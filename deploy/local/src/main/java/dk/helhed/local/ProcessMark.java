package dk.helhed.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells a process from a later one that was given the same number: the boot and the moment it was born in. */
record ProcessMark(long pid, String born) {
    private static final Path PROC = Path.of("/proc");
    /** Places in /proc/PID/stat, counted from the state, which follows the command in its parentheses. */
    private static final int STATE = 0;

    private static final int START_TIME = 19;

    static Optional<ProcessMark> of(long pid) {
        return Files.isDirectory(PROC.resolve("self")) ? fromProc(pid) : fromHandle(pid);
    }

    boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    private static Optional<ProcessMark> fromProc(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            // A zombie holds its number, but no port and no file.
            if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
                return Optional.empty();
            }
            String boot =
                    Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
            return Optional.of(new ProcessMark(pid, boot + "/" + fields[START_TIME]));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessMark> fromHandle(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> new ProcessMark(pid, start.toString()));
    }
}
