package dk.helhed.healthdata.audit;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What an audit has finished, a line for each task, so that a killed one goes on. It is also the proof: the tables in it
 * are checked again whenever it is read. As secret as the true counts.
 */
final class Journal {

    private final Map<String, Task.Outcome> outcomes = new HashMap<>();
    private final Optional<JournalStore> store;

    private Journal(Optional<JournalStore> store) {
        this.store = store;
    }

    /**
     * Opens a journal, or begins it.
     *
     * @param subject what is audited; a journal of anything else starts again from nothing
     */
    static Journal open(Optional<JournalStore> store, String subject) {
        var journal = new Journal(store);
        store.ifPresent(lines -> journal.begin(lines, "audit " + subject));
        return journal;
    }

    private void begin(JournalStore lines, String header) {
        List<String> kept = lines.lines();
        int good = read(kept, header);
        if (good < kept.size()) {
            lines.keepOnly(good);
        }
        if (good == 0) {
            write(header);
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

    /** Reads as far as the lines are whole and returns how many are; what was cut off or damaged is done again. */
    private int read(List<String> lines, String header) {
        int good = 0;
        for (String line : lines) {
            Optional<String> content = unseal(line);
            if (content.isEmpty() || (good == 0 && !content.get().equals(header))) {
                break;
            }
            if (good > 0) {
                String[] parts = content.get().split(" ", 2);
                outcomes.put(parts[0], JournalLine.read(parts[1]));
            }
            good++;
        }
        return good;
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
        store.ifPresent(lines -> lines.add(content + " " + seal(content)));
    }
}
