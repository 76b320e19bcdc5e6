package dk.helhed.plans.indicator;

import dk.helhed.kit.history.Effect;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What was observed, as a table of a plan's document. */
@ApplicationScoped
class ObservationsOfPlan implements PlanPart {

    private final ObservationRepository rows;
    private final IndicatorRepository indicators;
    private final Clock clock;

    ObservationsOfPlan(ObservationRepository rows, IndicatorRepository indicators, Clock clock) {
        this.rows = rows;
        this.indicators = indicators;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "observations";
    }

    @Override
    public String parent() {
        return "indicators";
    }

    @Override
    public String parentField() {
        return "indicatorId";
    }

    @Override
    public Class<? extends Record> draft() {
        return ObservationDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("indicatorId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.indicatorId(), ObservationView.of(row), null))
                                .toList());
    }

    /** Milestones are made after them, and are held against the newest then. */
    @Override
    public Uni<List<Effect>> create(Stretch stretch) {
        return indicators
                .byId(stretch.parents())
                .chain(under -> stretch.make(
                        ObservationDraft.class,
                        (id, draft) -> Objects.requireNonNull(under.get(id))
                                .observe(draft, LocalDate.now(clock), clock.instant()),
                        Observation::id))
                .map(made -> made.stream()
                        .map(one -> new Effect(
                                "/v1/indicators/" + one.indicatorId() + "/observations/" + one.id(),
                                0L,
                                false,
                                ObservationView.of(one)))
                        .toList());
    }
}
