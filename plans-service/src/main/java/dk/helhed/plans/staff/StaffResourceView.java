package dk.helhed.plans.staff;

import dk.helhed.kit.source.SourceNote;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A staff resource as it may be read by whoever may read its plan. */
@Schema(name = "StaffResource")
record StaffResourceView(
        UUID id,

        UUID subAgreementId,

        String municipality,
        @Schema(examples = "staff-bispehaven-4") @Nullable String externalId,

        @Schema(examples = "Sundheds- og trivselsmedarbejder")
        String role,

        @Schema(description = "Null where it is not specified.", examples = "900") @Nullable
        Integer minutesPerWeek,

        @Nullable SourceNote source,
        boolean synthetic,

        @Schema(description = "True where it was recorded from a source as part of what was adopted elsewhere.")
        boolean recorded,

        long version,
        Instant changedAt) {

    static StaffResourceView of(StaffResource resource) {
        return new StaffResourceView(
                resource.id(),
                resource.subAgreementId(),
                resource.municipality(),
                resource.externalId(),
                resource.role(),
                resource.minutesPerWeek(),
                resource.source(),
                resource.isSynthetic(),
                resource.isRecorded(),
                resource.version(),
                resource.changedAt());
    }
}
