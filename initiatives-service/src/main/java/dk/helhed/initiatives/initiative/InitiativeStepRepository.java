package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.kit.page.Filters;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps that initiatives have taken; the database lets nobody change or remove them. */
@ApplicationScoped
public class InitiativeStepRepository implements PanacheRepositoryBase<InitiativeStep, UUID> {

    public Uni<InitiativeStep> keep(
            Initiative initiative,
            @Nullable InitiativeState from,
            String role,
            @Nullable String reason,
            @Nullable DecisionReference decision) {
        return persistAndFlush(new InitiativeStep(initiative, from, role, reason, decision));
    }

    /** Of many initiatives that were written together; written when the session is flushed. */
    public Uni<Void> keep(List<InitiativeStep> all) {
        return all.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(all.toArray()));
    }

    public Uni<List<InitiativeStep>> page(UUID initiativeId, @Nullable UUID after, int limit) {
        Filters filters = new Filters()
                .and("initiativeId = :initiativeId", "initiativeId", initiativeId)
                .and("id > :after", "after", after);
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
