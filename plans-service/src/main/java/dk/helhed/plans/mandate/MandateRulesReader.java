package dk.helhed.plans.mandate;

import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.page.Filters;
import dk.helhed.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads the sets of rules. */
@ApplicationScoped
class MandateRulesReader {

    private final Transactions transactions;
    private final MandateRulesRepository sets;
    private final DefaultMandateRules defaults;

    MandateRulesReader(Transactions transactions, MandateRulesRepository sets, DefaultMandateRules defaults) {
        this.transactions = transactions;
        this.sets = sets;
        this.defaults = defaults;
    }

    Uni<MandateRulesView> get(UUID id) {
        return transactions.read(caller -> sets.readable(id).map(MandateRulesView::of));
    }

    Uni<MandateRulesView> inForce(String municipality) {
        return transactions.read(caller -> sets.newest(municipality)
                .map(set -> set.map(MandateRulesView::of)
                        .orElseGet(() -> MandateRulesView.ofNone(municipality, defaults.rules()))));
    }

    Uni<List<MandateRuleSet>> page(PageRequest page, Filters filters) {
        return transactions.read(caller -> sets.page(page, filters));
    }
}
