package dk.helhed.initiatives.replica.area;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A housing area as plans-service last published it. */
@Schema(name = "Area")
record AreaView(
        @Schema(examples = "0751-bispehaven") String code,

        String municipality,

        @Schema(examples = "Bispehaven") String name,
        @Schema(examples = "Hasle") @Nullable String district,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,

        @Schema(description = "When plans-service published it.")
        Instant asOf,

        @Schema(description = "The version of what it published.", examples = "3")
        long sourceVersion) {}
