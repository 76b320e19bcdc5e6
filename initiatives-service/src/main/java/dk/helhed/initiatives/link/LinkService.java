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
                                .call(link -> settle(locked, link, "LINKED")))
                        .chain(this::view)
                        .map(view -> new Answer(201, "/v1/links/" + view.id(), etag(view), view, false)));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, LinkDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> grounds.lock(draft)
                        .chain(() -> lock(id, caller.requireMunicipality()))
                        .chain(locked -> links.own(id, caller.requireMunicipality())
                                .invoke(link -> link.expect(expected))
                                .call(link ->
                                        grounds.of(draft).invoke(found -> link.change(draft, found, clock.instant())))
                                .call(links::flush)
                                .call(link -> settle(locked, link, "LINK_CHANGED")))
                        .chain(this::view)
                        .map(view -> new Answer(200, null, etag(view), view, false)));
    }

    Uni<Answer> remove(ChangeRequest request, UUID id) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                null,
                caller -> lock(id, caller.requireMunicipality())
                        .chain(locked -> links.own(id, caller.requireMunicipality())
                                .invoke(link -> link.expect(expected))
                                .call(links::delete)
                                .call(links::flush)
                                .call(link -> initiatives.republish(
                                        locked.initiative(), activity("UNLINKED", link), clock.instant())))
                        .map(link -> new Answer(204, null, null, "", false)));
    }

    private Uni<LockedInitiative> lock(UUID linkId, String municipality) {
        return links.initiativeOfOwn(linkId, municipality)
                .chain(initiativeId -> initiatives.lock(initiativeId, municipality));
    }

    private Uni<Void> settle(LockedInitiative locked, PlanLink link, String what) {
        String pointer = link.share() == null ? "/sharePercent" : "/share";
        return watch.add(link.planId(), link.municipality())
                .chain(() -> cooperationWatch.add(link.cooperationProjectId(), link.municipality()))
                .chain(() -> budgets.verify(locked.frame(), rule -> pointer))
                .chain(() -> initiatives.republish(locked.initiative(), activity(what, link), clock.instant()));
    }

    private Uni<LinkView> view(PlanLink link) {
        return grounds.of(link).map(found -> LinkView.of(link, found));
    }

    private static String etag(LinkView view) {
        return ETag.of(view.version(), view.digest());
    }

    private static ActivityEntry activity(String what, PlanLink link) {
        return new ActivityEntry(
                what, BudgetControl.CONTROLLER, Map.of("linkId", link.id().toString()));
    }
}
