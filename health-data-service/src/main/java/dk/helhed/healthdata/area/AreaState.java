package dk.helhed.healthdata.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What plans.area.v1 says about a housing area, as far as figures need it. */
record AreaState(
        String code,
        String municipality,
        String name,
        @Nullable String district,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> predecessors) {}
