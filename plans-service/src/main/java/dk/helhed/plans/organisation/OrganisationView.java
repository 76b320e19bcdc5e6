package dk.helhed.plans.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as everyone may read it. */
@Schema(name = "Organisation")
record OrganisationView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d0")
        UUID id,

        @Schema(examples = "org-oestjysk-bolig") @Nullable String externalId,

        @Schema(description = "The municipality that states it.", examples = "0751")
        String municipality,

        @Schema(examples = "Østjysk Bolig") String name,
        @Schema(examples = "HOUSING_ORGANISATION") OrganisationType type,
        @Schema(examples = "0751") @Nullable String code,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d1") @Nullable
        UUID parentId,

        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.id(),
                organisation.externalId(),
                organisation.municipality(),
                organisation.name(),
                organisation.type(),
                organisation.code(),
                organisation.parentId(),
                organisation.version(),
                organisation.changedAt());
    }
}
