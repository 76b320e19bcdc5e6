package dk.helhed.plans.milestone.override;

import dk.helhed.kit.text.PlainText;
import dk.helhed.plans.progress.StatusCode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another judgement of a milestone than the computed one, with its reason and its end. */
@Schema(name = "MilestoneOverrideDraft")
public record OverrideDraft(
        @Schema(description = "A judgement: not UNKNOWN_SUPPRESSED nor NO_DATA.")
        StatusCode status,

        @PlainText(max = 2000) @Schema(examples = "Tallet er fra før indsatsen begyndte.")
        String reason,

        @Schema(description = "The last day that it stands; after today.")
        LocalDate expiresOn) {}
