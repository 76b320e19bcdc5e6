package dk.helhed.initiatives.link;

import dk.helhed.initiatives.budget.BudgetControl;
import dk.helhed.initiatives.frame.FrameBudgets;
import dk.helhed.initiatives.initiative.ActivityEntry;
import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.initiatives.initiative.LockedInitiative;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.concurrency.ETag;
import dk.helhed.kit.concurrency.Locked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Changes of links; each method is one transaction that first locks the plan and the project and then the frame. */
@ApplicationScoped
class LinkService {

    private final Changes changes;
    private final GroundsReader grounds;
    private final PlanWatch watch;
    private final CooperationWatch cooperationWatch;
    private final InitiativeRegister initiatives;
    private final FrameBudgets budgets;
    private final LinkRepository links;
    private final Clock clock;

    LinkService(
            Changes changes,
            GroundsReader grounds,
            PlanWatch watch,
            CooperationWatch cooperationWatch,
            InitiativeRegister initiatives,
            FrameBudgets budgets,
            LinkRepository links,
            Clock clock) {
        this.changes = changes;
        this.grounds = grounds;
        this.watch = watch;
        this.cooperationWatch = cooperationWatch;
        this.initiatives = initiatives;
        this.budgets = budgets;
        this.links = links;
        this.clock = clock;
    }

    Uni<Answer> add(ChangeRequest request, UUID initiativeId, LinkDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> grounds.lock(draft)
                        .chain(() -> initiatives.lock(initiativeId, caller.requireMunicipality()))
                        .chain(locked -> grounds.of(draft)
                                .map(found -> PlanLink.of(locked.initiative(), draft, found, clock.instant()))
                                .call(links::persistAndFlush)
                                .call(link -> settle(new Locked<>(locked, link), "LINKED")))
                        .chain(this::view)
                        .map(view -> new Answer(201, "/v1/links/" + view.id(), etag(view), view, false)));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, LinkDraft draft) {
        return changes.replace(request, draft)
                .of(caller -> grounds.lock(draft).chain(() -> lock(id, caller.requireMunicipality())))
                .call(locked -> grounds.of(draft).invoke(found -> locked.row().change(draft, found, clock.instant())))
                .then(locked -> settle(locked, "LINK_CHANGED"))
                .answerWith(locked -> view(locked.row()).map(view -> new Answer(200, null, etag(view), view, false)));
    }

    Uni<Answer> remove(ChangeRequest request, UUID id) {
        return changes.replace(request, null)
                .of(caller -> lock(id, caller.requireMunicipality()))
                .call(locked -> links.delete(locked.row()))
                .then(locked -> republish(locked, "UNLINKED"))
                .answerWith(locked -> Uni.createFrom().item(new Answer(204, null, null, "", false)));
    }

    private Uni<Locked<LockedInitiative, PlanLink>> lock(UUID linkId, String municipality) {
        return links.initiativeOfOwn(linkId, municipality)
                .chain(initiativeId -> initiatives.lock(initiativeId, municipality))
                .chain(locked -> links.own(linkId, municipality).map(link -> new Locked<>(locked, link)));
    }

    private Uni<Void> settle(Locked<LockedInitiative, PlanLink> locked, String what) {
        PlanLink link = locked.row();
        String pointer = link.share() == null ? "/sharePercent" : "/share";
        return watch.add(link.planId(), link.municipality())
                .chain(() -> cooperationWatch.add(link.cooperationProjectId(), link.municipality()))
                .chain(() -> budgets.verify(locked.under().frame(), rule -> pointer))
                .chain(() -> republish(locked, what));
    }

    private Uni<Void> republish(Locked<LockedInitiative, PlanLink> locked, String what) {
        Map<String, Object> link = Map.of("linkId", locked.row().id().toString());
        return initiatives.republish(
                locked.under().initiative(), new ActivityEntry(what, BudgetControl.CONTROLLER, link), clock.instant());
    }

    private Uni<LinkView> view(PlanLink link) {
        return grounds.of(link).map(found -> LinkView.of(link, found));
    }

    private static String etag(LinkView view) {
        return ETag.of(view.version(), view.digest());
    }
}
