package dk.helhed.plans.indicator;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The indicators in the database. */
@ApplicationScoped
public class IndicatorRepository implements PanacheRepositoryBase<Indicator, UUID> {

    /** Never null: what the caller may not see is 404. */
    Uni<Indicator> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<Indicator> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** As far as the caller may see them. */
    public Uni<Map<UUID, Indicator>> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("id in ?1", ids)
                        .map(found -> found.stream().collect(Collectors.toMap(Indicator::id, Function.identity())));
    }

    public Uni<Boolean> isPartOf(UUID id, UUID subAgreementId) {
        return count("id = ?1 and subAgreementId = ?2", id, subAgreementId).map(found -> found == 1);
    }

    /** With its observations. */
    Uni<Void> remove(Collection<UUID> ids) {
        return getSession()
                .chain(session -> session.createNativeQuery("delete from indicator where id in (:ids)")
                        .setParameter("ids", ids)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<Indicator>> page(UUID subAgreementId, @Nullable String externalId, @Nullable UUID after, int limit) {
        Filters filters = new Filters()
                .and("subAgreementId = :parent", "parent", subAgreementId)
                .and("externalId = :externalId", "externalId", externalId)
                .and("id > :after", "after", after);
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
