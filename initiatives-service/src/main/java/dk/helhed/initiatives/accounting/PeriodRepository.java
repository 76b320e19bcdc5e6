package dk.helhed.initiatives.accounting;

import dk.helhed.kit.caller.TenantRepository;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The months that have been closed at least once. */
@ApplicationScoped
class PeriodRepository implements TenantRepository<AccountingPeriod, UUID> {

    /** The month of the municipality's own period, without loading it: that comes under the lock. */
    Uni<String> monthOfOwn(UUID id, String municipality) {
        return orNotFound(
                find("select month from AccountingPeriod where id = ?1 and municipality = ?2", id, municipality)
                        .project(String.class));
    }

    Uni<Boolean> isClosed(String municipality, String month) {
        return count("municipality = ?1 and month = ?2 and state = ?3", municipality, month, PeriodState.CLOSED)
                .map(found -> found > 0);
    }

    Uni<List<AccountingPeriod>> page(Filters filters, int limit) {
        return find(filters.orderedBy("month"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
