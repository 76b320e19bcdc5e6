package dk.helhed.plans.milestone;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Finds the newest figure that a milestone is held against, in the session of the caller. */
@ApplicationScoped
class Actuals {

    private final RegisterValueTable registers;
    private final ObservationRepository observations;

    Actuals(RegisterValueTable registers, ObservationRepository observations) {
        this.registers = registers;
        this.observations = observations;
    }

    Uni<Actual> newest(Milestone milestone, @Nullable Indicator indicator) {
        if (indicator == null) {
            return Uni.createFrom().item(Actual.NONE);
        }
        @Nullable Binding binding = indicator.binding();
        return binding == null
                ? observations
                        .newest(indicator.id())
                        .map(observation -> observation == null ? Actual.NONE : observation.measured())
                : registers
                        .of(binding)
                        .map(values -> RegisterFigures.newest(
                                binding, values, milestone.baseline().on()));
    }

    /** As {@link #newest(Milestone, Indicator)}, of figures about a time no later than the day, and undated ones. */
    Uni<Actual> newest(Milestone milestone, @Nullable Indicator indicator, LocalDate until) {
        if (indicator == null) {
            return Uni.createFrom().item(Actual.NONE);
        }
        @Nullable Binding binding = indicator.binding();
        return binding == null
                ? observations
                        .newest(indicator.id(), until)
                        .map(observation -> observation == null ? Actual.NONE : observation.measured())
                : registers
                        .of(binding)
                        .map(values -> RegisterFigures.newest(
                                binding,
                                values.stream()
                                        .filter(value -> isAbout(value.periodEnd(), until))
                                        .toList(),
                                milestone.baseline().on()));
    }

    private static boolean isAbout(@Nullable LocalDate end, LocalDate until) {
        return end == null || !end.isAfter(until);
    }
}
