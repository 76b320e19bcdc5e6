package dk.helhed.plans.mandate;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What other features may ask about mandates, in the transaction of the caller. */
@ApplicationScoped
public class MandateRegister {

    private final MandateRulesRepository sets;
    private final DefaultMandateRules defaults;

    MandateRegister(MandateRulesRepository sets, DefaultMandateRules defaults) {
        this.sets = sets;
        this.defaults = defaults;
    }

    /** The rules that hold now. */
    public Uni<RulesInForce> inForce(String municipality) {
        return sets.newest(municipality).map(this::rules);
    }

    /** The rules that held when a proposal was submitted. */
    public Uni<RulesInForce> ofNo(String municipality, int no) {
        return sets.ofNo(municipality, no).map(this::rules);
    }

    private RulesInForce rules(Optional<MandateRuleSet> set) {
        return set.map(found -> new RulesInForce(
                        found.no(), new MandateRules(found.content().rules())))
                .orElseGet(() -> new RulesInForce(0, defaults.rules()));
    }
}
