package dk.helhed.healthdata.release.worker;

import dk.helhed.healthdata.counts.Contradictions;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads the true counts of a draft, and of all that was ever published about the same people and periods. */
@ApplicationScoped
class CubeSource {

    private final DefinitionTable definitions;
    private final CountRows rows;
    private final ReleaseTable releases;
    private final CellTable cells;
    private final PublishedCubes published;

    CubeSource(
            DefinitionTable definitions,
            CountRows rows,
            ReleaseTable releases,
            CellTable cells,
            PublishedCubes published) {
        this.definitions = definitions;
        this.rows = rows;
        this.releases = releases;
        this.cells = cells;
        this.published = published;
    }

    /**
     * @param newest the number of the dataset's newest release when the earlier ones were looked for
     * @param problem why it cannot be protected, whatever else is tried
     */
    record Loaded(
            Cube cube,
            Policy policy,
            PublishedCubes.Known known,
            UUID dataset,
            int newest,
            @Nullable String problem) {

        List<EarlierRelease> earlier() {
            return known.releases();
        }
    }

    Loaded load(Connection connection, ReleaseTable.Row release) throws SQLException {
        // Asked before the releases themselves: what is published in between counts as not known.
        int newest = releases.newestNumber(connection, release.dataset());
        Structure structure = published.structure(connection, release);
        List<CountRow> own = rows.read(connection, release.submission());
        List<Boolean> faults = new ArrayList<>();
        Cube cube = CubeAssembly.of(Shape.of(structure, release.periods()), own, fault -> faults.add(true));
        @Nullable String problem = faults.isEmpty() ? null : "counts-do-not-hold";
        if (release.supersedes() == null && contradicts(connection, release, cube, own)) {
            problem = "contradicts-release";
        }
        PublishedCubes.Known known = published.about(connection, release.dataset(), release.periods());
        if (known.isDropped()) {
            problem = "true-counts-dropped";
        }
        return new Loaded(StatedCube.of(cube), policy(connection, release), known, release.dataset(), newest, problem);
    }

    /** A release published since the submission may contradict it. */
    private boolean contradicts(Connection connection, ReleaseTable.Row release, Cube cube, List<CountRow> rows)
            throws SQLException {
        List<Boolean> found = new ArrayList<>();
        new Contradictions(cube, cells.inForce(connection, release.dataset(), release.periods()))
                .find(rows, fault -> found.add(true));
        return !found.isEmpty();
    }

    private Policy policy(Connection connection, ReleaseTable.Row release) throws SQLException {
        return definitions
                .read(connection, release.dataset(), release.definition())
                .policy();
    }
}
