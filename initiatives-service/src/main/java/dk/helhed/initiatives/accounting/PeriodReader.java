package dk.helhed.initiatives.accounting;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the municipality's own months. */
@ApplicationScoped
class PeriodReader {

    private final Transactions transactions;
    private final PeriodRepository periods;
    private final PeriodStepRepository steps;

    PeriodReader(Transactions transactions, PeriodRepository periods, PeriodStepRepository steps) {
        this.transactions = transactions;
        this.periods = periods;
        this.steps = steps;
    }

    Uni<PeriodView> one(UUID id) {
        return transactions.read(
                caller -> periods.own(id, caller.readerMunicipality()).map(PeriodView::of));
    }

    Uni<List<PeriodView>> page(@Nullable PeriodState state, @Nullable String after, int limit) {
        return transactions.read(caller -> {
            Filters filters = new Filters()
                    .and("municipality = :seer", "seer", caller.readerMunicipality())
                    .and("state = :state", "state", state)
                    .and("month > :after", "after", after);
            return periods.page(filters, limit)
                    .map(found -> found.stream().map(PeriodView::of).toList());
        });
    }

    Uni<List<PeriodStepView>> steps(UUID id, @Nullable UUID after, int limit) {
        return transactions.read(caller -> periods.own(id, caller.readerMunicipality())
                .chain(period -> steps.page(id, after, limit))
                .map(found -> found.stream().map(PeriodStep::view).toList()));
    }
}
