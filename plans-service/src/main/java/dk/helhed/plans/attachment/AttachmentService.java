package dk.helhed.plans.attachment;

import dk.helhed.kit.caller.Callers;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Attaches and removes documents; each change is one transaction, and the bytes are there before it. */
@ApplicationScoped
class AttachmentService {

    private final Callers callers;
    private final Changes changes;
    private final AttachmentRepository attachments;
    private final AttachmentStores stores;
    private final Clock clock;

    AttachmentService(
            Callers callers, Changes changes, AttachmentRepository attachments, AttachmentStores stores, Clock clock) {
        this.callers = callers;
        this.changes = changes;
        this.attachments = attachments;
        this.stores = stores;
        this.clock = clock;
    }

    Uni<Answer> attach(ChangeRequest request, Upload upload, byte[] bytes) {
        UUID id = Ids.next();
        StorePlace place = stores.today();
        return callers.current()
                .chain(caller -> stores.at(place).prepare(id, caller.requireMunicipality(), bytes))
                .chain(() -> attach(request, upload, bytes, id, place));
    }

    private Uni<Answer> attach(ChangeRequest request, Upload upload, byte[] bytes, UUID id, StorePlace place) {
        return changes.create(request, upload)
                .from(
                        attachments,
                        caller -> attachments
                                .knowsItem(upload.itemKind(), upload.itemId(), caller.requireMunicipality())
                                .map(known -> {
                                    if (!known) {
                                        throw Problem.of(ProblemType.RULE_VIOLATED)
                                                .with(FieldProblem.parameter("itemId", "unknown-reference"));
                                    }
                                    return Attachment.of(
                                            id, upload, place, caller.requireMunicipality(), clock.instant());
                                }))
                .then(attachment -> stores.at(place).keep(id, attachment.municipality(), bytes))
                .answer(attachment -> "/v1/attachments/" + attachment.id(), AttachmentView::of);
    }

    Uni<Answer> remove(ChangeRequest request, UUID id) {
        return changes.replace(request, null)
                .of(attachments, id)
                .call(attachment -> attachments
                        .isDecided(attachment)
                        .invoke(decided -> attachment.remove(decided, clock.instant())))
                .then(attachment -> stores.at(attachment.store()).remove(attachment.id()))
                .answer(AttachmentView::of);
    }
}
