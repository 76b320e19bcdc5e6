package dk.helhed.plans.milestone;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.plans.milestone.override.MilestoneOverride;
import dk.helhed.plans.milestone.override.OverrideDraft;
import dk.helhed.plans.milestone.override.OverrideRepository;
import dk.helhed.plans.plan.PlanRegister;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Overrides of computed statuses; each method is one transaction. The computed status stays as it is. */
@ApplicationScoped
class OverrideService {

    private static final String ROLE = "approver";

    private final Changes changes;
    private final MilestoneRepository milestones;
    private final OverrideRepository overrides;
    private final StatusReader statuses;
    private final PlanRegister plans;
    private final Clock clock;

    OverrideService(
            Changes changes,
            MilestoneRepository milestones,
            OverrideRepository overrides,
            StatusReader statuses,
            PlanRegister plans,
            Clock clock) {
        this.changes = changes;
        this.milestones = milestones;
        this.overrides = overrides;
        this.statuses = statuses;
        this.plans = plans;
        this.clock = clock;
    }

    /** Makes an override; one that stands already is lifted by it. */
    Uni<Answer> make(ChangeRequest request, UUID milestoneId, OverrideDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> own(milestoneId, caller.requireMunicipality())
                        .call(milestone -> replace(milestone, draft))
                        .chain(statuses::view)
                        .map(view -> Answer.created("/v1/milestones/" + view.id(), view.version(), view)));
    }

    /** @throws Problem 404 where none stands */
    Uni<Answer> lift(ChangeRequest request, UUID milestoneId) {
        return changes.once(
                request,
                null,
                caller -> own(milestoneId, caller.requireMunicipality())
                        .call(this::liftOne)
                        .chain(statuses::view)
                        .map(view -> Answer.changed(view.version(), view)));
    }

    private Uni<Milestone> own(UUID id, String municipality) {
        // Locked, so that two who override at once do so one after the other; the plan before its part, as everywhere.
        return milestones
                .own(id, municipality)
                .call(milestone -> plans.requireOwn(milestone.planId(), municipality))
                .call(() -> milestones.lock(List.of(id)));
    }

    private Uni<Void> replace(Milestone milestone, OverrideDraft draft) {
        MilestoneOverride made = MilestoneOverride.of(
                milestone.id(), milestone.municipality(), draft, ROLE, LocalDate.now(clock), clock.instant());
        return overrides
                .notLifted(List.of(milestone.id()))
                .invoke(found -> found.forEach(former -> former.lift(clock.instant())))
                .call(overrides::flush)
                .chain(() -> overrides.persistAndFlush(made))
                .chain(() -> plans.report(
                        milestone.planId(),
                        "MILESTONE_STATUS_OVERRIDDEN",
                        ROLE,
                        Map.of(
                                "milestoneId", milestone.id().toString(),
                                "status", draft.status().name(),
                                "expiresOn", draft.expiresOn().toString())));
    }

    private Uni<Void> liftOne(Milestone milestone) {
        return overrides
                .notLifted(List.of(milestone.id()))
                .invoke(found -> {
                    if (found.stream().noneMatch(override -> override.stands(LocalDate.now(clock)))) {
                        throw Problem.of(ProblemType.NOT_FOUND);
                    }
                    found.forEach(override -> override.lift(clock.instant()));
                })
                .call(overrides::flush)
                .chain(() -> plans.report(
                        milestone.planId(),
                        "MILESTONE_OVERRIDE_LIFTED",
                        ROLE,
                        Map.of("milestoneId", milestone.id().toString())));
    }
}
