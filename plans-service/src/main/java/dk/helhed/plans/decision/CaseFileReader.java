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

/** Reads cases. */
@ApplicationScoped
class CaseFileReader {

    private final Transactions transactions;
    private final CaseFileRepository cases;
    private final RedactedItems redacted;
    private final Lists lists;
    private final ListOf<CaseFile> list;

    CaseFileReader(Transactions transactions, CaseFileRepository cases, RedactedItems redacted, Lists lists) {
        this.transactions = transactions;
        this.cases = cases;
        this.redacted = redacted;
        this.lists = lists;
        this.list = ListOf.byUuid(
                "cases",
                cases,
                CaseFile::id,
                List.of(
                        SortKey.text("caseNumber", row -> row.content().caseNumber()),
                        SortKey.text("title", row -> row.content().title()),
                        SortKey.time("changedAt", CaseFile::changedAt)));
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

    Uni<RestResponse<PageInStep<CaseFileView>>> list(ListRequest request, Filters filters) {
        return transactions.read(caller -> lists.page(
                request,
                list,
                filters.and("(visibility = 'OPEN' or municipality = :reader)", "reader", Readers.municipality(caller)),
                CaseFileView::of));
    }
}
