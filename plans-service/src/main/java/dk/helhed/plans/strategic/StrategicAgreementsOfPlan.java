package dk.helhed.plans.strategic;

import dk.helhed.kit.history.Effect;
import dk.helhed.plans.organisation.OrganisationRegister;
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

/** The strategic agreement, as a table of a plan's document; who signed it is no part of it, for that was done here. */
@ApplicationScoped
class StrategicAgreementsOfPlan implements PlanPart {

    private final StrategicAgreementRepository rows;
    private final StrategicAgreementReader reader;
    private final PlanRegister plans;
    private final OrganisationRegister organisations;
    private final Clock clock;

    StrategicAgreementsOfPlan(
            StrategicAgreementRepository rows,
            StrategicAgreementReader reader,
            PlanRegister plans,
            OrganisationRegister organisations,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "strategicAgreements";
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
    public List<String> pointsAt() {
        return List.of("goals");
    }

    @Override
    public Class<? extends Record> draft() {
        return StrategicAgreementDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "strategic_agreement";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("planId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.planId(), row.content(), null))
                                .toList());
    }

    @Override
    public boolean isOneOfAPlan() {
        return true;
    }

    @Override
    public Uni<List<Effect>> create(Stretch stretch) {
        return plans.requireOwn(stretch.plan(), stretch.municipality())
                .chain(plan -> organisations
                        .knownIds(stretch.named(), stretch.municipality())
                        .chain(known -> stretch.make(
                                StrategicAgreementDraft.class,
                                (id, draft) -> StrategicAgreement.of(
                                        plan, draft, new StrategicContext(plan.goalIds(), known), clock.instant()),
                                StrategicAgreement::id))
                        .chain(made -> made.isEmpty()
                                ? Uni.createFrom().item(List.of())
                                : reader.view(made.getFirst())
                                        .map(view -> List.of(new Effect(
                                                "/v1/strategic-agreements/" + view.id(),
                                                view.version(),
                                                plan.published(),
                                                view)))));
    }
}
