package dk.helhed.healthdata.reading.block;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The versions that are asked for. How they look never changes and is kept; whether they can be read is looked up at most
 * once a second, so that a new version and a withdrawal are seen within one.
 */
@ApplicationScoped
class Versions {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 32L << 20;

    /** @param number null for the newest that can be read */
    record Asked(UUID dataset, @Nullable Integer number) {}

    private enum All {
        DATASETS
    }

    private final ReadingDatabase database;
    private final StandingTable table;
    private final ShapeTable shapes;
    private final Cache<Asked, Standing> standings =
            Caffeine.newBuilder().expireAfterWrite(A_SECOND).maximumSize(10_000).build();
    private final Cache<All, List<VersionKey>> newest =
            Caffeine.newBuilder().expireAfterWrite(A_SECOND).build();
    private final Cache<VersionKey, LoadedVersion> loaded = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((VersionKey key, LoadedVersion version) -> version.bytes())
            .build();

    Versions(ReadingDatabase database, StandingTable table, ShapeTable shapes) {
        this.database = database;
        this.table = table;
        this.shapes = shapes;
    }

    /** Null where it must be looked up. @throws Problem as {@link #find} */
    @Nullable
    LoadedVersion known(Asked asked) {
        Standing standing = standings.getIfPresent(asked);
        return standing == null ? null : loaded.getIfPresent(readable(standing));
    }

    /** Waits. @throws Problem 404 where there is none, 410 where nobody may see it, 503 where it is not packed yet */
    LoadedVersion find(Asked asked) {
        return load(readable(standings.get(asked, missing -> table.of(missing.dataset(), missing.number()))));
    }

    /** Of one that was readable a moment ago. */
    @Nullable
    LoadedVersion known(VersionKey key) {
        return loaded.getIfPresent(key);
    }

    /** Waits. */
    LoadedVersion load(VersionKey key) {
        return loaded.get(key, this::read);
    }

    private LoadedVersion read(VersionKey key) {
        return database.inTransaction(connection -> Objects.requireNonNull(shapes.read(connection, key)));
    }

    /** Waits: of each dataset that has one, the newest that can be read. */
    List<LoadedVersion> newest() {
        return newest.get(All.DATASETS, all -> table.newest()).stream()
                .map(this::load)
                .toList();
    }

    /** Looks up at once whether it can still be read; waits. @throws Problem as {@link #find} */
    void recheck(VersionKey key) {
        VersionKey readable = readable(table.of(key.dataset(), key.number()));
        if (!readable.equals(key)) {
            throw new IllegalStateException("another version was found");
        }
    }

    /** Lets go of all, as a service that was started again has none. */
    void clear() {
        standings.invalidateAll();
        newest.invalidateAll();
        loaded.invalidateAll();
    }

    private static VersionKey readable(Standing standing) {
        return switch (standing) {
            case Standing.Readable(VersionKey key) -> key;
            case Standing.Gone gone -> throw gone.why().gone();
            case Standing.Waiting waiting ->
                throw Problem.of(ProblemType.UNAVAILABLE, "version-not-packed").withHeader("Retry-After", "1");
            case Standing.None none -> throw Problem.of(ProblemType.NOT_FOUND);
        };
    }
}
