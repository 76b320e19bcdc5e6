package dk.helhed.plans.milestone;

import dk.helhed.plans.indicator.Indicator;
import dk.helhed.plans.indicator.Observation;
import dk.helhed.plans.indicator.ObservationRepository;
import dk.helhed.plans.progress.Actual;
import dk.helhed.plans.registervalue.Binding;
import dk.helhed.plans.registervalue.RegisterFigures;
import dk.helhed.plans.registervalue.RegisterValue;
import dk.helhed.plans.registervalue.RegisterValueRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the newest figure that a milestone is held against, in the session of the caller. */
@ApplicationScoped
class Actuals {

    private final RegisterValueRepository registers;
    private final ObservationRepository observations;

    Actuals(RegisterValueRepository registers, ObservationRepository observations) {
        this.registers = registers;
        this.observations = observations;
    }

    /** For each of the milestones, by its id; what measures them is looked up for all of them at once. */
    Uni<Map<UUID, Actual>> newest(List<Milestone> milestones, Map<UUID, Indicator> indicators) {
        Set<Binding> bindings = new HashSet<>();
        Set<UUID> observed = new HashSet<>();
        for (Indicator indicator : indicators.values()) {
            @Nullable Binding binding = indicator.binding();
            if (binding == null) {
                observed.add(indicator.id());
            } else {
                bindings.add(binding);
            }
        }
        return registers
                .of(bindings)
                .chain(values -> observations
                        .newest(observed)
                        .map(newest -> milestones.stream()
                                .collect(Collectors.toMap(
                                        Milestone::id, milestone -> actual(milestone, indicators, values, newest)))));
    }

    private static Actual actual(
            Milestone milestone,
            Map<UUID, Indicator> indicators,
            Map<Binding, List<RegisterValue>> values,
            Map<UUID, Observation> observations) {
        @Nullable
        Indicator indicator = milestone.indicatorId() == null ? null : indicators.get(milestone.indicatorId());
        if (indicator == null) {
            return Actual.NONE;
        }
        @Nullable Binding binding = indicator.binding();
        if (binding == null) {
            @Nullable Observation newest = observations.get(indicator.id());
            return newest == null ? Actual.NONE : newest.measured();
        }
        return RegisterFigures.newest(
                binding,
                values.getOrDefault(binding, List.of()),
                milestone.baseline().on());
    }

    /** As {@link #newest(List, Map)} for one milestone, of figures about a time no later than the day, and undated ones. */
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
