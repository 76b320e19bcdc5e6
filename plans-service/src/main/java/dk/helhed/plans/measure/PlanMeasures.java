package dk.helhed.plans.measure;

import dk.helhed.kit.job.JobState;
import dk.helhed.kit.metrics.Measure;
import dk.helhed.plans.plan.rules.PlanState;
import dk.helhed.plans.progress.StatusCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Plans, their milestones and imports of plans. */
@ApplicationScoped
class PlanMeasures {

    @Produces
    Measure plans() {
        return Measure.byState("helhed.plans", "Plans by state", PlanState.values(), "plan", "state");
    }

    @Produces
    Measure milestones() {
        return Measure.byState(
                "helhed.milestones",
                "Milestones by the status that was computed last",
                StatusCode.values(),
                "milestone_standing",
                "status");
    }

    @Produces
    Measure imports() {
        return Measure.jobs("plan-import", JobState.values(), "plan_import_job");
    }
}
