package dk.helhed.healthdata.reading.bulk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dk.helhed.healthdata.reading.http.ByteFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files that were asked for of late, on this machine's disk, from which they are sent. */
@ApplicationScoped
class BulkFolder {

    private static final long MOST_KIBIBYTES = 1 << 20;
    private static final int KIBIBYTE = 1 << 10;

    private record Asked(BulkKey key, BulkKind kind) {}

    private final BulkTable table;
    private final Cache<Asked, ByteFile> files = Caffeine.newBuilder()
            .maximumWeight(MOST_KIBIBYTES)
            .weigher((Asked asked, ByteFile file) -> (int) (file.size() / KIBIBYTE) + 1)
            .removalListener(BulkFolder::remove)
            .build();

    BulkFolder(BulkTable table) {
        this.table = table;
    }

    /** Waits. Null where it is not made yet. */
    @Nullable
    ByteFile get(BulkKey key, BulkKind kind) {
        return files.get(new Asked(key, kind), this::copy);
    }

    private @Nullable ByteFile copy(Asked asked) {
        return table.find(asked.key(), asked.kind())
                .map(stored -> copy(asked, stored))
                .orElse(null);
    }

    private ByteFile copy(Asked asked, BulkTable.Stored stored) {
        try {
            Path file = Files.createTempFile("helhed-", "-" + asked.kind().fileName());
            file.toFile().deleteOnExit();
            table.copy(asked.key(), asked.kind(), file);
            return new ByteFile(
                    file,
                    stored.size(),
                    stored.sha256(),
                    asked.kind().mediaType(),
                    "version-" + asked.key().version() + "-" + asked.kind().fileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(@Nullable Asked asked, @Nullable ByteFile file, RemovalCause why) {
        if (file != null) {
            try {
                boolean removed = Files.deleteIfExists(file.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
