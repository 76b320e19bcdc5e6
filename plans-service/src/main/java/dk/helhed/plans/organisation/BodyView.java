package dk.helhed.plans.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body as everyone may read it. */
@Schema(name = "GoverningBody")
record BodyView(
        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0b0")
        UUID id,

        @Schema(examples = "body-local") @Nullable String externalId,

        @Schema(description = "The municipality that states it.", examples = "0751")
        String municipality,

        @Schema(examples = "Lokalbestyrelsen (Bispehaven)") String name,
        @Schema(examples = "LB") @Nullable String abbreviation,
        @Schema(examples = "LOCAL_BOARD") BodyType type,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0d0") @Nullable
        UUID organisationId,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0b1") @Nullable
        UUID delegatedFromId,

        @Schema(examples = "0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0b2") @Nullable
        UUID servesId,

        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {

    static BodyView of(Body body) {
        return new BodyView(
                body.id(),
                body.externalId(),
                body.municipality(),
                body.name(),
                body.abbreviation(),
                body.type(),
                body.organisationId(),
                body.delegatedFromId(),
                body.servesId(),
                body.version(),
                body.changedAt());
    }
}
