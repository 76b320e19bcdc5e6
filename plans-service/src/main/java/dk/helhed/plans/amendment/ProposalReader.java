package dk.helhed.plans.amendment;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads change proposals. */
@ApplicationScoped
class ProposalReader {

    private final Transactions transactions;
    private final ProposalRepository proposals;
    private final ProposalFlows flows;
    private final PlanRegister plans;

    ProposalReader(Transactions transactions, ProposalRepository proposals, ProposalFlows flows, PlanRegister plans) {
        this.transactions = transactions;
        this.proposals = proposals;
        this.flows = flows;
        this.plans = plans;
    }

    Uni<ChangeProposalView> get(UUID id) {
        return transactions.read(caller -> proposals.readable(id).chain(flows::view));
    }

    Uni<List<ChangeProposalView>> ofPlan(UUID planId, PageRequest page) {
        return transactions.read(caller -> plans.requireVisible(planId, caller.municipality())
                .chain(() -> proposals.pageUnder("planId", planId, null, page))
                .chain(found -> Sequential.each(found, flows::view)));
    }

    Uni<List<ChangeProposalView>> page(PageRequest page, Filters filters) {
        return transactions.read(
                caller -> proposals.page(page, filters).chain(found -> Sequential.each(found, flows::view)));
    }
}
