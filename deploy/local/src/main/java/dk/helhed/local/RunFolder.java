package dk.helhed.local;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The run records of a suite, one small JSON file per part. */
final class RunFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path folder;

    RunFolder(Path folder) {
        this.folder = folder;
    }

    /** The record of a part that is alive; one whose process has gone is cleared away. */
    Optional<RunRecord> alive(String part) {
        Optional<RunRecord> record = read(part);
        if (record.isPresent() && !record.get().mark().isAlive()) {
            forget(part);
            return Optional.empty();
        }
        return record;
    }

    void save(RunRecord record) {
        Path file = file(record.name());
        Path whole = file.resolveSibling(record.name() + ".new");
        try {
            Files.write(whole, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(record));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<RunRecord> read(String part) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(part)), RunRecord.class));
        } catch (JacksonException e) {
            forget(part);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path file(String part) {
        return folder.resolve(part + ".json");
    }
}
