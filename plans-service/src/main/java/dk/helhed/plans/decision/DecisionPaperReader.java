package dk.helhed.plans.decision;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.page.Pages;
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

    DecisionPaperReader(Transactions transactions, DecisionPaperRepository papers, RedactedItems redacted) {
        this.transactions = transactions;
        this.papers = papers;
        this.redacted = redacted;
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

    Uni<RestResponse<Page<DecisionPaperView>>> list(PageRequest page, Filters filters) {
        Filters after = filters.and("id > :after", "after", page.afterId());
        return transactions
                .read(caller -> papers.page(
                        after.and(
                                "(visibility = 'OPEN' or municipality = :reader)",
                                "reader",
                                Readers.municipality(caller)),
                        page.fetch()))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), DecisionPaperView::of));
    }
}
