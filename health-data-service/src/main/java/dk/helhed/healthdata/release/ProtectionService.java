package dk.helhed.healthdata.release;

import dk.helhed.healthdata.dataset.DatasetRepository;
import dk.helhed.healthdata.dataset.DefinitionRepository;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.job.Worker;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lets the worker protect again what it could not protect, or what it protected before another release was published. */
@ApplicationScoped
class ProtectionService {

    private final Changes changes;
    private final DatasetRepository datasets;
    private final ReleaseRepository releases;
    private final DefinitionRepository definitions;
    private final Worker worker;
    private final Clock clock;

    ProtectionService(
            Changes changes,
            DatasetRepository datasets,
            ReleaseRepository releases,
            DefinitionRepository definitions,
            Worker worker,
            Clock clock) {
        this.changes = changes;
        this.datasets = datasets;
        this.releases = releases;
        this.definitions = definitions;
        this.worker = worker;
        this.clock = clock;
    }

    Uni<Answer> protectAgain(ChangeRequest request, UUID id) {
        long expected = request.expectedVersion();
        return changes.once(
                        request,
                        null,
                        caller -> releases.getOwn(id, caller.requireMunicipality())
                                .call(release -> datasets.hold(release.datasetId(), release.municipality()))
                                .invoke(release -> release.expect(expected))
                                .call(this::begin)
                                .map(release -> Answer.changed(release.version(), release.view())))
                .invoke(worker::wake);
    }

    private Uni<Void> begin(Release release) {
        return definitions
                .newest(release.datasetId())
                .map(newest -> newest.orElseThrow(() -> Problem.of(ProblemType.CONFLICT))
                        .number())
                .chain(definition ->
                        present(release).invoke(present -> release.protectAgain(definition, present, clock.instant())))
                .chain(releases::flush);
    }

    private Uni<PublishedState> present(Release release) {
        UUID dataset = release.datasetId();
        return releases.nextNumber(dataset)
                .chain(number -> releases.newest(dataset)
                        .chain(newest -> since(release)
                                .chain(since -> releases.linked(release)
                                        .map(linked ->
                                                new PublishedState(number, newest.orElse(null), since, linked)))));
    }

    private Uni<List<Release>> since(Release release) {
        UUID supersedes = release.supersedes();
        return supersedes == null ? Uni.createFrom().item(List.of()) : releases.since(release.datasetId(), supersedes);
    }
}
