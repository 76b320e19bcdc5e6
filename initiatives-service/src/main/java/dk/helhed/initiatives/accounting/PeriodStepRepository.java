package dk.helhed.initiatives.accounting;

import dk.helhed.kit.page.Filters;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The closings and reopenings of months; the database lets nobody change or remove one. */
@ApplicationScoped
class PeriodStepRepository implements PanacheRepositoryBase<PeriodStep, UUID> {

    Uni<List<PeriodStep>> page(UUID periodId, @Nullable UUID after, int limit) {
        Filters filters =
                new Filters().and("periodId = :periodId", "periodId", periodId).and("id > :after", "after", after);
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
