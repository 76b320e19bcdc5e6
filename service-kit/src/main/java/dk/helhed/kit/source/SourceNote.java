package dk.helhed.kit.source;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The document that a statement is taken from, and which of its fields the document does not print. */
@Schema(name = "SourceNote")
public record SourceNote(
        @NotNull
        @PlainText(max = 100)
        @Schema(description = "The document's id in the reader's own list.", examples = "001")
        @Identifier
        String id,

        @Size(max = 50)
        @Schema(description = "Fields that were deduced, not printed.", examples = "[\"fundingScheme\"]")
        @Nullable
        List<@PlainText(max = 200) String> inferred,

        @PlainText(max = 2000) @Schema(examples = "The scheme follows from the names of the focus areas.") @Nullable
        String note) {

    // Kept as JSON: what is left out and what is empty say the same, and so are equal.
    public SourceNote {
        inferred = inferred == null ? List.of() : inferred;
    }

    @Override
    public List<String> inferred() {
        return inferred == null ? List.of() : inferred;
    }
}
