package dk.helhed.initiatives.replica.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An area as {@code plans.area.v1} carries it, as far as this service uses it. */
record AreaPayload(
        String code,
        String municipality,
        String name,
        @Nullable String district,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
