package dk.helhed.plans.decision;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.plans.read.Closable;
import dk.helhed.plans.source.Recording;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes of decision papers; each method is one transaction. */
@ApplicationScoped
class DecisionPaperService {

    private final Changes changes;
    private final DecisionPaperRepository papers;
    private final AgendaItemRepository items;
    private final RedactedItems redacted;
    private final Clock clock;

    DecisionPaperService(
            Changes changes,
            DecisionPaperRepository papers,
            AgendaItemRepository items,
            RedactedItems redacted,
            Clock clock) {
        this.changes = changes;
        this.items = items;
        this.papers = papers;
        this.redacted = redacted;
        this.clock = clock;
    }

    Uni<Answer> enter(ChangeRequest request, DecisionPaperDraft draft) {
        return changes.create(request, draft)
                .of(papers, caller -> entered(caller, draft))
                .then(this::follow)
                .answer(paper -> "/v1/decision-papers/" + paper.id(), DecisionPaperView::of);
    }

    private DecisionPaper entered(Caller caller, DecisionPaperDraft draft) {
        // A paper that says what a body decided is a record.
        Recording.requireRole(caller, draft.decision() != null);
        return DecisionPaper.enter(draft, caller.requireMunicipality(), clock.instant());
    }

    private static void requireRole(Caller caller, DecisionPaper paper, DecisionPaperDraft draft) {
        boolean saysDecision = draft.decision() != null || paper.content().decision() != null;
        Recording.requireRole(caller, saysDecision && !paper.content().isSameButForDisclosure(draft));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, DecisionPaperDraft draft) {
        return changes.replace(request, draft)
                .of(caller ->
                        papers.own(id, caller.requireMunicipality()).invoke(paper -> requireRole(caller, paper, draft)))
                .call(paper ->
                        items.countDecidedOn(id).invoke(decided -> paper.change(draft, decided > 0, clock.instant())))
                .then(this::follow)
                .answer(DecisionPaperView::of);
    }

    private Uni<Void> follow(DecisionPaper paper) {
        return redacted.follow(
                Closable.DECISION_PAPER,
                paper.id(),
                paper.municipality(),
                null,
                paper.content().disclosure(),
                true);
    }
}
