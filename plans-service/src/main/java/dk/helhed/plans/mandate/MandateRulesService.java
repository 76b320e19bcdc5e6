package dk.helhed.plans.mandate;

import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Adopts sets of rules; each method is one transaction. */
@ApplicationScoped
class MandateRulesService {

    private final Changes changes;
    private final MandateRulesRepository sets;
    private final Clock clock;

    MandateRulesService(Changes changes, MandateRulesRepository sets, Clock clock) {
        this.changes = changes;
        this.sets = sets;
        this.clock = clock;
    }

    Uni<Answer> adopt(ChangeRequest request, MandateRulesDraft draft) {
        return changes.once(
                request,
                draft,
                caller -> sets.newest(caller.requireMunicipality())
                        .map(newest -> MandateRuleSet.adopt(
                                draft,
                                newest.map(MandateRuleSet::no).orElse(0),
                                caller.requireMunicipality(),
                                clock.instant()))
                        .chain(sets::persistAndFlush)
                        .map(set -> Answer.created("/v1/mandate-rules/" + set.id(), 0, MandateRulesView.of(set))
                                .published(true)));
    }
}
