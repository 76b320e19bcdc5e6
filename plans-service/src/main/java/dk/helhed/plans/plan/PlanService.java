package dk.helhed.plans.plan;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.plans.graph.Edge;
import dk.helhed.plans.graph.Hierarchy;
import dk.helhed.plans.plan.publish.PlanPublisher;
import dk.helhed.plans.plan.rules.PlanContext;
import dk.helhed.plans.source.Recording;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Changes of what plans say; each method is one transaction. */
@ApplicationScoped
class PlanService {

    private static final Edge PREDECESSOR = new Edge("plan", "predecessor_id", "/predecessorId");

    private final Changes changes;
    private final PlanRepository plans;
    private final PlanContexts contexts;
    private final Hierarchy hierarchy;
    private final PlanPublisher publisher;
    private final Clock clock;

    PlanService(
            Changes changes,
            PlanRepository plans,
            PlanContexts contexts,
            Hierarchy hierarchy,
            PlanPublisher publisher,
            Clock clock) {
        this.changes = changes;
        this.plans = plans;
        this.contexts = contexts;
        this.hierarchy = hierarchy;
        this.publisher = publisher;
        this.clock = clock;
    }

    Uni<Answer> drawUp(ChangeRequest request, PlanDraft draft) {
        return changes.create(request, draft)
                .from(plans, caller -> {
                    Recording.requireRole(caller, draft.recordedAs() != null);
                    return contexts.of(draft, caller.requireMunicipality())
                            .map(context -> Plan.drawUp(
                                    draft,
                                    context,
                                    caller.requireMunicipality(),
                                    LocalDate.now(clock),
                                    clock.instant()));
                })
                .then(plan -> publisher.publish(plan, false))
                .published(Plan::published)
                .answer(plan -> "/v1/plans/" + plan.id(), PlanView::of);
    }

    Uni<Answer> change(ChangeRequest request, UUID id, PlanDraft draft) {
        return changes.replace(request, draft)
                .of(caller ->
                        plans.own(id, caller.requireMunicipality()).invoke(plan -> requireRole(caller, plan, draft)))
                .call(plan -> hierarchy.refuseCycle(PREDECESSOR, id, draft.predecessorId()))
                .call(plan -> contexts.of(draft, plan).chain(context -> change(plan, draft, context)))
                .published(Plan::published)
                .answer(PlanView::of);
    }

    /** A correction of what is recorded is a record too; who may read it is for an editor to say. */
    private static void requireRole(Caller caller, Plan plan, PlanDraft draft) {
        if (plan.isRecord() && !plan.content().isSameButForDisclosure(draft)) {
            Recording.requireDecider(caller);
        } else {
            Recording.requireEditor(caller, plan.isRecord());
        }
    }

    private Uni<Void> change(Plan plan, PlanDraft draft, PlanContext context) {
        boolean wasPublished = plan.published();
        plan.change(draft, context, LocalDate.ofInstant(plan.createdAt(), clock.getZone()), clock.instant());
        return plans.flush().chain(() -> publisher.publish(plan, wasPublished));
    }
}
