package dk.helhed.plans.milestone;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.OtherChanges;
import dk.helhed.plans.mandate.Removal;
import dk.helhed.plans.mandate.RemovalGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What milestones rest on stays as long as they do, and an adopted sub-agreement keeps at least one. */
@ApplicationScoped
class MilestoneGuard implements RemovalGuard {

    private final MilestoneRepository milestones;

    MilestoneGuard(MilestoneRepository milestones) {
        this.milestones = milestones;
    }

    @Override
    public Uni<List<FieldProblem>> inTheWay(Removal removal, OtherChanges others) {
        return switch (removal.kind()) {
            case MILESTONE -> last(removal, others);
            case INDICATOR ->
                resting(
                        "measures-a-milestone",
                        milestones.list("indicatorId = ?1 order by id", removal.id()),
                        proposed(removal.id(), others, MilestoneDraft::indicatorId),
                        others);
            case ACTIVITY ->
                resting(
                        "has-a-milestone",
                        milestones.list("activityId = ?1 order by id", removal.id()),
                        proposed(removal.id(), others, MilestoneDraft::activityId),
                        others);
            case STAFF_RESOURCE, SUB_AGREEMENT, STRATEGIC_AGREEMENT, FUNDING_PLAN, GOAL, PLAN ->
                Uni.createFrom().item(List.of());
        };
    }

    /** Without a milestone it could not have been adopted. */
    private Uni<List<FieldProblem>> last(Removal removal, OtherChanges others) {
        boolean anotherComes = others.added().stream()
                .anyMatch(one -> one.draft() instanceof MilestoneDraft
                        && one.subAgreementId().equals(removal.subAgreementId()));
        return milestones
                .list("subAgreementId", removal.subAgreementId())
                .map(found -> anotherComes
                                || found.stream()
                                        .anyMatch(one -> !others.removed().contains(one.id()))
                        ? List.of()
                        : List.of(FieldProblem.body("", "last-milestone")
                                .at(AmendableKind.SUB_AGREEMENT.href(removal.subAgreementId()))));
    }

    private static Uni<List<FieldProblem>> resting(
            String code, Uni<List<Milestone>> now, long proposed, OtherChanges others) {
        return now.map(found -> Stream.concat(
                        found.stream()
                                .map(Milestone::id)
                                .filter(others::leaves)
                                .map(id -> FieldProblem.body("", code).at(AmendableKind.MILESTONE.href(id))),
                        Stream.generate(() -> FieldProblem.body("", code)).limit(proposed))
                .toList());
    }

    private static long proposed(UUID id, OtherChanges others, Function<MilestoneDraft, @Nullable UUID> member) {
        return others.drafts(MilestoneDraft.class)
                .filter(draft -> id.equals(member.apply(draft)))
                .count();
    }
}
