package dk.helhed.plans.followup;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a plan's parties say of a year; the figures are not theirs to type. */
@Schema(name = "FollowUpDraft")
record FollowUpDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "opf-2022")
        @Nullable
        @Identifier
        String externalId,

        @Min(2000) @Max(2100) @Schema(examples = "2022") int year,

        @PlainText(max = 20000)
        @Schema(description = "Needed to submit.", examples = "Året gik som planlagt, bortset fra lektiecaféen.")
        @Nullable
        String summary,

        @Size(max = 200) @Nullable List<Narrative> narratives,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source) {

    /** What is said of one milestone or one goal. */
    @Schema(name = "Narrative")
    record Narrative(
            @Schema(description = "Either this or goalId.") @Nullable
            UUID milestoneId,

            @Schema(description = "Either this or milestoneId.") @Nullable
            UUID goalId,

            @PlainText(max = 8000) @Schema(examples = "Flere kom i fritidsjob end ventet.")
            String text) {}

    FollowUpDraft {
        narratives = narratives == null ? List.of() : List.copyOf(narratives);
    }

    @Override
    public List<Narrative> narratives() {
        return narratives == null ? List.of() : narratives;
    }
}
