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

        String municipality,

        @Schema(examples = "Bispehaven") String name,
        @Schema(examples = "Hasle") @Nullable String district,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<AreaListing> listings,

        @Schema(description = "The areas that it came in the place of.", examples = "[\"0751-gellerup\"]")
        List<String> predecessors,

        long version,
        Instant changedAt) {

    static AreaView of(Area area) {
        return new AreaView(
                area.code(),
                area.municipality(),
                area.name(),
                area.district(),
                area.validFrom(),
                area.validTo(),
                area.listings(),
                area.predecessors(),
                area.version(),
                area.changedAt());
    }
}
