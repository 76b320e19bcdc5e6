package dk.helhed.plans.area;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A housing area as everyone may read it. */
@Schema(name = "Area")
record AreaView(
        @Schema(examples = "0751-bispehaven") String code,

        @Schema(description = "Kommunekode, four digits.", examples = "0751")
        String municipality,

        @Schema(examples = "Bispehaven") String name,
        @Schema(examples = "Hasle") @Nullable String district,
        @Schema(examples = "2010-01-01") @Nullable LocalDate validFrom,
        @Schema(examples = "2030-12-31") @Nullable LocalDate validTo,
        List<AreaListing> listings,
        @Schema(examples = "1") long version,
        @Schema(examples = "2021-01-04T09:30:00Z") Instant changedAt) {

    static AreaView of(Area area) {
        return new AreaView(
                area.code(),
                area.municipality(),
                area.name(),
                area.district(),
                area.validFrom(),
                area.validTo(),
                area.listings(),
                area.version(),
                area.changedAt());
    }
}
