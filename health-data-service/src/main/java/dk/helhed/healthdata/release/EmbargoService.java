package dk.helhed.healthdata.release;

import dk.helhed.healthdata.dataset.DatasetRepository;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.history.History;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Publishes what was approved with an embargo that is over, on behalf of who approved it. */
@ApplicationScoped
public class EmbargoService {

    private static final String APPROVER = "release-approver";

    private final Transactions transactions;
    private final DatasetRepository datasets;
    private final ReleaseRepository releases;
    private final ApprovalService approvals;
    private final History history;
    private final Clock clock;

    EmbargoService(
            Transactions transactions,
            DatasetRepository datasets,
            ReleaseRepository releases,
            ApprovalService approvals,
            History history,
            Clock clock) {
        this.transactions = transactions;
        this.datasets = datasets;
        this.releases = releases;
        this.approvals = approvals;
        this.history = history;
        this.clock = clock;
    }

    /** A release whose embargo is over. */
    public record Due(UUID id, UUID dataset, String municipality) {}

    /** Publishes it; where that is refused, the release gets the reason as its problem and is not tried again. */
    public Uni<Void> publish(Due due) {
        return inTransaction(due, this::publish)
                .onFailure(Problem.class)
                .recoverWithUni(failure -> inTransaction(due, release -> stop(release, why((Problem) failure))));
    }

    /** The code of the first refusal; where no place is named, that of its kind. */
    static String why(Problem problem) {
        return problem.fields().isEmpty()
                ? problem.type().code()
                : problem.fields().get(0).code();
    }

    private interface Step {
        Uni<Void> on(Release release);
    }

    /** Only one process at a time has the dataset; the next one finds the release published and leaves it. */
    private Uni<Void> inTransaction(Due due, Step step) {
        return transactions.in(
                due.municipality(),
                () -> datasets.hold(due.dataset(), due.municipality())
                        .chain(() -> releases.getOwn(due.id(), due.municipality()))
                        .chain(release -> release.isDue(clock.instant())
                                ? step.on(release)
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> publish(Release release) {
        Caller approver = new Caller(release.approvedBy(), release.municipality(), Set.of(APPROVER));
        return approvals.publish(release, approver).chain(() -> record(release, approver));
    }

    private Uni<Void> stop(Release release, String problem) {
        release.stop(problem, clock.instant());
        return releases.flush();
    }

    private Uni<Void> record(Release release, Caller approver) {
        Cause cause = new Cause(
                release.municipality(),
                approver.client(),
                List.of(APPROVER),
                "The embargo ended.",
                Ids.next().toString(),
                "EMBARGO /v1/releases/{id}");
        return history.record(
                cause, new Effect("/v1/releases/" + release.id(), release.version(), true, release.view()));
    }
}
