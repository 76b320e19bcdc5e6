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
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f7")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0a1")
        UUID planId,

        @Schema(examples = "0751") String municipality,

        @Schema(examples = "proposal-bispehaven-1") @Nullable
        String externalId,

        @Schema(examples = "Et højere mål for beskæftigelsen")
        String title,

        @Schema(examples = "Målet er nået et år før tid.") @Nullable
        String reasoning,

        @Schema(examples = "SUBMITTED") ProposalState state,
        @Schema(examples = "ORDINARY") ChangeClass suggestedClass,

        @Schema(description = "The secretariat's, or until there is one, the suggested.", examples = "ORDINARY")
        ChangeClass changeClass,

        @Schema(description = "Whether the class is settled.", examples = "false")
        boolean classIsFinal,

        @Schema(description = "Computed from what the changes differ in.", examples = "[\"MILESTONE\"]")
        Set<ChangeScope> touches,

        @Schema(examples = "[\"0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0c0\"]")
        List<UUID> supportsGoalIds,

        List<Evidence> evidence,
        List<ChangeView> changes,
        MandateView mandate,

        @Schema(description = "The body whose turn it is.", examples = "LOCAL_BOARD") @Nullable
        MandateBody awaiting,

        List<ActView> acts,
        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant createdAt,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {}
