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
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f5")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        UUID planId,

        @Schema(examples = "0751") String municipality,
        @Schema(examples = "theory-bispehaven") @Nullable String externalId,
        List<TheoryNode> nodes,
        List<TheoryEdge> edges,

        @Schema(description = "What hangs loose: every activity should reach a goal.")
        List<TheoryWarning> warnings,

        @Nullable SourceNote source,
        @Schema(examples = "true") boolean synthetic,
        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {

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
