package dk.helhed.healthdata.release.supplied;

import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures as a supplier submits them. */
@Schema(name = "ReleaseDraft")
public record ReleaseDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference, one for each release.", examples = "housing-report-1")
        @Nullable
        @Identifier
        String externalId,

        @Schema(
                description =
                        "The release that this one is to take the place of; publishing fails where it is not the newest.")
        @Nullable
        UUID supersedes,

        @PlainText(max = 1000) @Schema(examples = "As printed in the report.") @Nullable
        String note,

        @NotNull
        @Size(min = 1)
        @Schema(
                description =
                        "At most 5,000; an earlier release's values of other areas, indicators or periods stay in force.")
        List<@NotNull @Valid ValueDraft> values) {}
