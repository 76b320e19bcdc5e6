package dk.helhed.plans.theory;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.OtherChanges;
import dk.helhed.plans.mandate.Removal;
import dk.helhed.plans.mandate.RemovalGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An activity stays as long as the plan's theory of change rests on it. */
@ApplicationScoped
class TheoryGuard implements RemovalGuard {

    private final TheoryRepository theories;

    TheoryGuard(TheoryRepository theories) {
        this.theories = theories;
    }

    @Override
    public Uni<List<FieldProblem>> inTheWay(Removal removal, OtherChanges others) {
        return removal.kind() == AmendableKind.ACTIVITY
                ? theories.list("planId", removal.planId())
                        .map(found -> found.stream()
                                .filter(theory -> theory.content().nodes().stream()
                                        .anyMatch(node -> removal.id().equals(node.activityId())))
                                .map(theory -> FieldProblem.body("", "in-theory-of-change")
                                        .at("/v1/theories-of-change/" + theory.id()))
                                .toList())
                : Uni.createFrom().item(List.of());
    }
}
