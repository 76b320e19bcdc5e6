package dk.helhed.plans.decision;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.Page;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.kit.visibility.Disclosed;
import dk.helhed.kit.visibility.Redacted;
import dk.helhed.kit.visibility.RedactedItems;
import dk.helhed.kit.visibility.RedactingPages;
import dk.helhed.plans.read.Closable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads agenda items. */
@ApplicationScoped
class AgendaItemReader {

    private final Transactions transactions;
    private final CaseFileRepository cases;
    private final AgendaItemRepository items;
    private final RedactedItems redacted;

    AgendaItemReader(
            Transactions transactions, CaseFileRepository cases, AgendaItemRepository items, RedactedItems redacted) {
        this.transactions = transactions;
        this.cases = cases;
        this.items = items;
        this.redacted = redacted;
    }

    /** The whole, or for outsiders to a closed one its placeholder. */
    Uni<Disclosed<AgendaItemView>> get(UUID id) {
        return transactions.read(
                caller -> items.visible(id, caller.readerMunicipality()).chain(found -> show(id, found)));
    }

    private Uni<Disclosed<AgendaItemView>> show(UUID id, List<AgendaItem> found) {
        if (found.isEmpty()) {
            return redacted.get(Closable.AGENDA_ITEM, id).map(Disclosed.Closed::new);
        }
        AgendaItem item = found.getFirst();
        return Uni.createFrom().item(new Disclosed.Whole<>(AgendaItemView.of(item), item.version()));
    }

    /** Those of a case that the reader knows of, open or closed; 404 for any other. */
    Uni<RestResponse<Page<Object>>> ofCase(UUID caseId, PageRequest page, Filters filters) {
        @Nullable UUID after = page.afterId();
        boolean placeholders = filters.parameters().isEmpty();
        return transactions.read(caller -> {
            String reader = caller.readerMunicipality();
            return known(caseId, reader)
                    .chain(() -> items.page(
                            page,
                            filters.and("caseId = :case", "case", caseId)
                                    .and("(visibility = 'OPEN' or municipality = :reader)", "reader", reader)))
                    .chain(rows -> (placeholders
                                    ? redacted.page(
                                            new RedactedItems.Asked(Closable.AGENDA_ITEM, reader, null, caseId),
                                            after,
                                            page.fetch())
                                    : Uni.createFrom().item(List.<Redacted>of()))
                            .map(closed -> RedactingPages.respond(
                                    page,
                                    rows.stream().map(AgendaItem::id).toList(),
                                    rows.stream()
                                            .<Object>map(AgendaItemView::of)
                                            .toList(),
                                    closed)));
        });
    }

    private Uni<Void> known(UUID caseId, String reader) {
        return cases.visible(caseId, reader)
                .chain(found -> found.isEmpty()
                        ? redacted.get(Closable.CASE, caseId).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }
}
