package dk.helhed.plans.plan;

import dk.helhed.kit.caller.Callers;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.source.Recording;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The plan itself, as the first table of its document. */
@ApplicationScoped
class PlanItself implements PlanPart {

    private final PlanRepository plans;
    private final PlanContexts contexts;
    private final PlanDisclosure disclosure;
    private final Callers callers;
    private final Clock clock;

    PlanItself(PlanRepository plans, PlanContexts contexts, PlanDisclosure disclosure, Callers callers, Clock clock) {
        this.plans = plans;
        this.contexts = contexts;
        this.disclosure = disclosure;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String parent() {
        return "plan";
    }

    @Override
    public String parentField() {
        return "";
    }

    @Override
    public Class<? extends Record> draft() {
        return PlanDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "plan";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> ids, String reader) {
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
    @Override
    public Uni<Answer> create(ChangeRequest request, UUID none, Record stated) {
        PlanDraft draft = (PlanDraft) stated;
        return callers.current()
                .invoke(caller -> {
                    if (draft.recordedAs() != null) {
                        Recording.requireDecider(caller);
                    }
                })
                .chain(caller -> contexts.of(draft, caller.requireMunicipality())
                        .map(context -> Plan.drawUp(
                                draft, context, caller.requireMunicipality(), LocalDate.now(clock), clock.instant())))
                .chain(plans::persist)
                .call(plans::flush)
                .call(plan -> disclosure.follow(plan, false))
                .map(plan -> Answer.created("/v1/plans/" + plan.id(), plan.version(), PlanView.of(plan)));
    }
}
