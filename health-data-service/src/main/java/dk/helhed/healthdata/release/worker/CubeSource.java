package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.counts.Contradictions;
import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.CubeAssembly;
import dk.helhed.healthdata.counts.EarlierRelease;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.healthdata.dataset.DefinitionTable;
import dk.helhed.healthdata.vault.CountRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads the true counts of a draft, and of all that was ever published about the same periods. */
@ApplicationScoped
class CubeSource {

    private final DefinitionTable definitions;
    private final CountRows rows;
    private final ReleaseTable releases;
    private final CellTable cells;

    CubeSource(DefinitionTable definitions, CountRows rows, ReleaseTable releases, CellTable cells) {
        this.definitions = definitions;
        this.rows = rows;
        this.releases = releases;
        this.cells = cells;
    }

    /**
     * @param newest the number of the dataset's newest release when the earlier ones were looked for
     * @param problem why it cannot be protected, whatever else is tried
     */
    record Loaded(
            Cube cube,
            Policy policy,
            List<EarlierRelease> earlier,
            UUID dataset,
            int newest,
            @Nullable String problem) {}

    Loaded load(Connection connection, ReleaseTable.Row release) throws SQLException {
        // Asked before the releases themselves: what is published in between counts as not known.
        int newest = releases.newestNumber(connection, release.dataset());
        Structure structure = structure(connection, release);
        List<CountRow> own = rows.read(connection, release.submission());
        List<Boolean> faults = new ArrayList<>();
        Cube cube = CubeAssembly.of(Shape.of(structure, release.periods()), own, fault -> faults.add(true));
        List<EarlierRelease> earlier = new ArrayList<>();
        @Nullable String problem = faults.isEmpty() ? null : "counts-do-not-hold";
        if (release.supersedes() == null && contradicts(connection, release, cube, own)) {
            problem = "contradicts-release";
        }
        for (ReleaseTable.Row before : releases.published(connection, release.dataset(), release.periods())) {
            List<CountRow> known = rows.read(connection, before.submission()).stream()
                    .filter(row -> release.periods().contains(row.period()))
                    .toList();
            if (known.isEmpty()) {
                problem = "true-counts-dropped";
            } else {
                earlier.add(earlier(connection, before, known));
            }
        }
        return new Loaded(cube, policy(connection, release), earlier, release.dataset(), newest, problem);
    }

    /** A release published since the submission may contradict it. */
    private boolean contradicts(Connection connection, ReleaseTable.Row release, Cube cube, List<CountRow> rows)
            throws SQLException {
        List<Boolean> found = new ArrayList<>();
        new Contradictions(cube, cells.inForce(connection, release.dataset(), release.periods()))
                .find(rows, fault -> found.add(true));
        return !found.isEmpty();
    }

    private EarlierRelease earlier(Connection connection, ReleaseTable.Row before, List<CountRow> known)
            throws SQLException {
        Shape shape = Shape.of(structure(connection, before), periods(known));
        Cube cube = CubeAssembly.of(shape, known, fault -> {
            throw new IllegalStateException("what was published does not hold together");
        });
        int number = before.number() == null ? 0 : before.number();
        return new EarlierRelease(
                number, cube, policy(connection, before), cells.shown(connection, before.id(), shape));
    }

    /** The codes of the rows are places in the lists of the definition that they were read by. */
    private Structure structure(Connection connection, ReleaseTable.Row release) throws SQLException {
        return definitions
                .read(connection, release.dataset(), release.structuredBy())
                .structure();
    }

    private Policy policy(Connection connection, ReleaseTable.Row release) throws SQLException {
        return definitions
                .read(connection, release.dataset(), release.definition())
                .policy();
    }

    private static List<String> periods(Collection<CountRow> rows) {
        return rows.stream().map(CountRow::period).distinct().toList();
    }
}
