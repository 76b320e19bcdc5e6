package dk.helhed.initiatives.initiative;

import dk.helhed.initiatives.initiative.rules.DecisionReference;
import dk.helhed.initiatives.initiative.rules.InitiativeState;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.time.Ids;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps that initiatives have taken; the database lets nobody change or remove them. */
@ApplicationScoped
public class InitiativeStepRepository implements PanacheRepositoryBase<InitiativeStep, UUID> {

    private static final String FIRST = """
            insert into initiative_step (id, initiative_id, municipality, to_state, role, taken_at)
            select s.id, s.initiative, s.municipality, s.state, $2, s.at
            from jsonb_to_recordset(cast(cast($1 as text) as jsonb)) as s (id uuid, initiative uuid, municipality text,
                state text, at timestamptz)""";

    private record First(UUID id, UUID initiative, String municipality, InitiativeState state, Instant at) {}

    public Uni<InitiativeStep> keep(
            Initiative initiative,
            @Nullable InitiativeState from,
            String role,
            @Nullable String reason,
            @Nullable DecisionReference decision) {
        return persistAndFlush(new InitiativeStep(initiative, from, role, reason, decision));
    }

    /** The first steps of many initiatives that were written together, in one statement. */
    public Uni<Void> keepFirst(List<Initiative> made, String role) {
        List<First> rows = made.stream()
                .map(one -> new First(Ids.next(), one.id(), one.municipality(), one.state(), one.changedAt()))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Sql.update(FIRST, Json.write(rows), role).replaceWithVoid();
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
