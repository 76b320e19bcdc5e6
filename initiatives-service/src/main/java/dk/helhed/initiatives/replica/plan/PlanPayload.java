package dk.helhed.initiatives.replica.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as {@code plans.plan.v1} carries it, as far as this service uses it. */
record PlanPayload(
        String municipality,
        String title,
        @Nullable String type,
        @Nullable String state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable List<String> areaCodes) {}
