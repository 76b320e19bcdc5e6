package dk.helhed.plans.indicator;

import dk.helhed.kit.history.Effect;
import dk.helhed.plans.subagreement.SubAgreements;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import dk.helhed.plans.transfer.Stretch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The indicators, as a table of a plan's document. */
@ApplicationScoped
class IndicatorsOfPlan implements PlanPart {

    private final IndicatorRepository rows;
    private final SubAgreements agreements;
    private final Clock clock;

    IndicatorsOfPlan(IndicatorRepository rows, SubAgreements agreements, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public String parent() {
        return "subAgreements";
    }

    @Override
    public String parentField() {
        return "subAgreementId";
    }

    @Override
    public Class<? extends Record> draft() {
        return IndicatorDraft.class;
    }

    @Override
    public String uniqueIn() {
        return "indicator";
    }

    @Override
    public Uni<List<PartRow>> read(Collection<UUID> parents, String reader) {
        return parents.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.list("subAgreementId in ?1 order by id", parents)
                        .map(found -> found.stream()
                                .map(row -> new PartRow(row.id(), row.subAgreementId(), IndicatorView.of(row), null))
                                .toList());
    }

    @Override
    public Uni<List<Effect>> create(Stretch stretch) {
        return agreements
                .forAdditions(stretch.parents(), stretch.municipality())
                .chain(under -> stretch.make(
                        IndicatorDraft.class,
                        (id, draft) -> Indicator.of(
                                Objects.requireNonNull(under.get(id)).require(stretch.caller(), draft.isStated()),
                                draft,
                                clock.instant()),
                        Indicator::id))
                .map(made -> made.stream()
                        .map(one ->
                                new Effect("/v1/indicators/" + one.id(), one.version(), false, IndicatorView.of(one)))
                        .toList());
    }
}
