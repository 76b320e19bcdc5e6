package dk.helhed.plans.staff;

import dk.helhed.kit.source.SourceNote;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A staff resource as it may be read by whoever may read its plan. */
@Schema(name = "StaffResource")
record StaffResourceView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d6")
        UUID id,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d3")
        UUID subAgreementId,

        @Schema(examples = "0751") String municipality,
        @Schema(examples = "staff-bispehaven-4") @Nullable String externalId,

        @Schema(examples = "Sundheds- og trivselsmedarbejder")
        String role,

        @Schema(description = "Null where it is not specified.", examples = "900") @Nullable
        Integer minutesPerWeek,

        @Nullable SourceNote source,
        @Schema(examples = "false") boolean synthetic,

        @Schema(
                description = "True where it was recorded from a source as part of what was adopted elsewhere.",
                examples = "false")
        boolean recorded,

        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {

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
