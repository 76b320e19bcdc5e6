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

/** Reads cases. */
@ApplicationScoped
class CaseFileReader {

    private final Transactions transactions;
    private final CaseFileRepository cases;
    private final RedactedItems redacted;
    private final RedactingLists lists;
    private final ListOf<CaseFile> list;

    CaseFileReader(Transactions transactions, CaseFileRepository cases, RedactedItems redacted, RedactingLists lists) {
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
    Uni<Disclosed<CaseFileView>> get(UUID id) {
        return transactions.read(
                caller -> cases.visible(id, caller.readerMunicipality()).chain(found -> show(id, found)));
    }

    private Uni<Disclosed<CaseFileView>> show(UUID id, List<CaseFile> found) {
        if (found.isEmpty()) {
            return redacted.get(Closable.CASE, id).map(Disclosed.Closed::new);
        }
        CaseFile file = found.getFirst();
        return Uni.createFrom().item(new Disclosed.Whole<>(CaseFileView.of(file), file.version()));
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
                    placeholders ? new RedactedItems.Asked(Closable.CASE, reader, municipality, null) : null,
                    rows -> Uni.createFrom()
                            .item(rows.stream().<Object>map(CaseFileView::of).toList()));
        });
    }
}
