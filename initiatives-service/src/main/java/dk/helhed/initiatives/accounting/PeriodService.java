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
        return changes.create(request, draft)
                .from(periods, caller -> closed(draft, caller.requireMunicipality()))
                .then((period, caller) -> keep(period, caller, draft.reason()))
                .answer(period -> "/v1/accounting-periods/" + period.id(), PeriodView::of);
    }

    Uni<Answer> move(ChangeRequest request, UUID id, PeriodTransitionDraft move) {
        return changes.replace(request, move)
                .of(caller -> locked(id, caller.requireMunicipality()))
                .apply(period -> period.move(move, clock.instant()))
                .then((period, caller) -> keep(period, caller, move.reason()))
                .answer(PeriodView::of);
    }

    private Uni<AccountingPeriod> closed(PeriodDraft draft, String municipality) {
        return locks.lock(municipality, draft.month().toString())
                .map(locked ->
                        AccountingPeriod.close(draft.month(), municipality, YearMonth.now(clock), clock.instant()));
    }

    private Uni<AccountingPeriod> locked(UUID id, String municipality) {
        return periods.monthOfOwn(id, municipality)
                .chain(month -> locks.lock(municipality, month))
                .chain(() -> periods.own(id, municipality));
    }

    private Uni<PeriodStep> keep(AccountingPeriod period, Caller caller, @Nullable String reason) {
        return steps.persistAndFlush(new PeriodStep(period, caller, reason));
    }
}
