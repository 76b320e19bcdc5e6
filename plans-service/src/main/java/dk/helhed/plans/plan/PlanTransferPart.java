package dk.helhed.plans.plan;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.history.Effect;
import dk.helhed.plans.plan.publish.PlanPublisher;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import dk.helhed.plans.transfer.WholePlan;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The plan itself, as the first table of its document. */
@ApplicationScoped
class PlanTransferPart implements WholePlan {

    private final PlanRepository plans;
    private final PlanContexts contexts;
    private final PlanPublisher publisher;
    private final Clock clock;

    PlanTransferPart(PlanRepository plans, PlanContexts contexts, PlanPublisher publisher, Clock clock) {
        this.plans = plans;
        this.contexts = contexts;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Produces
    PlanPart plan() {
        return PlanPart.of("plan", PlanDraft.class)
                .unique("plan")
                .reading(this::read)
                .creating(this::create);
    }

    private Uni<List<PartRow>> read(Collection<UUID> ids, String reader) {
        return plans.list("id in ?1 and (published = true or municipality = ?2)", ids, reader)
                .map(found -> found.stream()
                        .map(plan -> new PartRow(
                                plan.id(),
                                plan.id(),
                                PlanView.of(plan),
                                plan.recorded() ? String.valueOf(plan.content().recordedAs()) : null))
                        .toList());
    }

    /** Its history is written with the whole import, when it is as it will be. */
    private Uni<List<Effect>> create(Stretch stretch) {
        return stretch.makeEach(PlanDraft.class, (none, draft) -> drawnUp(draft, stretch.municipality()), Plan::id)
                .replaceWith(List.of());
    }

    private Uni<Plan> drawnUp(PlanDraft draft, String municipality) {
        return contexts.of(draft, municipality)
                .map(context -> Plan.drawUp(draft, context, municipality, LocalDate.now(clock), clock.instant()));
    }

    @Override
    public Uni<Answer> made(UUID planId) {
        return plans.findById(planId)
                .call(plan -> publisher.publish(plan, false))
                .map(plan -> Answer.created("/v1/plans/" + plan.id(), plan.version(), PlanView.of(plan))
                        .published(plan.published()));
    }
}
