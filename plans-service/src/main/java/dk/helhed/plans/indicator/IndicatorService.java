package dk.helhed.plans.indicator;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.page.PageRequest;
import dk.helhed.plans.registervalue.RegisterValueRepository;
import dk.helhed.plans.subagreement.SubAgreements;
import dk.helhed.plans.transfer.PartRow;
import dk.helhed.plans.transfer.PlanPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes and lists of indicators and of what is observed of them; each method is one transaction. */
@ApplicationScoped
class IndicatorService {

    private final Changes changes;
    private final Transactions transactions;
    private final IndicatorRepository indicators;
    private final ObservationRepository observations;
    private final RegisterValueRepository registers;
    private final SubAgreements agreements;
    private final IndicatorFollowers followers;
    private final Clock clock;

    IndicatorService(
            Changes changes,
            Transactions transactions,
            IndicatorRepository indicators,
            ObservationRepository observations,
            RegisterValueRepository registers,
            SubAgreements agreements,
            IndicatorFollowers followers,
            Clock clock) {
        this.changes = changes;
        this.transactions = transactions;
        this.indicators = indicators;
        this.observations = observations;
        this.registers = registers;
        this.agreements = agreements;
        this.followers = followers;
        this.clock = clock;
    }

    Uni<Answer> create(ChangeRequest request, UUID subAgreementId, IndicatorDraft draft) {
        return changes.create(request, draft)
                .from(
                        indicators,
                        caller -> agreements
                                .forAddition(subAgreementId, caller, draft.isStated())
                                .map(agreement -> Indicator.of(agreement, draft, clock.instant())))
                .answer(indicator -> "/v1/indicators/" + indicator.id(), IndicatorView::of);
    }

    /** What the indicator is bound to may change with it, and with that every milestone that it measures. */
    Uni<Answer> change(ChangeRequest request, UUID id, IndicatorDraft draft) {
        return changes.replace(request, draft)
                .of(indicators, id)
                .call(indicator -> agreements.forChange(indicator.subAgreementId(), indicator.municipality()))
                .call(indicator -> registers.beforeFollowing(draft.binding()))
                .apply(indicator -> indicator.change(draft, clock.instant()))
                .then(indicator -> followers.follow(indicator.id()))
                .answer(IndicatorView::of);
    }

    /** Figures flow in while an agreement runs: to observe is no change of what was agreed. */
    Uni<Answer> observe(ChangeRequest request, UUID indicatorId, ObservationDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> indicators
                        .own(indicatorId, caller.requireMunicipality())
                        .chain(indicator -> observations
                                .persistAndFlush(indicator.observe(draft, LocalDate.now(clock), clock.instant()))
                                .call(() -> followers.follow(indicatorId)))
                        .map(observation -> Answer.created(
                                "/v1/indicators/" + indicatorId + "/observations/" + observation.id(),
                                0,
                                ObservationView.of(observation))));
    }

    Uni<IndicatorView> get(UUID id) {
        return transactions.read(caller -> indicators.readable(id).map(IndicatorView::of));
    }

    Uni<List<Indicator>> page(UUID subAgreementId, @Nullable String externalId, PageRequest page) {
        return transactions.read(caller -> agreements
                .visible(subAgreementId)
                .chain(() -> indicators.pageUnder("subAgreementId", subAgreementId, externalId, page)));
    }

    Uni<ObservationView> observation(UUID indicatorId, UUID id) {
        return transactions.read(caller -> observations.get(indicatorId, id).map(ObservationView::of));
    }

    Uni<List<Observation>> observations(UUID indicatorId, PageRequest page) {
        return transactions.read(caller -> indicators
                .readable(indicatorId)
                .chain(() -> observations.pageUnder("indicatorId", indicatorId, null, page)));
    }

    /** The indicators, as a table of a plan's document. */
    @Produces
    PlanPart indicators() {
        return PlanPart.of("indicators", IndicatorDraft.class)
                .under("subAgreements", "subAgreementId")
                .unique("indicator")
                .reading(indicators, row -> new PartRow(row.id(), row.subAgreementId(), IndicatorView.of(row)))
                .creating(
                        stretch -> agreements.make(
                                stretch,
                                IndicatorDraft.class,
                                IndicatorDraft::isStated,
                                (agreement, draft) -> Indicator.of(agreement, draft, clock.instant()),
                                Indicator::id),
                        made -> new Effect(
                                "/v1/indicators/" + made.id(), made.version(), false, IndicatorView.of(made)));
    }

    /** What was observed, as a table of a plan's document. Milestones come after it, and are held against the newest. */
    @Produces
    PlanPart observations() {
        return PlanPart.of("observations", ObservationDraft.class)
                .under("indicators", "indicatorId")
                .reading(observations, row -> new PartRow(row.id(), row.indicatorId(), ObservationView.of(row)))
                .creating(
                        stretch -> indicators
                                .byId(stretch.parents())
                                .chain(under -> stretch.make(
                                        ObservationDraft.class,
                                        (id, draft) -> Objects.requireNonNull(under.get(id))
                                                .observe(draft, LocalDate.now(clock), clock.instant()),
                                        Observation::id)),
                        made -> new Effect(
                                "/v1/indicators/" + made.indicatorId() + "/observations/" + made.id(),
                                0L,
                                false,
                                ObservationView.of(made)));
    }
}
