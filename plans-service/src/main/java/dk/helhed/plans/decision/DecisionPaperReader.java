package dk.helhed.plans.decision;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads decision papers. */
@ApplicationScoped
class DecisionPaperReader {

    private final Transactions transactions;
    private final DecisionPaperRepository papers;
    private final RedactedItems redacted;
    private final RedactingLists lists;
    private final ListOf<DecisionPaper> list;

    DecisionPaperReader(
            Transactions transactions, DecisionPaperRepository papers, RedactedItems redacted, RedactingLists lists) {
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
    Uni<Disclosed<DecisionPaperView>> get(UUID id) {
        return transactions.read(
                caller -> papers.visible(id, caller.readerMunicipality()).chain(found -> show(id, found)));
    }

    private Uni<Disclosed<DecisionPaperView>> show(UUID id, List<DecisionPaper> found) {
        if (found.isEmpty()) {
            return redacted.get(Closable.DECISION_PAPER, id).map(Disclosed.Closed::new);
        }
        DecisionPaper paper = found.getFirst();
        return Uni.createFrom().item(new Disclosed.Whole<>(DecisionPaperView.of(paper), paper.version()));
    }

    /**
     * What the reader may read, and placeholders of what is closed to it, where the list is in its own order.
     *
     * @param others conditions on what a placeholder does not show: with any of them, there are no placeholders
     */
    Uni<RestResponse<SyncPage<Object>>> list(ListRequest request, @Nullable String municipality, Filters others) {
        boolean placeholders = others.parameters().isEmpty();
        return transactions.read(caller -> {
            String reader = caller.readerMunicipality();
            return lists.page(
                    request,
                    list,
                    others.and("municipality = :municipality", "municipality", municipality)
                            .and("(visibility = 'OPEN' or municipality = :reader)", "reader", reader),
                    placeholders ? new RedactedItems.Asked(Closable.DECISION_PAPER, reader, municipality, null) : null,
                    rows -> Uni.createFrom()
                            .item(rows.stream()
                                    .<Object>map(DecisionPaperView::of)
                                    .toList()));
        });
    }
}
