package dk.helhed.plans.theory;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theory of change as the plan's municipality states it. */
@Schema(name = "TheoryOfChangeDraft")
record TheoryDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "theory-bispehaven")
        @Nullable
        @Identifier
        String externalId,

        @Size(min = 1, max = 200) List<TheoryNode> nodes,

        @Size(max = 1000)
        @Schema(description = "From cause to effect; no way leads back to where it began. Left out, there are none.")
        @Nullable
        List<TheoryEdge> edges,

        @Schema(description = "Where the statement comes from.") @Nullable
        SourceNote source,

        @Schema(description = "True when it is invented.") @Nullable
        Boolean synthetic) {

    TheoryDraft {
        edges = edges == null ? List.of() : edges;
        synthetic = Boolean.TRUE.equals(synthetic);
    }

    @Override
    public List<TheoryEdge> edges() {
        return edges == null ? List.of() : edges;
    }
}
