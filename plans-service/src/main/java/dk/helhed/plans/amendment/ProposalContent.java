package dk.helhed.plans.amendment;

import dk.helhed.plans.mandate.ChangeClass;
import dk.helhed.plans.mandate.ChangeScope;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change proposal says. */
record ProposalContent(
        @Nullable String externalId,
        String title,
        @Nullable String reasoning,
        ChangeClass suggestedClass,
        List<UUID> supportsGoalIds,
        List<Evidence> evidence,
        List<ChangeSnapshot> changes) {

    Set<ChangeScope> touches() {
        return changes.stream()
                .flatMap(change -> change.touches().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
