package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.dataset.Dataset;
import dk.helhed.healthdata.dataset.DatasetRepository;
import dk.helhed.healthdata.dataset.Definition;
import dk.helhed.healthdata.dataset.DefinitionRepository;
import dk.helhed.healthdata.jdbc.WorkLock;
import dk.helhed.healthdata.vault.KeyedHash;
import dk.helhed.healthdata.vault.Vault;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.job.Worker;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Accepts a submission in three steps: it is begun, its rows stream behind the wall, and then it is acknowledged, with the
 * keyed hash of what came as the body that its Idempotency-Key belongs to.
 */
@ApplicationScoped
class IntakeService {

    private final Transactions transactions;
    private final Changes changes;
    private final DatasetRepository datasets;
    private final DefinitionRepository definitions;
    private final SubmissionRepository submissions;
    private final VoidSubmission voids;
    private final SubmissionReceiver intake;
    private final Vault vault;
    private final KeyedHash hashes;
    private final Worker worker;
    private final Clock clock;
    private final Provider<Boolean> takesReal;

    IntakeService(
            Transactions transactions,
            Changes changes,
            DatasetRepository datasets,
            DefinitionRepository definitions,
            SubmissionRepository submissions,
            VoidSubmission voids,
            SubmissionReceiver intake,
            Vault vault,
            KeyedHash hashes,
            Worker worker,
            Clock clock,
            @ConfigProperty(name = "helhed.counts.real", defaultValue = "true") Provider<Boolean> takesReal) {
        this.transactions = transactions;
        this.changes = changes;
        this.datasets = datasets;
        this.definitions = definitions;
        this.submissions = submissions;
        this.voids = voids;
        this.intake = intake;
        this.vault = vault;
        this.hashes = hashes;
        this.worker = worker;
        this.clock = clock;
        this.takesReal = takesReal;
    }

    /** What was sent, as its Idempotency-Key sees it. */
    private record Receipt(SubmissionRequest intent, String hash) {}

    private record Received(UUID id, String hash, WorkLock hold) {}

    /** @param loop the request's event loop, where transactions happen; the body is read on a thread that may wait */
    Uni<Answer> submit(ChangeRequest request, SubmissionRequest intent, SealedStream body, Executor loop) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(loop)
                .chain(() -> transactions.change(caller -> open(intent, caller)))
                .onItemOrFailure()
                .transformToUni((opened, failure) -> switch (failure) {
                    case null -> take(request, intent, opened, body, loop);
                    case Problem refusal -> refuse(request, intent, refusal, body, loop);
                    default -> Uni.createFrom().<Answer>failure(failure);
                })
                // What makes a response of the answer asks which request it is of.
                .emitOn(loop)
                .invoke(worker::wake);
    }

    private Uni<Answer> take(
            ChangeRequest request,
            SubmissionRequest intent,
            SubmissionReceiver.Opened opened,
            SealedStream body,
            Executor loop) {
        return Uni.createFrom()
                .item(opened)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(one -> receive(one, body))
                .emitOn(loop)
                .chain(received -> acknowledge(request, intent, received)
                        .onItemOrFailure()
                        .call((answer, failure) -> letGo(received, answer != null && !answer.replayed())));
    }

    /** A repetition gets its first answer, whatever has happened to the dataset since; only the whole body shows that it is one. */
    private Uni<Answer> refuse(
            ChangeRequest request, SubmissionRequest intent, Problem refusal, SealedStream body, Executor loop) {
        return Uni.createFrom()
                .item(body)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(this::hash)
                .emitOn(loop)
                .chain(hash -> changes.once(
                        request,
                        new Receipt(intent, hash),
                        caller -> Uni.createFrom().failure(refusal)));
    }

    private String hash(SealedStream body) {
        try {
            body.drain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes.of(body.sha256());
    }

    private Uni<SubmissionReceiver.Opened> open(SubmissionRequest intent, Caller caller) {
        return datasets.hold(intent.datasetId(), caller.requireMunicipality())
                .call(dataset -> submissions.admitOneMore(caller.requireMunicipality()))
                .invoke(dataset -> refuseReal(intent, dataset))
                .invoke(dataset -> dataset.takeSubmission(clock.instant()))
                .chain(dataset -> definitions.newest(dataset.id()))
                .map(definition -> definition.orElseThrow(() -> Problem.of(ProblemType.RULE_VIOLATED)
                        .with(FieldProblem.path("datasetId", "dataset-without-structure"))))
                .chain(definition -> begin(intent, definition, caller));
    }

    /** Whoever runs the service decides whether counts of real people may be kept; invented ones always may. */
    private void refuseReal(SubmissionRequest intent, Dataset dataset) {
        if (!intent.dryRun() && !dataset.isSynthetic() && !takesReal.get()) {
            throw Problem.of(ProblemType.RULE_VIOLATED)
                    .with(FieldProblem.parameter("dryRun", "protection-not-available"));
        }
    }

    private Uni<SubmissionReceiver.Opened> begin(SubmissionRequest intent, Definition definition, Caller caller) {
        Submission submission = new Submission(intent, definition.number(), caller, clock.instant());
        return submissions
                .persist(submission)
                .call(submissions::flush)
                .map(stored -> new SubmissionReceiver.Opened(
                        submission.id(), intent, definition.structure(), definition.policy()));
    }

    private Received receive(SubmissionReceiver.Opened opened, SealedStream body) {
        WorkLock hold = vault.hold(opened.id()).orElseThrow();
        try {
            return new Received(opened.id(), hashes.of(intake.receive(opened, body)), hold);
        } catch (RuntimeException e) {
            try (hold) {
                voids.accept(opened.id());
            }
            throw e;
        }
    }

    private Uni<Answer> acknowledge(ChangeRequest request, SubmissionRequest intent, Received received) {
        return changes.once(
                request,
                new Receipt(intent, received.hash()),
                caller -> submissions
                        .get(received.id())
                        .invoke(submission -> submission.queue(clock.instant()))
                        .call(submissions::flush)
                        .map(submission -> accepted(submission.view())));
    }

    private static Answer accepted(SubmissionView view) {
        return Answer.accepted("/v1/submissions/" + view.id(), view.version(), view);
    }

    /** A repetition or a refused submission leaves nothing behind. */
    private Uni<Void> letGo(Received received, boolean isTaken) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> {
                    try (WorkLock hold = received.hold()) {
                        if (!isTaken) {
                            voids.accept(received.id());
                        }
                    }
                });
    }
}
