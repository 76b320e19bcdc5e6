package dk.helhed.initiatives.frame;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme of a frame as its municipality states it. */
@Schema(name = "ThemeDraft")
public record ThemeDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference, unique in the municipality.", examples = "theme-1")
        @Nullable
        @Identifier
        String externalId,

        @Min(1) @Max(999) @Schema(description = "Its number in the frame.", examples = "1")
        int number,

        @PlainText(max = 300) @Schema(examples = "Bedre hverdag for børn med særlige behov")
        String name) {}
