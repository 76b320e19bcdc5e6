package dk.helhed.plans.strategic;

import dk.helhed.plans.goal.GoalTies;
import dk.helhed.plans.mandate.AmendableKind;
import dk.helhed.plans.mandate.Amended;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a strategic agreement makes of the goals that it names, in the transaction of the caller. */
@ApplicationScoped
class StrategicGoals implements GoalTies {

    private final StrategicAgreementRepository agreements;
    private final StrategicAgreementReader reader;
    private final Clock clock;

    StrategicGoals(StrategicAgreementRepository agreements, StrategicAgreementReader reader, Clock clock) {
        this.agreements = agreements;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Set<UUID>>> binding(UUID planId) {
        return agreements
                .boundTexts(planId)
                .map(found -> found.stream().findFirst().map(text -> Set.copyOf(text.goalIds())));
    }

    @Override
    public Uni<Void> lock(UUID planId) {
        return agreements.lockOfPlan(planId).replaceWithVoid();
    }

    @Override
    public Uni<List<Amended>> reword(UUID planId, UUID goalId, boolean amended) {
        return agreements
                .lockOfPlan(planId)
                .chain(found ->
                        found.isEmpty() || !found.getFirst().content().goalIds().contains(goalId)
                                ? Uni.createFrom().item(List.of())
                                : reworded(found.getFirst(), amended).map(List::of));
    }

    private Uni<Amended> reworded(StrategicAgreement agreement, boolean amended) {
        agreement.reword(amended, clock.instant());
        return agreements
                .flush()
                .chain(() -> reader.view(agreement))
                .map(view -> new Amended(AmendableKind.STRATEGIC_AGREEMENT, agreement.id(), agreement.version(), view));
    }
}
