package dk.helhed.plans.amendment;

import dk.helhed.plans.mandate.ChangeClass;
import dk.helhed.plans.mandate.ChangeScope;
import dk.helhed.plans.mandate.MandateBody;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change proposal with its before and after, the mandate that it needs, and all that was done with it. */
@Schema(name = "ChangeProposal")
record ChangeProposalView(
        UUID id,

        UUID planId,

        String municipality,

        @Schema(examples = "proposal-bispehaven-1") @Nullable
        String externalId,

        @Schema(examples = "Et højere mål for beskæftigelsen")
        String title,

        @Schema(examples = "Målet er nået et år før tid.") @Nullable
        String reasoning,

        ProposalState state,
        ChangeClass suggestedClass,

        @Schema(description = "The secretariat's, or until there is one, the suggested.")
        ChangeClass changeClass,

        @Schema(description = "Whether the class is settled.")
        boolean classIsFinal,

        @Schema(description = "Computed from what the changes differ in.")
        Set<ChangeScope> touches,

        List<UUID> supportsGoalIds,

        List<Evidence> evidence,
        List<ChangeView> changes,
        MandateView mandate,

        @Schema(description = "The body whose turn it is.") @Nullable
        MandateBody awaiting,

        List<ActView> acts,
        long version,
        Instant createdAt,
        Instant changedAt) {}
