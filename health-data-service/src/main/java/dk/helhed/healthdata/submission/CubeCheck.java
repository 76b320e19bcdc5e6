package dk.helhed.healthdata.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.healthdata.counts.Contradictions;
import dk.helhed.healthdata.counts.CountRow;
import dk.helhed.healthdata.counts.Cube;
import dk.helhed.healthdata.counts.CubeAssembly;
import dk.helhed.healthdata.counts.Fault;
import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Shape;
import dk.helhed.healthdata.counts.StatedCube;
import dk.helhed.healthdata.dataset.DefinitionTable;
import dk.helhed.healthdata.release.worker.CellTable;
import dk.helhed.healthdata.release.worker.PublishedCubes;
import dk.helhed.healthdata.release.worker.ReleaseTable;
import dk.helhed.healthdata.release.worker.SameTotals;
import dk.helhed.healthdata.vault.CountRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a submission as a whole, and makes a draft release of what holds together. */
@ApplicationScoped
class CubeCheck {

    private final SubmissionTable table;
    private final DefinitionTable definitions;
    private final CountRows rows;
    private final DesignTrial trial;
    private final CellTable cells;
    private final ReleaseTable releases;
    private final PublishedCubes published;
    private final SameTotals alike;
    private final ObjectMapper json;

    CubeCheck(
            SubmissionTable table,
            DefinitionTable definitions,
            CountRows rows,
            DesignTrial trial,
            CellTable cells,
            ReleaseTable releases,
            PublishedCubes published,
            SameTotals alike,
            ObjectMapper json) {
        this.table = table;
        this.definitions = definitions;
        this.rows = rows;
        this.trial = trial;
        this.cells = cells;
        this.releases = releases;
        this.published = published;
        this.alike = alike;
        this.json = json;
    }

    /** One transaction: a kill in the middle leaves the submission where it was, to be checked again. */
    void of(Connection connection, SubmissionSource.Read submission) throws SQLException {
        DefinitionTable.Read definition = definitions.read(connection, submission.dataset(), submission.definition());
        List<CountRow> all = rows.read(connection, submission.id());
        Set<String> periods = all.stream().map(CountRow::period).collect(Collectors.toSet());
        FaultList faults = new FaultList(submission.faults());
        @Nullable Cube cube = null;
        if (submission.faults() == 0 && all.isEmpty()) {
            faults.accept(new Fault(0, null, "no-rows", null));
        } else if (Shape.cells(definition.structure(), periods.size())
                > definition.policy().mostCells()) {
            faults.accept(new Fault(0, null, "cube-too-large", null));
        } else if (!periods.isEmpty()) {
            cube = CubeAssembly.of(Shape.of(definition.structure(), periods), all, fault -> {
                // The counts of a faulty row are missing only because it could not be read.
                if (submission.faults() == 0 || !fault.code().equals("missing-combination")) {
                    faults.accept(fault);
                }
            });
        }
        if (submission.revises() == null && cube != null) {
            new Contradictions(cube, cells.inForce(connection, submission.dataset(), periods)).find(all, faults);
        }
        long found = submission.faults() + faults.count();
        table.addFaults(
                connection, submission.id(), Math.min(submission.faults(), SubmissionTable.MOST_FAULTS), faults.kept());
        settle(connection, submission, definition.policy(), found == 0 ? cube : null, found, periods);
    }

    /** @param cube null where it does not hold together */
    private void settle(
            Connection connection,
            SubmissionSource.Read submission,
            Policy policy,
            @Nullable Cube cube,
            long found,
            Set<String> periods)
            throws SQLException {
        Design design = cube == null ? null : design(connection, submission, policy, cube, periods);
        UUID release = null;
        if (cube != null && !submission.dryRun()) {
            release = releases.draft(
                    connection,
                    submission.dataset(),
                    submission.definition(),
                    submission.id(),
                    submission.revises(),
                    periods,
                    submission.submittedBy());
        } else {
            int dropped = rows.drop(connection, submission.id());
        }
        table.finish(connection, submission.id(), found, design == null ? null : write(design), release);
        table.move(connection, submission.id(), cube != null ? SubmissionState.ACCEPTED : SubmissionState.REJECTED);
    }

    private Design design(
            Connection connection, SubmissionSource.Read submission, Policy policy, Cube cube, Set<String> periods)
            throws SQLException {
        return trial.of(
                StatedCube.of(cube),
                policy,
                published.about(connection, submission.dataset(), periods),
                alike.of(connection, submission.dataset(), cube),
                submission.dryRun());
    }

    private String write(Design design) {
        try {
            return json.writeValueAsString(design);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
