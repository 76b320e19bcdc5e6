package dk.helhed.plans.organisation;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body as a municipality states it. */
@Schema(name = "BodyDraft")
record BodyDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "body-local")
        @Nullable
        @Identifier
        String externalId,

        @NotNull @PlainText(max = 200) @Schema(examples = "Lokalbestyrelsen (Bispehaven)")
        String name,

        @PlainText(max = 20) @Schema(examples = "LB") @Nullable
        String abbreviation,

        @NotNull BodyType type,

        @Schema(description = "The organisation whose body it is.") @Nullable
        UUID organisationId,

        @Schema(description = "The body whose mandate it holds by delegation.") @Nullable
        UUID delegatedFromId,

        @Schema(description = "The body that it serves.") @Nullable
        UUID servesId) {}
