package dk.helhed.plans.organisation;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as a municipality states it. */
@Schema(name = "OrganisationDraft")
record OrganisationDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "org-oestjysk-bolig")
        @Nullable
        @Identifier
        String externalId,

        @NotNull @PlainText(max = 200) @Schema(examples = "Østjysk Bolig")
        String name,

        @NotNull OrganisationType type,

        @Pattern(regexp = "\\d{4}")
        @Schema(
                description = "Official code of a municipality or region; the municipality needs its own.",
                examples = "0751")
        @Nullable
        String code,

        @Schema(description = "The organisation that this one is part of.") @Nullable
        UUID parentId) {}
