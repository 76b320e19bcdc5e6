package dk.helhed.plans.followup;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.kit.work.Sequential;
import dk.helhed.plans.milestone.MilestoneSnapshots;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads follow-ups with what has come since they were adopted. */
@ApplicationScoped
class FollowUpReader {

    private final Transactions transactions;
    private final FollowUpRepository followUps;
    private final PlanRegister plans;
    private final MilestoneSnapshots values;

    FollowUpReader(
            Transactions transactions, FollowUpRepository followUps, PlanRegister plans, MilestoneSnapshots values) {
        this.transactions = transactions;
        this.followUps = followUps;
        this.plans = plans;
        this.values = values;
    }

    Uni<FollowUpView> get(UUID id) {
        return transactions.read(caller -> followUps.readable(id).chain(this::view));
    }

    Uni<RestResponse<Page<FollowUpView>>> ofPlan(UUID planId, PageRequest page, Filters filters) {
        return transactions
                .read(caller -> plans.requireVisible(planId, caller.municipality())
                        .chain(() -> followUps.page(page, filters.and("planId = :plan", "plan", planId)))
                        .chain(found -> Sequential.each(found, this::view)))
                .map(views -> Pages.respond(page, views, view -> view.id().toString(), view -> view));
    }

    private Uni<FollowUpView> view(YearlyFollowUp followUp) {
        return values.on(followUp.planId(), followUp.lastDay()).map(now -> FollowUpView.of(followUp, now));
    }
}
