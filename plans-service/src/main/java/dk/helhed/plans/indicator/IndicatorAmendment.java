package dk.helhed.plans.indicator;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.AmendableThing;
import dk.helhed.plans.mandate.Amended;
import dk.helhed.plans.mandate.AmendmentTarget;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.mandate.Removable;
import dk.helhed.plans.registervalue.RegisterValueRepository;
import dk.helhed.plans.subagreement.SubAgreementFacts;
import dk.helhed.plans.subagreement.SubAgreements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets change proposals change, add and remove indicators. */
@ApplicationScoped
class IndicatorAmendment implements Removable<IndicatorDraft> {

    private final IndicatorRepository indicators;
    private final RegisterValueRepository registers;
    private final SubAgreements agreements;
    private final IndicatorFollowers followers;
    private final Clock clock;

    IndicatorAmendment(
            IndicatorRepository indicators,
            RegisterValueRepository registers,
            SubAgreements agreements,
            IndicatorFollowers followers,
            Clock clock) {
        this.indicators = indicators;
        this.registers = registers;
        this.agreements = agreements;
        this.followers = followers;
        this.clock = clock;
    }

    @Override
    public AmendableKind kind() {
        return AmendableKind.INDICATOR;
    }

    @Override
    public Class<IndicatorDraft> draft() {
        return IndicatorDraft.class;
    }

    @Override
    public Uni<AmendableThing> find(UUID id, String municipality) {
        return indicators
                .own(id, municipality)
                .chain(indicator -> agreements
                        .toAmend(indicator.subAgreementId(), municipality)
                        .map(agreement -> new AmendableThing(
                                id,
                                agreement.facts().planId(),
                                indicator.subAgreementId(),
                                indicator.version(),
                                agreement.adopted(),
                                IndicatorDraft.of(indicator))));
    }

    @Override
    public boolean isPublishedWithPlan() {
        return true;
    }

    @Override
    public Set<ChangeScope> touches(Collection<String> pointers) {
        return Set.of(ChangeScope.INDICATOR);
    }

    @Override
    public Uni<List<FieldProblem>> problems(AmendmentTarget target, IndicatorDraft draft) {
        return Uni.createFrom().item(draft.problems());
    }

    @Override
    public Uni<Void> lock(AmendmentTarget target, IndicatorDraft draft) {
        return registers.beforeFollowing(draft.binding());
    }

    @Override
    public Uni<Amended> apply(AmendmentTarget target, IndicatorDraft draft) {
        return (target.id() == null ? add(target, draft) : change(target, draft))
                .call(indicators::flush)
                .call(indicator -> followers.settle(indicator.id()))
                .map(indicator ->
                        new Amended(kind(), indicator.id(), indicator.version(), IndicatorView.of(indicator)));
    }

    @Override
    public Uni<Void> remove(Collection<UUID> ids, UUID planId) {
        return indicators.remove(ids);
    }

    private Uni<Indicator> add(AmendmentTarget target, IndicatorDraft draft) {
        SubAgreementFacts agreement =
                new SubAgreementFacts(target.requireSubAgreementId(), target.planId(), target.municipality());
        return indicators.persist(Indicator.of(agreement, draft, clock.instant()));
    }

    private Uni<Indicator> change(AmendmentTarget target, IndicatorDraft draft) {
        return indicators
                .own(target.requireId(), target.municipality())
                .invoke(indicator -> indicator.change(draft, clock.instant()));
    }
}
