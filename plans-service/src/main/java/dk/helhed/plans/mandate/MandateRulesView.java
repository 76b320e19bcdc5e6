package dk.helhed.plans.mandate;

import dk.helhed.kit.source.SourceNote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A set of rules; the suite's own has no id and the number 0. */
@Schema(name = "MandateRules")
record MandateRulesView(
        @Nullable UUID id,

        String municipality,
        @Schema(examples = "mandate-001") @Nullable String externalId,

        @Schema(description = "0 is the suite's own set, for those who have adopted none.", examples = "1")
        int no,

        List<MandateRule> rules,

        @Schema(examples = "Vedtaget på bestyrelsens møde.") @Nullable
        String reason,

        @Nullable SourceNote source,
        @Nullable Instant adoptedAt) {

    static MandateRulesView of(MandateRuleSet set) {
        MandateRulesDraft content = set.content();
        return new MandateRulesView(
                set.id(),
                set.municipality(),
                content.externalId(),
                set.no(),
                content.rules(),
                content.reason(),
                content.source(),
                set.adoptedAt());
    }

    static MandateRulesView ofNone(String municipality, MandateRules rules) {
        return new MandateRulesView(null, municipality, null, 0, rules.rules(), null, null, null);
    }
}
