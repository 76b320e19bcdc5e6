package dk.helhed.initiatives.link;

import dk.helhed.initiatives.initiative.InitiativeRegister;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads links: the caller's own and those of published initiatives. */
@ApplicationScoped
class LinkReader {

    private final Transactions transactions;
    private final InitiativeRegister initiatives;
    private final LinkRepository links;
    private final GroundsReader grounds;

    LinkReader(Transactions transactions, InitiativeRegister initiatives, LinkRepository links, GroundsReader grounds) {
        this.transactions = transactions;
        this.initiatives = initiatives;
        this.links = links;
        this.grounds = grounds;
    }

    Uni<LinkView> one(UUID id) {
        return transactions.read(caller -> links.get(id, caller.readerMunicipality())
                .chain(link -> grounds.of(link).map(found -> LinkView.of(link, found))));
    }

    Uni<List<LinkView>> ofInitiative(UUID initiativeId, @Nullable String externalId, @Nullable UUID after, int limit) {
        return transactions.read(caller -> {
            Filters filters = LinkRepository.readable(caller.readerMunicipality())
                    .and("initiativeId = :initiativeId", "initiativeId", initiativeId)
                    .and("externalId = :externalId", "externalId", externalId)
                    .and("id > :after", "after", after);
            return initiatives.requireReadable(initiativeId, caller).chain(() -> views(filters, limit));
        });
    }

    private Uni<List<LinkView>> views(Filters filters, int limit) {
        return links.page(filters, limit)
                .chain(found -> grounds.of(found)
                        .map(of -> found.stream()
                                .map(link -> LinkView.of(link, of.apply(link)))
                                .toList()));
    }
}
