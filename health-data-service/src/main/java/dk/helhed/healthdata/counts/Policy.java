package dk.helhed.healthdata.counts;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a dataset's figures are protected. Sources: Sundhedsdatastyrelsen (fewer than five), Danmarks Statistik, Handbook
 * on Statistical Disclosure Control (dominance), Lupp &amp; Langsrud 2021 (k-disclosure). Zeros are always published.
 */
@Schema(name = "ProtectionPolicy")
public record Policy(
        @Schema(description = Policy.MIN_FREQUENCY, examples = "5")
        int minFrequency,

        @Schema(description = Policy.MIN_GROUP, examples = "20")
        int minGroup,

        @Schema(description = Policy.WIDTH, examples = "3") int width,

        @Schema(description = Policy.UPPER_SAFE) boolean upperSafe,

        @Schema(description = Policy.REPLAY_SAFE) boolean replaySafe,

        @Schema(description = Policy.COMPLEMENT) boolean complement,

        @Schema(description = Policy.DISCLOSURE, examples = "1")
        int kDisclosure,

        @Schema(description = Policy.DOMINATORS, examples = "2")
        int dominators,

        @Schema(description = Policy.DOMINANCE, examples = "85")
        int dominancePercent,

        @Schema(description = Policy.MOST_PRIMARIES, examples = "15")
        int mostPrimaryPercent,

        @Schema(description = Policy.MOST_CELLS, examples = "500000")
        int mostCells,

        @Schema(description = Policy.SECONDS, examples = "900")
        int mostSeconds,

        @Schema(description = Policy.KEEP) boolean keepTrueCounts) {

    static final String MIN_FREQUENCY = "Fewer than this, and not none, is hidden.";
    static final String MIN_GROUP = "A share of fewer residents than this is not shown.";
    static final String WIDTH = "The fewest values that each hidden count must be able to have.";
    static final String UPPER_SAFE =
            "Whether nobody may be able to say of a hidden count that it is below minFrequency.";
    static final String REPLAY_SAFE =
            "Whether what is hidden depends on no more of the counts than which of them are few,"
                    + " so that whoever runs the protection on all counts that fit learns no more.";
    static final String COMPLEMENT = "Whether those who are not in the numerator are protected too.";
    static final String DISCLOSURE = "A share of all but so many, or of all, is hidden.";
    static final String DOMINATORS = "How many persons may not account for dominancePercent of the events.";
    static final String DOMINANCE = "The share of events that so few persons may not exceed.";
    static final String MOST_PRIMARIES = "A table of which more than this share would be hidden for itself is refused.";
    static final String MOST_CELLS = "A cube with more cells is refused.";
    static final String SECONDS = "The time that protection, and then the audit, may take.";
    static final String KEEP = "Whether true counts are kept once a release is published; without them no later"
            + " release can hold the same periods.";

    /** The policy of a draft, with the defaults of the house for the rest. */
    public static Policy of(PolicyDraft draft) {
        return new Policy(
                Objects.requireNonNullElse(draft.minFrequency(), 5),
                Objects.requireNonNullElse(draft.minGroup(), 20),
                Objects.requireNonNullElse(draft.width(), 3),
                Objects.requireNonNullElse(draft.upperSafe(), true),
                Objects.requireNonNullElse(draft.replaySafe(), false),
                Objects.requireNonNullElse(draft.complement(), true),
                Objects.requireNonNullElse(draft.kDisclosure(), 1),
                Objects.requireNonNullElse(draft.dominators(), 2),
                Objects.requireNonNullElse(draft.dominancePercent(), 85),
                Objects.requireNonNullElse(draft.mostPrimaryPercent(), 15),
                Objects.requireNonNullElse(draft.mostCells(), 500_000),
                Objects.requireNonNullElse(draft.mostSeconds(), 900),
                Objects.requireNonNullElse(draft.keepTrueCounts(), true));
    }
}
