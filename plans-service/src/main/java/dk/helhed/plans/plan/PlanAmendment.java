package dk.helhed.plans.plan;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.Amendable;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.ChangeScope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets change proposals change what a plan says that is decided. */
@ApplicationScoped
class PlanAmendment implements Amendable<PlanDraft> {

    private static final Set<String> PERIOD = Set.of("startsOn", "endsOn");
    private static final Set<String> PARTIES = Set.of("organisationIds", "signatoryId", "signsOnBehalfOf");

    private final PlanRepository plans;
    private final PlanContexts contexts;
    private final Clock clock;

    PlanAmendment(PlanRepository plans, PlanContexts contexts, Clock clock) {
        this.plans = plans;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public AmendableKind kind() {
        return AmendableKind.PLAN;
    }

    @Override
    public Class<PlanDraft> draft() {
        return PlanDraft.class;
    }

    @Override
    public Uni<AmendableThing> find(UUID id, String municipality) {
        return plans.own(id, municipality)
                .map(plan -> new AmendableThing(id, id, null, plan.version(), plan.amendedOnly(), plan.content()));
    }

    @Override
    public boolean isPublishedWithPlan() {
        return true;
    }

    @Override
    public Set<ChangeScope> touches(Collection<String> pointers) {
        return pointers.stream()
                .map(pointer -> pointer.split("/", -1)[1])
                .map(PlanAmendment::touched)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ChangeScope touched(String member) {
        if (PERIOD.contains(member)) {
            return ChangeScope.PERIOD;
        }
        if (PARTIES.contains(member)) {
            return ChangeScope.PARTIES;
        }
        return member.equals("municipalDirectCost") ? ChangeScope.FUNDING : ChangeScope.STRATEGIC_AGREEMENT;
    }

    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, PlanDraft draft) {
        return plans.own(target.planId(), target.municipality())
                .chain(plan -> contexts.of(draft, plan).map(context -> {
                    List<FieldProblem> problems = plan.problemsOfAmendment(draft, context);
                    // Where a plan comes from, and which plan it follows, is no matter of decision.
                    if (!Objects.equals(draft.recordedAs(), plan.content().recordedAs())) {
                        problems.add(FieldProblem.body("/recordedAs", "immutable"));
                    }
                    if (!Objects.equals(draft.predecessorId(), plan.content().predecessorId())) {
                        problems.add(FieldProblem.body("/predecessorId", "immutable"));
                    }
                    return problems;
                }));
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, PlanDraft draft) {
        return plans.own(target.planId(), target.municipality())
                .call(plan -> contexts.of(draft, plan).chain(context -> {
                    plan.amend(draft, context, clock.instant());
                    return plans.flush();
                }))
                .map(plan -> new Amended(kind(), plan.id(), plan.version(), PlanView.of(plan)));
    }
}
