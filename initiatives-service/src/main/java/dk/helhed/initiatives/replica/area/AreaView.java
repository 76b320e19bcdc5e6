package dk.helhed.initiatives.replica.area;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A housing area as plans-service last published it. */
@Schema(name = "Area")
record AreaView(
        @Schema(examples = "0751-bispehaven") String code,

        @Schema(description = "Kommunekode, four digits.", examples = "0751")
        String municipality,

        @Schema(examples = "Bispehaven") String name,
        @Schema(examples = "Hasle") @Nullable String district,
        @Schema(examples = "2010-01-01") @Nullable LocalDate validFrom,
        @Schema(examples = "2030-12-31") @Nullable LocalDate validTo,

        @Schema(description = "When plans-service stated it.", examples = "2021-01-04T09:30:00Z")
        Instant asOf,

        @Schema(description = "The version of what it stated.", examples = "3")
        long sourceVersion) {}
