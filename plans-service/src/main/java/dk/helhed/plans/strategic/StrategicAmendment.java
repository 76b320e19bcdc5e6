package dk.helhed.plans.strategic;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.Amendable;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets change proposals change the strategic agreement that all parties have signed. */
@ApplicationScoped
class StrategicAmendment implements Amendable<StrategicAgreementDraft> {

    private final StrategicAgreementRepository agreements;
    private final StrategicAgreementService service;
    private final StrategicAgreementReader reader;
    private final PlanRegister plans;
    private final Clock clock;

    StrategicAmendment(
            StrategicAgreementRepository agreements,
            StrategicAgreementService service,
            StrategicAgreementReader reader,
            PlanRegister plans,
            Clock clock) {
        this.agreements = agreements;
        this.service = service;
        this.reader = reader;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public AmendableKind kind() {
        return AmendableKind.STRATEGIC_AGREEMENT;
    }

    @Override
    public Class<StrategicAgreementDraft> draft() {
        return StrategicAgreementDraft.class;
    }

    @Override
    public Uni<AmendableThing> find(UUID id, String municipality) {
        return agreements
                .own(id, municipality)
                .map(agreement -> new AmendableThing(
                        id, agreement.planId(), null, agreement.version(), agreement.isBound(), agreement.content()));
    }

    @Override
    public Set<ChangeScope> touches(Collection<String> pointers) {
        return Set.of(ChangeScope.STRATEGIC_AGREEMENT);
    }

    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, StrategicAgreementDraft draft) {
        return agreements
                .own(target.requireId(), target.municipality())
                .chain(agreement -> plans.requireOwn(target.planId(), target.municipality())
                        .chain(plan -> service.context(plan, draft))
                        .map(context -> agreement.problemsOfAmendment(draft, context)));
    }

    /** Who signs takes the agreement's lock before the plan's too. */
    @Override
    public Uni<Void> lock(AmendmentTarget target, StrategicAgreementDraft draft) {
        return agreements.lockOwn(target.requireId(), target.municipality()).replaceWithVoid();
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, StrategicAgreementDraft draft) {
        return agreements
                .lockOwn(target.requireId(), target.municipality())
                .call(agreement -> plans.requireOwn(target.planId(), target.municipality())
                        .chain(plan -> service.context(plan, draft))
                        .invoke(context -> agreement.amend(draft, context, clock.instant())))
                .call(agreements::flush)
                .chain(agreement -> reader.view(agreement)
                        .map(view -> new Amended(kind(), agreement.id(), agreement.version(), view)));
    }
}
