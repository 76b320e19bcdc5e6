package dk.helhed.initiatives.link;

import dk.helhed.initiatives.initiative.InitiativeLink;
import dk.helhed.initiatives.initiative.InitiativeLinks;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The links in the database. */
@ApplicationScoped
class LinkRepository implements PagedRepository<PlanLink>, InitiativeLinks {

    private static final String READABLE =
            "(municipality = :seer or initiativeId in (select i.id from Initiative i where i.published))";

    static Filters readable(String municipality) {
        return new Filters().and(READABLE, "seer", municipality);
    }

    Uni<PlanLink> get(UUID id, String municipality) {
        return one(readable(municipality).and("id = :id", "id", id));
    }

    /** The initiative of the municipality's own link, without loading the link: that comes under the lock. */
    Uni<UUID> initiativeOfOwn(UUID id, String municipality) {
        return orNotFound(
                find("select initiativeId from PlanLink where id = ?1 and municipality = ?2", id, municipality)
                        .project(UUID.class));
    }

    /** Of the transaction's municipality, each initiative once, in the order in which their frames are to be locked. */
    Uni<List<UUID>> initiativesLinkedTo(UUID planId, String municipality) {
        return find(
                        "select i.id from Initiative i where i.municipality = ?2"
                                + " and i.id in (select l.initiativeId from PlanLink l where l.planId = ?1)"
                                + " order by i.frameId, i.id",
                        planId,
                        municipality)
                .project(UUID.class)
                .list();
    }

    /** The same of the initiatives with links that rest on a cooperation project. */
    Uni<List<UUID>> initiativesJoinedBy(UUID projectId, String municipality) {
        return find(
                        "select i.id from Initiative i where i.municipality = ?2"
                                + " and i.id in (select l.initiativeId from PlanLink l where l.cooperationProjectId = ?1)"
                                + " order by i.frameId, i.id",
                        projectId,
                        municipality)
                .project(UUID.class)
                .list();
    }

    Uni<List<PlanLink>> ofProject(UUID projectId, UUID initiativeId) {
        return find("cooperationProjectId = ?1 and initiativeId = ?2 order by id", projectId, initiativeId)
                .list();
    }

    Uni<List<PlanLink>> ofPlan(UUID planId, UUID initiativeId) {
        return find("planId = ?1 and initiativeId = ?2", planId, initiativeId).list();
    }

    Uni<List<PlanLink>> ofPlans(Set<UUID> planIds, String municipality) {
        if (planIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Filters filters = readable(municipality).and("planId in :plans", "plans", planIds);
        return find(filters.orderedBy("id"), filters.parameters()).list();
    }

    @Override
    public Uni<Map<UUID, List<InitiativeLink>>> of(Set<UUID> initiativeIds) {
        if (initiativeIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return find("initiativeId in ?1 order by id", initiativeIds)
                .list()
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                PlanLink::initiativeId, Collectors.mapping(PlanLink::stated, Collectors.toList()))));
    }
}
