package dk.helhed.initiatives.replica.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What {@code plans.area.v1} says of an area, as far as this service uses it. */
record AreaPayload(
        String code,
        String municipality,
        String name,
        @Nullable String district,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
