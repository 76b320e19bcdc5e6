package dk.helhed.plans.decision;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.ListOf;
import dk.helhed.kit.page.ListRequest;
import dk.helhed.kit.page.Lists;
import dk.helhed.kit.page.PageInStep;
import dk.helhed.kit.page.SortKey;
import dk.helhed.plans.read.Readers;
import dk.helhed.plans.visibility.RedactedItems;
import dk.helhed.plans.visibility.Shown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads decision papers. */
@ApplicationScoped
class DecisionPaperReader {

    private final Transactions transactions;
    private final DecisionPaperRepository papers;
    private final RedactedItems redacted;
    private final Lists lists;
    private final ListOf<DecisionPaper> list;

    DecisionPaperReader(
            Transactions transactions, DecisionPaperRepository papers, RedactedItems redacted, Lists lists) {
        this.transactions = transactions;
        this.papers = papers;
        this.redacted = redacted;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "decision-papers",
                papers,
                DecisionPaper::id,
                List.of(
                        new SortKey<>("date", "putOn", row -> row.content().date(), text -> text),
                        SortKey.time("changedAt", DecisionPaper::changedAt)));
    }

    /** The whole, or for outsiders to a closed one its placeholder. */
    Uni<Shown<DecisionPaperView>> get(UUID id) {
        return transactions.read(
                caller -> papers.visible(id, Readers.municipality(caller)).chain(found -> show(id, found)));
    }

    private Uni<Shown<DecisionPaperView>> show(UUID id, List<DecisionPaper> found) {
        if (found.isEmpty()) {
            return redacted.get(RedactedItems.Kind.DECISION_PAPER, id).map(Shown.Closed::new);
        }
        DecisionPaper paper = found.getFirst();
        return Uni.createFrom().item(new Shown.Whole<>(DecisionPaperView.of(paper), paper.version()));
    }

    Uni<RestResponse<PageInStep<DecisionPaperView>>> list(ListRequest request, Filters filters) {
        return transactions.read(caller -> lists.page(
                request,
                list,
                filters.and("(visibility = 'OPEN' or municipality = :reader)", "reader", Readers.municipality(caller)),
                DecisionPaperView::of));
    }
}
