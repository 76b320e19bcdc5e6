package dk.helhed.plans.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All parts, each behind what it stands under. */
@ApplicationScoped
class PlanParts {

    static final String PLAN = "plan";

    private final List<PlanPart> ordered = new ArrayList<>();

    PlanParts(Instance<PlanPart> parts) {
        List<PlanPart> rest = parts.stream()
                .sorted(Comparator.comparing(PlanPart::name))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!rest.isEmpty()) {
            List<PlanPart> next = rest.stream().filter(this::canFollow).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("a part of a plan stands under something that is none");
            }
            ordered.addAll(next);
            rest.removeAll(next);
        }
    }

    private boolean canFollow(PlanPart part) {
        // What milestones point at is made before them, and goals before all.
        return part.name().equals(PLAN)
                || (ordered.stream().anyMatch(done -> done.name().equals(part.parent()))
                        && part.pointsAt().stream()
                                .allMatch(name -> ordered.stream()
                                        .anyMatch(done -> done.name().equals(name))));
    }

    List<PlanPart> all() {
        return List.copyOf(ordered);
    }

    Optional<PlanPart> find(String name) {
        return ordered.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
