package dk.helhed.plans.staff;

import dk.helhed.kit.page.PagedRepository;
import dk.helhed.plans.subagreement.StaffTotals;
import dk.helhed.plans.subagreement.SubAgreementStaff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The staff resources in the database. */
@ApplicationScoped
class StaffRepository implements PagedRepository<StaffResource>, SubAgreementStaff {

    Uni<Void> remove(Collection<UUID> ids) {
        return getSession()
                .chain(session -> session.createNativeQuery("delete from staff_resource where id in (:ids)")
                        .setParameter("ids", ids)
                        .executeUpdate())
                .replaceWithVoid();
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
