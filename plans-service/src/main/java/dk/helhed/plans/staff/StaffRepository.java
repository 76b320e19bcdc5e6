package dk.helhed.plans.staff;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.subagreement.StaffTotals;
import dk.helhed.plans.subagreement.SubAgreementStaff;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The staff resources in the database. */
@ApplicationScoped
class StaffRepository implements PanacheRepositoryBase<StaffResource, UUID>, SubAgreementStaff {

    /** Never null: what the caller may not see is 404. */
    Uni<StaffResource> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<StaffResource> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<Void> remove(Collection<UUID> ids) {
        return getSession()
                .chain(session -> session.createNativeQuery("delete from staff_resource where id in (:ids)")
                        .setParameter("ids", ids)
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<StaffResource>> page(UUID subAgreementId, @Nullable String externalId, @Nullable UUID after, int limit) {
        Filters filters = new Filters()
                .and("subAgreementId = :parent", "parent", subAgreementId)
                .and("externalId = :externalId", "externalId", externalId)
                .and("id > :after", "after", after);
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }

    @Override
    public Uni<Map<UUID, StaffTotals>> totals(Collection<UUID> subAgreementIds) {
        if (subAgreementIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return list("subAgreementId in ?1", subAgreementIds)
                .map(found -> found.stream().collect(Collectors.groupingBy(StaffResource::subAgreementId)))
                .map(bySubAgreement -> bySubAgreement.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> StaffSum.of(entry.getValue()))));
    }
}
