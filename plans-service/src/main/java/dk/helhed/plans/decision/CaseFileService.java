package dk.helhed.plans.decision;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.plans.organisation.BodyRegister;
import dk.helhed.plans.read.Closable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes of cases; each method is one transaction. */
@ApplicationScoped
class CaseFileService {

    private final Changes changes;
    private final CaseFileRepository cases;
    private final AgendaItemRepository items;
    private final BodyRegister bodies;
    private final RedactedItems redacted;
    private final Clock clock;

    CaseFileService(
            Changes changes,
            CaseFileRepository cases,
            AgendaItemRepository items,
            BodyRegister bodies,
            RedactedItems redacted,
            Clock clock) {
        this.changes = changes;
        this.cases = cases;
        this.items = items;
        this.bodies = bodies;
        this.redacted = redacted;
        this.clock = clock;
    }

    Uni<Answer> enter(ChangeRequest request, CaseDraft draft) {
        return changes.create(request, draft)
                .from(
                        cases,
                        caller -> bodies.known(draft.agendaFlow(), caller.requireMunicipality())
                                .map(known ->
                                        CaseFile.enter(draft, known, caller.requireMunicipality(), clock.instant())))
                .then(this::follow)
                .answer(file -> "/v1/cases/" + file.id(), CaseFileView::of);
    }

    /** Locked: a case and its items are opened and closed in turn. */
    Uni<Answer> change(ChangeRequest request, UUID id, CaseDraft draft) {
        return changes.replace(request, draft)
                .locking(cases, id)
                .call(file -> bodies.known(draft.agendaFlow(), file.municipality())
                        .chain(known ->
                                items.ofCase(id).invoke(all -> file.change(draft, known, all, clock.instant()))))
                .then(this::follow)
                .answer(CaseFileView::of);
    }

    private Uni<Void> follow(CaseFile file) {
        return redacted.follow(
                Closable.CASE,
                file.id(),
                file.municipality(),
                null,
                file.content().disclosure(),
                true);
    }
}
