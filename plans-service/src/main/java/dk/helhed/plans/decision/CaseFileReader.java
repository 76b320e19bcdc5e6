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

/** Reads cases. */
@ApplicationScoped
class CaseFileReader {

    private final Transactions transactions;
    private final CaseFileRepository cases;
    private final RedactedItems redacted;

    CaseFileReader(Transactions transactions, CaseFileRepository cases, RedactedItems redacted) {
        this.transactions = transactions;
        this.cases = cases;
        this.redacted = redacted;
    }

    /** The whole, or for outsiders to a closed one its placeholder. */
    Uni<Shown<CaseFileView>> get(UUID id) {
        return transactions.read(
                caller -> cases.visible(id, Readers.municipality(caller)).chain(found -> show(id, found)));
    }

    private Uni<Shown<CaseFileView>> show(UUID id, List<CaseFile> found) {
        if (found.isEmpty()) {
            return redacted.get(RedactedItems.Kind.CASE, id).map(Shown.Closed::new);
        }
        CaseFile file = found.getFirst();
        return Uni.createFrom().item(new Shown.Whole<>(CaseFileView.of(file), file.version()));
    }

    Uni<RestResponse<Page<CaseFileView>>> list(PageRequest page, Filters filters) {
        Filters after = filters.and("id > :after", "after", page.afterId());
        return transactions
                .read(caller -> cases.page(
                        after.and(
                                "(visibility = 'OPEN' or municipality = :reader)",
                                "reader",
                                Readers.municipality(caller)),
                        page.fetch()))
                .map(rows -> Pages.respond(page, rows, row -> row.id().toString(), CaseFileView::of));
    }
}
