package dk.helhed.plans.plan;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.UUID;

/** The refusal to edit what is decided, with the way out: a change proposal. */
public final class AmendmentRequired {

    private AmendmentRequired() {}

    /** 409, pointing to where a change of what the plan itself says is proposed. */
    static Problem of(UUID planId) {
        return Problem.of(ProblemType.CONFLICT, "plan-decided")
                .with(FieldProblem.path("id", "amendment-required").at(proposals(planId)));
    }

    /** 409, pointing to where a change of what stands under the plan is proposed. */
    public static Problem under(UUID planId) {
        return Problem.of(ProblemType.CONFLICT, "amendment-required")
                .with(FieldProblem.path("id", "amendment-required").at(proposals(planId)));
    }

    private static String proposals(UUID planId) {
        return "/v1/plans/" + planId + "/change-proposals";
    }
}
