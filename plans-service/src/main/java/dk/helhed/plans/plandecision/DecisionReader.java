package dk.helhed.plans.plandecision;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.plans.plan.PlanRepository;
import dk.helhed.plans.read.Readers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads the decisions about a plan. */
@ApplicationScoped
class DecisionReader {

    private final Transactions transactions;
    private final PlanRepository plans;
    private final PlanDecisionRepository decisions;

    DecisionReader(Transactions transactions, PlanRepository plans, PlanDecisionRepository decisions) {
        this.transactions = transactions;
        this.plans = plans;
        this.decisions = decisions;
    }

    Uni<DecisionView> get(UUID planId, UUID id) {
        return transactions.read(caller -> plans.getVisible(planId, Readers.municipality(caller))
                .chain(plan -> decisions.get(id, plan.id()))
                .map(DecisionView::of));
    }

    Uni<RestResponse<Page<DecisionView>>> of(UUID planId, PageRequest page) {
        return transactions
                .read(caller -> plans.getVisible(planId, Readers.municipality(caller))
                        .chain(plan -> decisions.page(
                                new Filters()
                                        .and("planId = :planId", "planId", plan.id())
                                        .and("id > :after", "after", page.afterId()),
                                page.fetch())))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), DecisionView::of));
    }
}
