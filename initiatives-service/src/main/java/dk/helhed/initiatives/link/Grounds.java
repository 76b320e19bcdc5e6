package dk.helhed.initiatives.link;

import dk.helhed.initiatives.initiative.LinkState;
import dk.helhed.initiatives.replica.cooperation.CooperationReplica;
import dk.helhed.initiatives.replica.plan.PlanReplica;
import dk.helhed.kit.problem.FieldProblem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the plan that a link names, and of the cooperation project that it depends on: a plan of another
 * municipality is linked to through a project that names both alone.
 */
record Grounds(Optional<PlanReplica> plan, Optional<CooperationReplica> project) {

    /** @param before the state that the link had */
    LinkState state(String municipality, @Nullable UUID projectId, LinkState before) {
        if (plan.isEmpty()) {
            return LinkState.UNVERIFIED;
        }
        String other = plan.get().municipality();
        if (other.equals(municipality)) {
            return known(plan.get());
        }
        if (projectId == null) {
            return LinkState.REFUSED;
        }
        if (project.isEmpty()) {
            return LinkState.UNVERIFIED;
        }
        if (project.get().joins(municipality, other)) {
            return known(plan.get());
        }
        // What a project once made good does not become wrong when the project ends; it only has no basis any more.
        boolean rested = before == LinkState.VERIFIED || before == LinkState.DANGLING;
        return rested || project.get().isWithdrawn() ? LinkState.DANGLING : LinkState.REFUSED;
    }

    private static LinkState known(PlanReplica plan) {
        return plan.isWithdrawn() ? LinkState.DANGLING : LinkState.VERIFIED;
    }

    /** The reason why a link is refused. */
    static FieldProblem refusal(@Nullable UUID projectId) {
        return projectId == null
                ? FieldProblem.body("/planId", "plan-of-another-municipality")
                : FieldProblem.body("/cooperationProjectId", "project-joins-not-both");
    }
}
