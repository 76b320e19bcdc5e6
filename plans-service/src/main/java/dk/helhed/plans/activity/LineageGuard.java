package dk.helhed.plans.activity;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.OtherChanges;
import dk.helhed.plans.mandate.Removal;
import dk.helhed.plans.mandate.RemovalGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** An activity that others have grown from stays as long as they say so. */
@ApplicationScoped
class LineageGuard implements RemovalGuard {

    private final ActivityRepository activities;

    LineageGuard(ActivityRepository activities) {
        this.activities = activities;
    }

    @Override
    public Uni<List<FieldProblem>> inTheWay(Removal removal, OtherChanges others) {
        if (removal.kind() != AmendableKind.ACTIVITY) {
            return Uni.createFrom().item(List.of());
        }
        Stream<FieldProblem> proposed = others.drafts(ActivityDraft.class)
                .filter(draft -> draft.predecessors().contains(removal.id()))
                .map(draft -> FieldProblem.body("", "others-grew-from-it"));
        return activities
                .grownFrom(removal.id())
                .map(grown -> Stream.concat(
                                grown.stream()
                                        .filter(others::leaves)
                                        .map(id -> FieldProblem.body("", "others-grew-from-it")
                                                .at(AmendableKind.ACTIVITY.href(id))),
                                proposed)
                        .toList());
    }
}
