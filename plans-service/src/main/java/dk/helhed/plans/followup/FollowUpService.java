package dk.helhed.plans.followup;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.milestone.MilestoneSnapshots;
import dk.helhed.plans.plan.PlanMilestone;
import dk.helhed.plans.plan.PlanMilestones;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Changes of follow-ups; each method is one transaction. */
@ApplicationScoped
class FollowUpService {

    private final Changes changes;
    private final FollowUpRepository followUps;
    private final PlanRegister plans;
    private final PlanMilestones milestones;
    private final MilestoneSnapshots values;
    private final Clock clock;

    FollowUpService(
            Changes changes,
            FollowUpRepository followUps,
            PlanRegister plans,
            PlanMilestones milestones,
            MilestoneSnapshots values,
            Clock clock) {
        this.changes = changes;
        this.followUps = followUps;
        this.plans = plans;
        this.milestones = milestones;
        this.values = values;
        this.clock = clock;
    }

    Uni<Answer> begin(ChangeRequest request, UUID planId, FollowUpDraft draft) {
        return changes.create(request, draft)
                .from(
                        followUps,
                        caller -> context(planId, caller.requireMunicipality())
                                .map(context -> YearlyFollowUp.begin(draft, context, clock.instant())))
                .answerWith(followUp -> view(followUp)
                        .map(view -> Answer.created("/v1/follow-ups/" + view.id(), view.version(), view)));
    }

    Uni<Answer> change(ChangeRequest request, UUID id, FollowUpDraft draft) {
        return changes.replace(request, draft)
                .of(followUps, id)
                .call(followUp -> context(followUp.planId(), followUp.municipality())
                        .invoke(context -> followUp.change(draft, context, clock.instant())))
                .answerWith(this::changed);
    }

    Uni<Answer> advance(ChangeRequest request, UUID id, FollowUpTransition transition) {
        return changes.replace(request, transition)
                .of(caller -> {
                    requireRole(caller, transition.to().role());
                    return followUps.own(id, caller.requireMunicipality());
                })
                .call(followUp -> advance(followUp, transition))
                .answerWith(this::changed);
    }

    private Uni<Answer> changed(YearlyFollowUp followUp) {
        return view(followUp).map(view -> Answer.changed(view.version(), view));
    }

    private Uni<Void> advance(YearlyFollowUp followUp, FollowUpTransition transition) {
        FollowUpState from = followUp.state();
        return values.on(followUp.planId(), followUp.lastDay())
                .invoke(standing -> followUp.advance(transition, standing, clock.instant()))
                .chain(followUps::flush)
                .chain(() -> report(followUp, from));
    }

    private Uni<Void> report(YearlyFollowUp followUp, FollowUpState from) {
        boolean reopened = from == FollowUpState.ADOPTED;
        return reopened || followUp.state() == FollowUpState.ADOPTED
                ? plans.report(
                        followUp.planId(),
                        reopened ? "FOLLOW_UP_REOPENED" : "FOLLOW_UP_ADOPTED",
                        "approver",
                        Map.of("followUpId", followUp.id(), "year", followUp.year()))
                : Uni.createFrom().voidItem();
    }

    private static void requireRole(Caller caller, String role) {
        if (!caller.roles().contains(role)) {
            throw Problem.of(ProblemType.FORBIDDEN, "forbidden.transition-of-role", role);
        }
    }

    private Uni<FollowUpContext> context(UUID planId, String municipality) {
        return plans.requireOwn(planId, municipality)
                .chain(plan -> milestones
                        .of(planId)
                        .map(found -> new FollowUpContext(
                                plan,
                                found.stream().map(PlanMilestone::id).collect(Collectors.toSet()),
                                LocalDate.now(clock))));
    }

    private Uni<FollowUpView> view(YearlyFollowUp followUp) {
        return values.on(followUp.planId(), followUp.lastDay()).map(now -> FollowUpView.of(followUp, now));
    }
}
