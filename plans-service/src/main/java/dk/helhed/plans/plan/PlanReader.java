package dk.helhed.plans.plan;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Lists;
import dk.helhed.kit.page.PageInStep;
import dk.helhed.kit.page.SortKey;
import dk.helhed.plans.read.Readers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads plans and what stands under them. */
@ApplicationScoped
class PlanReader {

    private final Transactions transactions;
    private final PlanRepository plans;
    private final GoalRepository goals;
    private final PlanLine line;
    private final PlanPartsReader parts;
    private final Lists lists;
    private final ListOf<Plan> list;
    private final Clock clock;

    PlanReader(
            Transactions transactions,
            PlanRepository plans,
            GoalRepository goals,
            PlanLine line,
            PlanPartsReader parts,
            Lists lists,
            Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.goals = goals;
        this.line = line;
        this.parts = parts;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "plans",
                plans,
                Plan::id,
                List.of(
                        SortKey.text("title", row -> row.content().title()),
                        SortKey.text("startsOn", row -> row.content().startsOn()),
                        SortKey.text("endsOn", row -> row.content().endsOn()),
                        SortKey.time("createdAt", Plan::createdAt),
                        SortKey.time("changedAt", Plan::changedAt)));
        this.clock = clock;
    }

    Uni<PlanDetail> get(UUID id) {
        return transactions.read(
                caller -> plans.getVisible(id, Readers.municipality(caller)).chain(this::detail));
    }

    private Uni<PlanDetail> detail(Plan plan) {
        // One after the other: a session does one thing at a time.
        return line.before(plan.id())
                .chain(before -> line.after(plan.id())
                        .chain(after -> goals.of(plan.id())
                                .chain(found -> parts.of(plan.id())
                                        .map(all -> PlanDetail.of(plan, before, after, found, all)))));
    }

    Uni<RestResponse<PageInStep<PlanView>>> list(ListRequest request, PlanFilter filter) {
        return transactions.read(caller -> lists.page(
                request, list, filter.conditions(Readers.municipality(caller), LocalDate.now(clock)), PlanView::of));
    }
}
