package dk.helhed.plans.decision;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.plans.read.Closable;
import dk.helhed.plans.source.Recording;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Changes of agenda items; each method is one transaction. */
@ApplicationScoped
class AgendaItemService {

    private final Changes changes;
    private final CaseFileRepository cases;
    private final AgendaItemRepository items;
    private final DecisionPaperRepository papers;
    private final RedactedItems redacted;
    private final Clock clock;

    AgendaItemService(
            Changes changes,
            CaseFileRepository cases,
            AgendaItemRepository items,
            DecisionPaperRepository papers,
            RedactedItems redacted,
            Clock clock) {
        this.changes = changes;
        this.cases = cases;
        this.items = items;
        this.papers = papers;
        this.redacted = redacted;
        this.clock = clock;
    }

    /** The case is locked: it and its items are opened and closed in turn, and two bodies decide one after the other. */
    Uni<Answer> plan(ChangeRequest request, UUID caseId, AgendaItemDraft draft) {
        return changes.create(request, draft)
                .from(
                        items,
                        caller -> cases.lockOwn(caseId, caller.requireMunicipality())
                                .chain(file -> knowsPaper(draft, file.municipality())
                                        .map(known -> AgendaItem.plan(file, draft, known, clock.instant()))))
                .then(this::follow)
                .answer(item -> "/v1/agenda-items/" + item.id(), AgendaItemView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, AgendaItemDraft draft) {
        return changes.replace(request, draft)
                .of(caller ->
                        items.own(id, caller.requireMunicipality()).call(item -> requireRole(caller, item, draft)))
                .call(item -> cases.lockOwn(item.caseId(), item.municipality())
                        .chain(file -> knowsPaper(draft, file.municipality())
                                .invoke(known -> item.change(file, draft, known, clock.instant()))))
                .then(this::follow)
                .answer(AgendaItemView::of);
    }

    Uni<Answer> advance(ChangeRequest request, UUID id, AgendaItemTransition transition) {
        return changes.replace(request, transition)
                .of(caller -> {
                    requireRole(caller, transition.to());
                    return items.own(id, caller.requireMunicipality());
                })
                .call(item -> flow(item)
                        .invoke(flow -> item.advance(transition, flow, LocalDate.now(clock), clock.instant())))
                .answer(AgendaItemView::of);
    }

    private Uni<AgendaFlow> flow(AgendaItem item) {
        return cases.lockOwn(item.caseId(), item.municipality())
                .chain(file -> items.ofCase(file.id())
                        .map(all -> new AgendaFlow(file.content().agendaFlow(), all)));
    }

    /** An editor puts a matter to a body; what the body did is recorded by an approver. */
    private static void requireRole(Caller caller, AgendaItemState to) {
        String role = to.isDealtWith() ? "approver" : "editor";
        if (!caller.roles().contains(role)) {
            throw Problem.of(ProblemType.FORBIDDEN, "forbidden.transition-of-role", role);
        }
    }

    /** A paper that says what a body decided is taken off an item by who records decisions. */
    private Uni<Void> requireRole(Caller caller, AgendaItem item, AgendaItemDraft draft) {
        UUID paper = item.content().decisionPaperId();
        Uni<Boolean> loses = paper == null || paper.equals(draft.decisionPaperId())
                ? Uni.createFrom().item(false)
                : papers.own(paper, caller.requireMunicipality())
                        .map(found -> found.content().decision() != null);
        return loses.invoke(record -> Recording.requireRole(caller, record)).replaceWithVoid();
    }

    private Uni<Boolean> knowsPaper(AgendaItemDraft draft, String municipality) {
        return draft.decisionPaperId() == null
                ? Uni.createFrom().item(true)
                : papers.count("id = ?1 and municipality = ?2", draft.decisionPaperId(), municipality)
                        .map(found -> found > 0);
    }

    private Uni<Void> follow(AgendaItem item) {
        return redacted.follow(
                Closable.AGENDA_ITEM,
                item.id(),
                item.municipality(),
                item.caseId(),
                item.content().disclosure(),
                true);
    }
}
