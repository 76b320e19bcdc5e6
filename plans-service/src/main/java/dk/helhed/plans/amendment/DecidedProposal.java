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

/** A change proposal that was decided: what it touches, who decided it, what was made of it and who was informed. */
@Schema(name = "DecidedChangeProposal")
public record DecidedProposal(
        UUID id,

        @Schema(examples = "/v1/change-proposals/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f7")
        String href,

        @Schema(examples = "Et højere mål for beskæftigelsen")
        String title,

        @Schema(examples = "Målet er nået et år før tid.") @Nullable
        String reasoning,

        @Schema(description = "APPROVED, APPLIED or INFORMED, or REJECTED.", examples = "INFORMED")
        String state,

        Set<ChangeScope> touches,
        ChangeClass changeClass,

        @Schema(description = "The body with the last word.")
        MandateBody decider,

        Instant decidedAt,

        @Schema(
                description = "Where the minutes of the body with the last word say so.",
                examples = "LB 2022-05, punkt 4")
        @Nullable
        String decisionReference,

        @Schema(description = "What each body did that it was put to, in order.")
        List<BodysAct> decisions,

        @Nullable Instant appliedAt,

        @Schema(description = "The bodies that were informed, and when.")
        List<BodysAct> informed,

        List<DecidedChange> changes) {

    public DecidedProposal {
        decisions = List.copyOf(decisions);
        informed = List.copyOf(informed);
        changes = List.copyOf(changes);
    }

    /** What one body did, or that it was informed. */
    @Schema(name = "BodysAct")
    public record BodysAct(
            MandateBody body,

            @Schema(description = "APPROVED, ESCALATED, REJECTED; INFORMED.", examples = "APPROVED")
            String act,

            @Schema(examples = "LB 2022-05, punkt 4") @Nullable
            String reference,

            Instant at) {}
}
