package dk.helhed.initiatives.accounting;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.concurrency.Answer;
import dk.helhed.kit.concurrency.ChangeRequest;
import dk.helhed.kit.concurrency.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes and reopens months; each method is one transaction. */
@ApplicationScoped
class PeriodService {

    private final Changes changes;
    private final AccountingPeriods locks;
    private final PeriodRepository periods;
    private final PeriodStepRepository steps;
    private final Clock clock;

    PeriodService(
            Changes changes,
            AccountingPeriods locks,
            PeriodRepository periods,
            PeriodStepRepository steps,
            Clock clock) {
        this.changes = changes;
        this.locks = locks;
        this.periods = periods;
        this.steps = steps;
        this.clock = clock;
    }

    Uni<Answer> close(ChangeRequest request, PeriodDraft draft) {
        return changes.once(request, draft, caller -> {
            String municipality = caller.requireMunicipality();
            return locks.lock(municipality, draft.month().toString())
                    .map(locked ->
                            AccountingPeriod.close(draft.month(), municipality, YearMonth.now(clock), clock.instant()))
                    .chain(periods::persistAndFlush)
                    .call(period -> keep(period, caller, draft.reason()))
                    .map(period -> Answer.created(
                            "/v1/accounting-periods/" + period.id(), period.version(), PeriodView.of(period)));
        });
    }

    Uni<Answer> move(ChangeRequest request, UUID id, PeriodTransitionDraft move) {
        long expected = request.expectedVersion();
        return changes.once(request, move, caller -> {
            String municipality = caller.requireMunicipality();
            return periods.monthOfOwn(id, municipality)
                    .chain(month -> locks.lock(municipality, month))
                    .chain(() -> periods.own(id, municipality))
                    .invoke(period -> period.expect(expected))
                    .invoke(period -> period.move(move, clock.instant()))
                    .call(periods::flush)
                    .call(period -> keep(period, caller, move.reason()))
                    .map(period -> Answer.changed(period.version(), PeriodView.of(period)));
        });
    }

    private Uni<PeriodStep> keep(AccountingPeriod period, Caller caller, @Nullable String reason) {
        return steps.persistAndFlush(new PeriodStep(period, caller, reason));
    }
}
