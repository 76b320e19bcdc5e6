package dk.helhed.healthdata.release;

import dk.helhed.healthdata.dataset.Definitions;
import dk.helhed.healthdata.job.Worker;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Lets the worker try again what it could not protect. */
@ApplicationScoped
class ProtectionService {

    private final Changes changes;
    private final ReleaseRepository releases;
    private final Definitions definitions;
    private final Worker worker;
    private final Clock clock;

    ProtectionService(
            Changes changes, ReleaseRepository releases, Definitions definitions, Worker worker, Clock clock) {
        this.changes = changes;
        this.releases = releases;
        this.definitions = definitions;
        this.worker = worker;
        this.clock = clock;
    }

    Uni<Answer> tryAgain(ChangeRequest request, UUID id) {
        long expected = request.expectedVersion();
        return changes.once(
                        request,
                        null,
                        caller -> releases.getOwn(id, caller.requireMunicipality())
                                .invoke(release -> release.expect(expected))
                                .call(release -> definitions
                                        .newest(release.datasetId())
                                        .invoke(newest -> release.tryAgain(
                                                newest.orElseThrow(() -> Problem.of(ProblemType.CONFLICT))
                                                        .number(),
                                                clock.instant())))
                                .call(releases::flush)
                                .map(release -> Answer.changed(release.version(), release.view())))
                .invoke(worker::wake);
    }
}
