package dk.helhed.plans.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as everyone may read it. */
@Schema(name = "Organisation")
record OrganisationView(
        UUID id,

        @Schema(examples = "org-oestjysk-bolig") @Nullable String externalId,

        @Schema(description = "The municipality that states it.", examples = "0751")
        String municipality,

        @Schema(examples = "Østjysk Bolig") String name,
        OrganisationType type,
        @Schema(examples = "0751") @Nullable String code,

        @Nullable UUID parentId,

        long version,
        Instant changedAt) {

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
