package dk.helhed.initiatives.link;

import dk.helhed.kit.caller.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What others may ask of the links, in the transaction of the caller. */
@ApplicationScoped
public class LinkedShares {

    private final LinkRepository links;

    LinkedShares(LinkRepository links) {
        this.links = links;
    }

    /** All that the caller may read of what goes to these plans. */
    public Uni<List<LinkedShare>> ofPlans(Set<UUID> planIds, Caller caller) {
        return links.ofPlans(planIds, caller.readerMunicipality())
                .map(found -> found.stream().map(LinkedShare::of).toList());
    }
}
