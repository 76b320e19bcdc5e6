package dk.helhed.kit.visibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What outsiders get instead of a closed item: that it exists, why it is closed, and what may be said of its decision. */
@Schema(name = "Redacted")
public record Redacted(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0e1")
        UUID id,

        @Schema(examples = "0751") String municipality,
        @Schema(examples = "CLOSED") Visibility visibility,
        @Schema(examples = "forvaltningsloven § 27, stk. 1") String legalBasis,

        @Schema(examples = "Indstillingen er godkendt.") @Nullable
        String publicDecisionText) {

    @JsonProperty("redacted")
    public boolean redacted() {
        return true;
    }
}
