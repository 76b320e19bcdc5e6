package dk.helhed.plans.mandate;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sets of rules in the database; all may read them. */
@ApplicationScoped
class MandateRulesRepository implements PanacheRepositoryBase<MandateRuleSet, UUID> {

    /** Never null: an unknown id is 404. */
    Uni<MandateRuleSet> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

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

    Uni<List<MandateRuleSet>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }
}
