package dk.helhed.plans.subagreement;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.plans.plan.PlanRegister;
import dk.helhed.plans.plan.PlanSubAgreement;
import dk.helhed.plans.plan.PlanSubAgreements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads sub-agreements with the sums of their staff. */
@ApplicationScoped
class SubAgreementReader implements PlanSubAgreements {

    private final Transactions transactions;
    private final SubAgreementRepository agreements;
    private final SubAgreementStaff staff;
    private final PlanRegister plans;
    private final Clock clock;

    SubAgreementReader(
            Transactions transactions,
            SubAgreementRepository agreements,
            SubAgreementStaff staff,
            PlanRegister plans,
            Clock clock) {
        this.transactions = transactions;
        this.agreements = agreements;
        this.staff = staff;
        this.plans = plans;
        this.clock = clock;
    }

    Uni<SubAgreementView> get(UUID id) {
        return transactions.read(caller -> agreements.readable(id).chain(this::view));
    }

    Uni<List<SubAgreementView>> page(UUID planId, @Nullable String externalId, PageRequest page) {
        return transactions.read(caller -> plans.requireVisible(planId, caller.municipality())
                .chain(() -> agreements.pageUnder("planId", planId, externalId, page))
                .chain(found -> withStaff(found, this::view)));
    }

    @Override
    public Uni<List<PlanSubAgreement>> of(UUID planId) {
        return agreements.ofPlan(planId).chain(found -> withStaff(found, this::summary));
    }

    /** In the session of the caller. */
    Uni<SubAgreementView> view(SubAgreement agreement) {
        return withStaff(List.of(agreement), this::view).map(List::getFirst);
    }

    private <V> Uni<List<V>> withStaff(List<SubAgreement> found, BiFunction<SubAgreement, StaffTotals, V> view) {
        return staff.totals(found.stream().map(SubAgreement::id).toList())
                .map(totals -> found.stream()
                        .map(agreement -> view.apply(agreement, totals.getOrDefault(agreement.id(), StaffTotals.NONE)))
                        .toList());
    }

    private SubAgreementView view(SubAgreement agreement, StaffTotals totals) {
        return SubAgreementView.of(agreement, totals, LocalDate.now(clock));
    }

    private PlanSubAgreement summary(SubAgreement agreement, StaffTotals totals) {
        return new PlanSubAgreement(
                agreement.id(),
                agreement.externalId(),
                agreement.focusArea(),
                agreement.state(LocalDate.now(clock)).name(),
                agreement.validFrom(),
                agreement.validTo(),
                totals.specifiedMinutesPerWeek(),
                totals.unspecifiedRoles(),
                agreement.terms().qualityFlags());
    }
}
