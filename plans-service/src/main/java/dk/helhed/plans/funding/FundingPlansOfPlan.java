package dk.helhed.plans.funding;

import dk.helhed.kit.history.Effect;
import dk.helhed.plans.organisation.OrganisationFacts;
import dk.helhed.plans.organisation.OrganisationRegister;
import dk.helhed.plans.plan.PlanFacts;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The budgets, as a table of a plan's document; those that were replaced are history, which is no part of it. */
@ApplicationScoped
class FundingPlansOfPlan implements PlanPart {

    private final FundingPlanRepository rows;
    private final PlanRegister plans;
    private final OrganisationRegister organisations;
    private final Clock clock;

    FundingPlansOfPlan(
            FundingPlanRepository rows, PlanRegister plans, OrganisationRegister organisations, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fundingPlans";
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
        return FundingPlanDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "funding_plan";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("planId in ?1 and state <> ?2 order by no", parents, FundingState.SUPERSEDED)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.planId(), row.content(), null))
                                .toList());
    }

    /** As a document says: the plan's period may have been changed after the budget was made. */
    @Override
    public Uni<List<Effect>> create(Stretch stretch) {
        // Its goals may come later, and are not asked for.
        return stretch.once("plan", () -> plans.requireOwn(stretch.plan(), stretch.municipality()))
                .chain(plan -> organisations
                        .known(stretch.named(), stretch.municipality())
                        .chain(known -> rows.count("planId", plan.id())
                                .chain(before -> make(stretch, plan.withoutPeriod(), known, before.intValue())))
                        .map(made -> made.stream()
                                .map(one -> new Effect(
                                        "/v1/funding-plans/" + one.id(),
                                        one.version(),
                                        plan.published(),
                                        FundingPlanView.of(one)))
                                .toList()));
    }

    private Uni<List<FundingPlan>> make(Stretch stretch, PlanFacts plan, List<OrganisationFacts> known, int before) {
        AtomicInteger no = new AtomicInteger(before);
        return stretch.make(
                FundingPlanDraft.class,
                (id, draft) -> FundingPlan.of(plan, no.incrementAndGet(), draft, known, clock.instant()),
                FundingPlan::id);
    }
}
