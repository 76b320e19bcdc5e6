package dk.helhed.plans.plan;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
import dk.helhed.plans.read.Readers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;

    PlanReader(
            Transactions transactions,
            PlanRepository plans,
            GoalRepository goals,
            PlanLine line,
            PlanPartsReader parts,
            Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.goals = goals;
        this.line = line;
        this.parts = parts;
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

    Uni<RestResponse<Page<PlanView>>> list(PageRequest page, PlanFilter filter) {
        return transactions
                .read(caller -> plans.page(
                        filter.conditions(Readers.municipality(caller), LocalDate.now(clock))
                                .and("id > :after", "after", page.afterId()),
                        page.fetch()))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), PlanView::of));
    }
}
