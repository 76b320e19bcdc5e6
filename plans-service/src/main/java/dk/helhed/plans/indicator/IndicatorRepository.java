package dk.helhed.plans.indicator;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The indicators in the database. */
@ApplicationScoped
public class IndicatorRepository implements PagedRepository<Indicator> {

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
}
