package dk.helhed.initiatives.link;

import dk.helhed.initiatives.replica.cooperation.CooperationReplica;
import dk.helhed.initiatives.replica.cooperation.CooperationRepository;
import dk.helhed.initiatives.replica.plan.PlanReplica;
import dk.helhed.initiatives.replica.plan.PlanRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the plans and projects that links depend on, in the transaction of the caller. */
@ApplicationScoped
class GroundsReader {

    private final PlanRepository plans;
    private final CooperationRepository projects;

    GroundsReader(PlanRepository plans, CooperationRepository projects) {
        this.plans = plans;
        this.projects = projects;
    }

    /** Locks the plan and then the project against events of them. */
    Uni<Void> lock(LinkDraft draft) {
        return plans.lock(draft.planId()).chain(() -> projects.lock(draft.cooperationProjectId()));
    }

    Uni<Grounds> of(LinkDraft draft) {
        return of(draft.planId(), draft.cooperationProjectId());
    }

    Uni<Grounds> of(PlanLink link) {
        return of(link.planId(), link.cooperationProjectId());
    }

    private Uni<Grounds> of(UUID planId, @Nullable UUID projectId) {
        return plans.known(planId).chain(plan -> projects.known(projectId).map(project -> new Grounds(plan, project)));
    }

    /** Of many at once. */
    Uni<Function<PlanLink, Grounds>> of(List<PlanLink> links) {
        Set<UUID> planIds = links.stream().map(PlanLink::planId).collect(Collectors.toSet());
        Set<UUID> projectIds = links.stream()
                .map(PlanLink::cooperationProjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Uni.combine()
                .all()
                .unis(plans.known(planIds), projects.known(projectIds))
                .usingConcurrencyOf(1)
                .with((known, joining) -> link -> grounds(link, known, joining));
    }

    private static Grounds grounds(
            PlanLink link, Map<UUID, PlanReplica> plans, Map<UUID, CooperationReplica> projects) {
        UUID projectId = link.cooperationProjectId();
        return new Grounds(
                Optional.ofNullable(plans.get(link.planId())),
                projectId == null ? Optional.empty() : Optional.ofNullable(projects.get(projectId)));
    }
}
