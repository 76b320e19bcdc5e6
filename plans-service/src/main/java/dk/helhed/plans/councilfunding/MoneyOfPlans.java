package dk.helhed.plans.councilfunding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads which money the council has linked to a plan, in the session of the caller. */
@ApplicationScoped
public class MoneyOfPlans {

    private final InitiativeTable initiatives;

    MoneyOfPlans(InitiativeTable initiatives) {
        this.initiatives = initiatives;
    }

    public Uni<PlanMoney> of(UUID planId) {
        return initiatives.of(planId).map(stated -> PlanMoney.of(links(stated, planId)));
    }

    private static List<PlanMoneyLink> links(List<InitiativeTable.Stated> stated, UUID planId) {
        return stated.stream()
                .flatMap(one -> one.initiative().links().stream()
                        .filter(link -> link.planId().equals(planId))
                        .map(link -> PlanMoneyLink.of(one, link)))
                .toList();
    }
}
