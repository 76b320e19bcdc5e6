package dk.helhed.healthdata.counts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a dataset's figures are to be protected, as far as it differs from the defaults. */
@Schema(name = "ProtectionPolicyDraft")
public record PolicyDraft(
        @Min(5) @Max(100) @Schema(description = Policy.MIN_FREQUENCY, examples = "5") @Nullable
        Integer minFrequency,

        @Min(0) @Max(1000) @Schema(description = Policy.MIN_GROUP, examples = "20") @Nullable
        Integer minGroup,

        @Min(3) @Max(50) @Schema(description = Policy.WIDTH, examples = "3") @Nullable
        Integer width,

        @Schema(description = Policy.UPPER_SAFE) @Nullable Boolean upperSafe,

        @Schema(description = Policy.REPLAY_SAFE) @Nullable Boolean replaySafe,

        @Schema(description = Policy.COMPLEMENT) @Nullable Boolean complement,

        @Min(0) @Max(20) @Schema(description = Policy.DISCLOSURE, examples = "1") @Nullable
        Integer kDisclosure,

        @Min(1) @Max(10) @Schema(description = Policy.DOMINATORS, examples = "2") @Nullable
        Integer dominators,

        @Min(50) @Max(99) @Schema(description = Policy.DOMINANCE, examples = "85") @Nullable
        Integer dominancePercent,

        @Min(1) @Max(50) @Schema(description = Policy.MOST_PRIMARIES, examples = "15") @Nullable
        Integer mostPrimaryPercent,

        @Min(1000) @Max(2_000_000) @Schema(description = Policy.MOST_CELLS, examples = "500000") @Nullable
        Integer mostCells,

        @Min(1) @Max(3600) @Schema(description = Policy.SECONDS, examples = "900") @Nullable
        Integer mostSeconds,

        @Schema(description = Policy.KEEP) @Nullable Boolean keepTrueCounts) {

    /** For a dataset that says nothing. */
    public static final PolicyDraft NOTHING_SAID =
            new PolicyDraft(null, null, null, null, null, null, null, null, null, null, null, null, null);
}
