package dk.helhed.plans.theory;

import dk.helhed.kit.source.SourceNote;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theory of change as it may be read by whoever may read its plan. */
@Schema(name = "TheoryOfChange")
record TheoryView(
        UUID id,

        UUID planId,

        String municipality,
        @Schema(examples = "theory-bispehaven") @Nullable String externalId,
        List<TheoryNode> nodes,
        List<TheoryEdge> edges,

        @Schema(description = "What hangs loose: every activity should reach a goal.")
        List<TheoryWarning> warnings,

        @Nullable SourceNote source,
        boolean synthetic,
        long version,
        Instant changedAt) {

    static TheoryView of(Theory theory, Set<UUID> activities, Set<UUID> goals) {
        TheoryDraft content = theory.content();
        return new TheoryView(
                theory.id(),
                theory.planId(),
                theory.municipality(),
                content.externalId(),
                content.nodes(),
                content.edges(),
                new TheoryGraph(content).warnings(activities, goals),
                content.source(),
                Boolean.TRUE.equals(content.synthetic()),
                theory.version(),
                theory.changedAt());
    }
}
