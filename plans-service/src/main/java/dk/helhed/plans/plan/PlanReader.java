package dk.helhed.plans.plan;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.SortKey;
import dk.helhed.kit.page.SyncPage;
import dk.helhed.kit.visibility.Disclosed;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.kit.visibility.RedactingLists;
import dk.helhed.plans.read.Closable;
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
    private final PlanGoals goals;
    private final PlanSuccession line;
    private final PlanPartsReader parts;
    private final RedactedItems redacted;
    private final RedactingLists lists;
    private final ListOf<Plan> list;
    private final Clock clock;

    PlanReader(
            Transactions transactions,
            PlanRepository plans,
            PlanGoals goals,
            PlanSuccession line,
            PlanPartsReader parts,
            RedactedItems redacted,
            RedactingLists lists,
            Clock clock) {
        this.transactions = transactions;
        this.plans = plans;
        this.goals = goals;
        this.line = line;
        this.parts = parts;
        this.redacted = redacted;
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

    /** The whole, or for outsiders to a closed one its placeholder. */
    Uni<Disclosed<PlanDetail>> get(UUID id) {
        return transactions.read(caller -> plans.visible(id, caller.readerMunicipality())
                .chain(found -> found.isEmpty()
                        ? redacted.get(Closable.PLAN, id).map(Disclosed.Closed::new)
                        : detail(found.getFirst())
                                .map(detail -> new Disclosed.Whole<>(
                                        detail, detail.plan().version()))));
    }

    private Uni<PlanDetail> detail(Plan plan) {
        return Uni.combine()
                .all()
                .unis(line.of(plan.id()), goals.of(plan.id()), parts.of(plan.id()))
                .usingConcurrencyOf(1)
                .with((beside, found, all) -> PlanDetail.of(plan, beside.before(), beside.after(), found, all));
    }

    Uni<RestResponse<SyncPage<Object>>> list(ListRequest request, PlanFilter filter) {
        filter.checkCopy(request);
        return transactions.read(caller -> {
            String reader = caller.readerMunicipality();
            return lists.page(
                    request,
                    list,
                    filter.conditions(reader, LocalDate.now(clock)),
                    filter.placeholders(reader),
                    rows -> Uni.createFrom()
                            .item(rows.stream().<Object>map(PlanView::of).toList()));
        });
    }
}
