package dk.helhed.plans.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body as everyone may read it. */
@Schema(name = "GoverningBody")
record BodyView(
        UUID id,

        @Schema(examples = "body-local") @Nullable String externalId,

        @Schema(description = "The municipality that states it.", examples = "0751")
        String municipality,

        @Schema(examples = "Lokalbestyrelsen (Bispehaven)") String name,
        @Schema(examples = "LB") @Nullable String abbreviation,
        BodyType type,

        @Nullable UUID organisationId,

        @Nullable UUID delegatedFromId,

        @Nullable UUID servesId,

        long version,
        Instant changedAt) {

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
