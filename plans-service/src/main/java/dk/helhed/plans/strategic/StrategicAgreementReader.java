package dk.helhed.plans.strategic;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.plans.plan.PlanAgreement;
import dk.helhed.plans.plan.PlanAgreements;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads strategic agreements with their signatures. */
@ApplicationScoped
class StrategicAgreementReader implements PlanAgreements {

    private final Transactions transactions;
    private final StrategicAgreementRepository agreements;
    private final SignatureRepository signatures;
    private final PlanRegister plans;

    StrategicAgreementReader(
            Transactions transactions,
            StrategicAgreementRepository agreements,
            SignatureRepository signatures,
            PlanRegister plans) {
        this.transactions = transactions;
        this.agreements = agreements;
        this.signatures = signatures;
        this.plans = plans;
    }

    Uni<StrategicAgreementView> get(UUID id) {
        return transactions.read(caller -> agreements.readable(id).chain(this::view));
    }

    /** A plan has one or none, so that a page of them is never full. */
    Uni<List<StrategicAgreementView>> page(UUID planId, PageRequest page) {
        @Nullable UUID after = page.afterId();
        return transactions.read(caller -> plans.requireVisible(planId, caller.municipality())
                .chain(() -> agreements.ofPlan(planId))
                .chain(found -> found.isEmpty() || found.getFirst().id().equals(after)
                        ? Uni.createFrom().item(List.of())
                        : view(found.getFirst()).map(List::of)));
    }

    /** In the session of the caller. */
    Uni<StrategicAgreementView> view(StrategicAgreement agreement) {
        return signatures.of(agreement.id()).map(signed -> StrategicAgreementView.of(agreement, signed));
    }

    @Override
    public Uni<Optional<PlanAgreement>> of(UUID planId) {
        return agreements
                .ofPlan(planId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : view(found.getFirst()).map(view -> Optional.of(summary(view))));
    }

    private static PlanAgreement summary(StrategicAgreementView view) {
        return new PlanAgreement(
                view.id(),
                view.state().name(),
                view.state() == AgreementState.SIGNED,
                view.awaiting().size());
    }
}
