package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.CubeAssembly;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.StatedCube;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.dataset.DefinitionTable;
import dk.helhed.healthdata.vault.CountRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that was ever published about the same people in the same periods, by this dataset and by those linked with it. */
@ApplicationScoped
public class PublishedCubes {

    /** The problem of a cube that only the linked ones make too large. */
    public static final String TOO_LARGE = "linked-too-large";

    private static final Set<String> TOO_MUCH = Set.of("protection-timed-out", "audit-timed-out", "cube-too-large");

    private final DefinitionTable definitions;
    private final CountRows rows;
    private final ReleaseTable releases;
    private final CellTable cells;

    PublishedCubes(DefinitionTable definitions, CountRows rows, ReleaseTable releases, CellTable cells) {
        this.definitions = definitions;
        this.rows = rows;
        this.releases = releases;
        this.cells = cells;
    }

    /**
     * What was found.
     *
     * @param linked the releases of other datasets among them
     * @param datasets those that the linked ones are of
     * @param isDropped whether the true counts of one are gone
     */
    public record Known(List<EarlierRelease> releases, List<UUID> linked, Set<UUID> datasets, boolean isDropped) {

        /** Whether it is with the linked ones that there are more counts than the policy allows. */
        public boolean isTooLargeWith(Cube cube, Policy policy) {
            long cells = cells(cube);
            for (EarlierRelease release : releases) {
                cells += cells(release.cube());
            }
            return !linked.isEmpty() && cells > policy.mostCells();
        }

        private static long cells(Cube cube) {
            return (long) cube.measures() * cube.shape().size();
        }

        /** What to call a problem: where it takes too much, and others are linked, the supplier must know of them. */
        public @Nullable String problem(@Nullable String found) {
            return found != null && !linked.isEmpty() && TOO_MUCH.contains(found) ? TOO_LARGE : found;
        }
    }

    public Known about(Connection connection, UUID dataset, Collection<String> periods) throws SQLException {
        List<ReleaseTable.Row> published = new ArrayList<>(releases.published(connection, dataset, periods));
        List<UUID> linked = releases.linked(connection, dataset, periods);
        Set<UUID> datasets = new TreeSet<>();
        for (UUID release : linked) {
            ReleaseTable.Row row = releases.read(connection, release);
            published.add(row);
            datasets.add(row.dataset());
        }
        List<EarlierRelease> found = new ArrayList<>();
        boolean isDropped = false;
        for (ReleaseTable.Row before : published) {
            List<CountRow> known = rows.read(connection, before.submission()).stream()
                    .filter(row -> periods.contains(row.period()))
                    .toList();
            isDropped |= known.isEmpty();
            if (!known.isEmpty()) {
                found.add(release(connection, before, dataset, known));
            }
        }
        return new Known(found, linked, datasets, isDropped);
    }

    private EarlierRelease release(Connection connection, ReleaseTable.Row before, UUID dataset, List<CountRow> known)
            throws SQLException {
        Shape shape = Shape.of(
                structure(connection, before),
                known.stream().map(CountRow::period).distinct().toList());
        Cube cube = CubeAssembly.of(shape, known, fault -> {
            throw new IllegalStateException("what was published does not hold together");
        });
        return new EarlierRelease(
                before.dataset().equals(dataset) ? "" : before.dataset().toString(),
                StatedCube.of(cube),
                definitions
                        .read(connection, before.dataset(), before.definition())
                        .policy(),
                cells.shown(connection, before.id(), shape));
    }

    /**
     * The codes of a release's rows are places in the lists of the definition that they were read by; what its measures count
     * may have been said later.
     */
    Structure structure(Connection connection, ReleaseTable.Row release) throws SQLException {
        return definitions
                .read(connection, release.dataset(), release.structuredBy())
                .structure()
                .counting(definitions.newest(connection, release.dataset()).structure());
    }
}
