package dk.helhed.plans.staff;

import dk.helhed.kit.source.SourceNote;
import dk.helhed.kit.text.Identifier;
import dk.helhed.kit.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A staff resource as its municipality states it: a role, never a person. */
@Schema(name = "StaffResourceDraft")
record StaffResourceDraft(
        @PlainText(max = 100)
        @Schema(description = "The client's own reference.", examples = "staff-bispehaven-4")
        @Nullable
        @Identifier
        String externalId,

        @PlainText(max = 200) @Schema(examples = "Sundheds- og trivselsmedarbejder")
        String role,

        @Min(1)
        @Max(6000)
        @Schema(description = "Minutes a week; null where they are not specified, which is not zero.", examples = "900")
        @Nullable
        Integer minutesPerWeek,

        @Valid @Nullable SourceNote source,

        @Schema(description = "True when the data is invented.") @Nullable
        Boolean synthetic) {

    StaffResourceDraft {
        synthetic = Boolean.TRUE.equals(synthetic);
    }

    /** What a staff resource says, as it would be stated. */
    static StaffResourceDraft of(StaffResource resource) {
        return new StaffResourceDraft(
                resource.externalId(),
                resource.role(),
                resource.minutesPerWeek(),
                resource.source(),
                resource.isSynthetic());
    }

    boolean isSynthetic() {
        return Boolean.TRUE.equals(synthetic);
    }

    boolean isStated() {
        return source != null || isSynthetic();
    }
}
