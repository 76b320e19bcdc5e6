package dk.helhed.plans.mandate;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The sets of rules in the database; all may read them. */
@ApplicationScoped
class MandateRulesRepository implements PagedRepository<MandateRuleSet> {

    /** The newest, or none. */
    Uni<Optional<MandateRuleSet>> newest(String municipality) {
        return find("municipality = ?1 order by no desc", municipality)
                .page(0, 1)
                .list()
                .map(found -> found.stream().findFirst());
    }

    Uni<Optional<MandateRuleSet>> ofNo(String municipality, int no) {
        return list("municipality = ?1 and no = ?2", municipality, no)
                .map(found -> found.stream().findFirst());
    }
}
