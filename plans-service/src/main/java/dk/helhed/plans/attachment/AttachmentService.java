package dk.helhed.plans.attachment;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Attaches and removes documents; each method is one transaction. */
@ApplicationScoped
class AttachmentService {

    private final Changes changes;
    private final AttachmentRepository attachments;
    private final AttachmentStore store;
    private final Clock clock;

    AttachmentService(Changes changes, AttachmentRepository attachments, AttachmentStore store, Clock clock) {
        this.changes = changes;
        this.attachments = attachments;
        this.store = store;
        this.clock = clock;
    }

    Uni<Answer> attach(ChangeRequest request, Upload upload, byte[] bytes) {
        return changes.once(
                request,
                upload,
                caller -> attachments
                        .knowsItem(upload.itemKind(), upload.itemId(), caller.requireMunicipality())
                        .invoke(known -> {
                            if (!known) {
                                throw Problem.of(ProblemType.RULE_VIOLATED)
                                        .with(FieldProblem.parameter("itemId", "unknown-reference"));
                            }
                        })
                        .chain(() -> attachments.persist(
                                Attachment.of(upload, caller.requireMunicipality(), clock.instant())))
                        .call(attachments::flush)
                        .call(attachment -> store.put(attachment.id(), attachment.municipality(), bytes))
                        .map(attachment -> Answer.created(
                                "/v1/attachments/" + attachment.id(),
                                attachment.version(),
                                AttachmentView.of(attachment))));
    }

    Uni<Answer> remove(ChangeRequest request, UUID id) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                null,
                caller -> attachments
                        .getOwn(id, caller.requireMunicipality())
                        .invoke(attachment -> attachment.expect(expected))
                        .invoke(attachment -> attachment.remove(clock.instant()))
                        .call(attachments::flush)
                        .call(attachment -> store.remove(attachment.id()))
                        .map(attachment -> Answer.changed(attachment.version(), AttachmentView.of(attachment))));
    }
}
