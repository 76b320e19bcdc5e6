package dk.helhed.healthdata.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What an audit has finished, a line for each task, so that a killed one goes on. It is also the proof: the tables in it
 * are checked again whenever it is read. As secret as the true counts.
 */
final class Journal implements AutoCloseable {

    private final Map<String, Task.Outcome> outcomes = new HashMap<>();
    private final @Nullable FileChannel file;

    private Journal(@Nullable FileChannel file) {
        this.file = file;
    }

    /**
     * Opens a journal, or begins it.
     *
     * @param subject what is audited; a journal of anything else is begun anew
     */
    static Journal open(Optional<Path> path, String subject) {
        if (path.isEmpty()) {
            return new Journal(null);
        }
        try {
            FileChannel file = FileChannel.open(path.get(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var journal = new Journal(file);
            long length = journal.read(Files.readString(path.get(), StandardCharsets.ISO_8859_1), "audit " + subject);
            file.truncate(length).position(length);
            if (length == 0) {
                journal.write("audit " + subject);
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of a task before, or null when it was not finished. */
    Task.@Nullable Outcome outcome(Task task) {
        return outcomes.get(name(task));
    }

    void keep(Task task, Task.Outcome outcome) {
        write(name(task) + " " + JournalLine.of(outcome));
    }

    private static String name(Task task) {
        return task.pass() + "/" + task.seed();
    }

    /** Reads as far as the lines are whole and tells how far that is; what was cut off or damaged is done again. */
    private long read(String text, String header) {
        long length = 0;
        for (String line : text.lines().toList()) {
            Optional<String> content = unseal(line);
            if (content.isEmpty() || (length == 0 && !content.get().equals(header))) {
                break;
            }
            if (length > 0) {
                String[] parts = content.get().split(" ", 2);
                outcomes.put(parts[0], JournalLine.read(parts[1]));
            }
            length += line.length() + 1;
        }
        return Math.min(length, text.length());
    }

    private static Optional<String> unseal(String line) {
        int space = line.lastIndexOf(' ');
        return space > 0 && line.substring(space + 1).equals(seal(line.substring(0, space)))
                ? Optional.of(line.substring(0, space))
                : Optional.empty();
    }

    private static String seal(String content) {
        var crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }

    private void write(String content) {
        if (file == null) {
            return;
        }
        try {
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(content + " " + seal(content) + "\n");
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
