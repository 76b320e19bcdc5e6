package dk.helhed.healthdata.reading.block;

import dk.helhed.healthdata.jdbc.RoleDatabaseException;
import dk.helhed.healthdata.reading.model.Cells;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.ReadModel;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.work.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers from blocks: what is in memory at once, the rest on a thread that may wait for the database. */
@ApplicationScoped
class BlockReadModel implements ReadModel {

    private final ReadingDatabase database;
    private final Versions versions;
    private final HeldFigures held;
    private final BlockTable blocks;
    private final StatedSource stated;

    BlockReadModel(
            ReadingDatabase database, Versions versions, HeldFigures held, BlockTable blocks, StatedSource stated) {
        this.database = database;
        this.versions = versions;
        this.held = held;
        this.blocks = blocks;
        this.stated = stated;
    }

    @Override
    public Uni<DatasetShape> shape(UUID dataset, @Nullable Integer version) {
        Versions.Asked asked = new Versions.Asked(dataset, version);
        return Uni.createFrom().deferred(() -> {
            LoadedVersion known = versions.known(asked);
            return known == null
                    ? waiting(() -> versions.find(asked).shape())
                    : Uni.createFrom().item(known.shape());
        });
    }

    @Override
    public Uni<List<DatasetShape>> latest() {
        return waiting(
                () -> versions.newest().stream().map(LoadedVersion::shape).toList());
    }

    @Override
    public Uni<Cells> cells(Question question) {
        VersionKey key =
                new VersionKey(question.shape().dataset(), question.shape().version());
        return Uni.createFrom().deferred(() -> {
            LoadedVersion known = versions.known(key);
            Cells cells = known == null ? null : present(known, question);
            return cells == null
                    ? waiting(() -> load(versions.load(key), question))
                    : Uni.createFrom().item(cells);
        });
    }

    /** Null where not all of it is in memory. */
    private @Nullable Cells present(LoadedVersion version, Question question) {
        List<?> keys = keys(version, question);
        Map<Object, Held> found = held.present(keys);
        return found.size() == Set.copyOf(keys).size() ? cells(version, question, found) : null;
    }

    private Cells load(LoadedVersion version, Question question) {
        List<?> keys = keys(version, question);
        Map<Object, Held> found = held.get(keys, missing -> load(version, missing));
        if (!found.keySet().containsAll(keys)) {
            // It was readable a moment ago.
            versions.recheck(version.key());
            throw new IllegalStateException("published counts are gone");
        }
        return cells(version, question, found);
    }

    private static List<?> keys(LoadedVersion version, Question question) {
        return version.isCube() ? version.blocks(question) : List.of(version.key());
    }

    private Map<? extends Object, ? extends Held> load(LoadedVersion version, Set<?> missing) {
        if (!version.isCube()) {
            return Map.of(version.key(), database.inTransaction(connection -> stated.figures(connection, version)));
        }
        Set<BlockKey> keys = missing.stream().map(BlockKey.class::cast).collect(Collectors.toSet());
        return blocks.read(keys, version.layoutsByRelease());
    }

    private static Cells cells(LoadedVersion version, Question question, Map<Object, Held> found) {
        if (!version.isCube()) {
            return new StatedCells(version.marks(), (StatedFigures) Objects.requireNonNull(found.get(version.key())));
        }
        Map<BlockKey, Block> loaded = new HashMap<>();
        found.forEach((key, figures) -> loaded.put((BlockKey) key, (Block) figures));
        return new CountedCells(version, question, loaded);
    }

    private static <T> Uni<T> waiting(Supplier<T> work) {
        return Blocking.call(work)
                .onFailure(RoleDatabaseException.class)
                .transform(away -> Problem.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", "1"));
    }
}
