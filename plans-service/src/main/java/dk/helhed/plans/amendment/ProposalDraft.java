package dk.helhed.plans.amendment;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.mandate.ChangeClass;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change proposal as its proposer states it. */
@Schema(name = "ChangeProposalDraft")
record ProposalDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "proposal-bispehaven-1")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 300) @Schema(examples = "Et højere mål for beskæftigelsen")
        String title,

        @PlainText(max = 4000) @Schema(examples = "Målet er nået et år før tid.") @Nullable
        String reasoning,

        @Schema(description = "A suggestion: the secretariat's class is final.")
        ChangeClass suggestedClass,

        @Size(max = 50) @Schema(description = "The goals of the plan that the change supports.") @Nullable
        List<UUID> supportsGoalIds,

        @Size(max = 20) @Nullable List<Evidence> evidence,

        @Size(min = 1, max = 50) List<ChangeDraft> changes) {

    List<UUID> goals() {
        return supportsGoalIds == null ? List.of() : supportsGoalIds;
    }
}
