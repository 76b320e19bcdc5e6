package dk.helhed.plans.plandecision;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads the decisions about a plan. */
@ApplicationScoped
class DecisionReader {

    private final Transactions transactions;
    private final PlanRegister plans;
    private final PlanDecisionRepository decisions;

    DecisionReader(Transactions transactions, PlanRegister plans, PlanDecisionRepository decisions) {
        this.transactions = transactions;
        this.plans = plans;
        this.decisions = decisions;
    }

    Uni<DecisionView> get(UUID planId, UUID id) {
        return transactions.read(caller -> plans.requireVisible(planId, caller.readerMunicipality())
                .chain(() -> decisions.get(id, planId))
                .map(PlanDecision::view));
    }

    Uni<RestResponse<Page<DecisionView>>> of(UUID planId, PageRequest page) {
        return transactions
                .read(caller -> plans.requireVisible(planId, caller.readerMunicipality())
                        .chain(() -> decisions.pageUnder("planId", planId, null, page)))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), PlanDecision::view));
    }
}
