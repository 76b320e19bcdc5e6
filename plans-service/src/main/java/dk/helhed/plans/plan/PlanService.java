package dk.helhed.plans.plan;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.plans.graph.Edge;
import dk.helhed.plans.graph.Hierarchy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Changes of what plans say; each method is one transaction. */
@ApplicationScoped
class PlanService {

    private static final Edge PREDECESSOR = new Edge("plan", "predecessor_id", "/predecessorId");

    private final Changes changes;
    private final PlanRepository plans;
    private final PlanContexts contexts;
    private final Hierarchy hierarchy;
    private final PlanDisclosure disclosure;
    private final Clock clock;

    PlanService(
            Changes changes,
            PlanRepository plans,
            PlanContexts contexts,
            Hierarchy hierarchy,
            PlanDisclosure disclosure,
            Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.contexts = contexts;
        this.hierarchy = hierarchy;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    Uni<Answer> drawUp(ChangeRequest request, PlanDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> contexts.of(draft, caller.requireMunicipality())
                        .map(context -> Plan.drawUp(draft, context, caller.requireMunicipality(), clock.instant()))
                        .chain(plans::persist)
                        .call(plans::flush)
                        .call(plan -> disclosure.follow(plan, false))
                        .map(plan -> Answer.created("/v1/plans/" + plan.id(), plan.version(), PlanView.of(plan))
                                .published(plan.published())));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, PlanDraft draft) {
        long expected = request.expectedVersion();
        return changes.once(
                request,
                draft,
                caller -> plans.getOwn(id, caller.requireMunicipality())
                        .invoke(plan -> plan.expect(expected))
                        .call(() -> hierarchy.refuseCycle(PREDECESSOR, id, draft.predecessorId()))
                        .call(plan -> contexts.of(draft, plan).chain(context -> change(plan, draft, context)))
                        .map(plan -> Answer.changed(plan.version(), PlanView.of(plan))
                                .published(plan.published())));
    }

    private Uni<Void> change(Plan plan, PlanDraft draft, PlanContext context) {
        boolean wasPublished = plan.published();
        plan.change(draft, context, clock.instant());
        return plans.flush().chain(() -> disclosure.follow(plan, wasPublished));
    }
}
