package dk.helhed.kit.visibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What outsiders get instead of a closed item: that it exists, why it is closed, and what may be said of its decision. */
@Schema(name = "Redacted")
public record Redacted(
        UUID id,

        String municipality,
        Visibility visibility,
        @Schema(examples = "forvaltningsloven § 27, stk. 1") String legalBasis,

        @Schema(examples = "Indstillingen er godkendt.") @Nullable
        String publicDecisionText) {

    @JsonProperty("redacted")
    public boolean redacted() {
        return true;
    }
}
