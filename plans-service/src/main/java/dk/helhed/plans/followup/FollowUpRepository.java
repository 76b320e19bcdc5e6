package dk.helhed.plans.followup;

import dk.helhed.kit.page.Filters;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The follow-ups in the database. Row-level security shows others those alone that are adopted. */
@ApplicationScoped
class FollowUpRepository implements PanacheRepositoryBase<YearlyFollowUp, UUID> {

    Uni<YearlyFollowUp> get(UUID id) {
        return orNotFound(findById(id));
    }

    /** The municipality's own; another's is as unknown as one that does not exist. */
    Uni<YearlyFollowUp> getOwn(UUID id, String municipality) {
        return orNotFound(
                find("id = ?1 and municipality = ?2", id, municipality).firstResult());
    }

    /** Of the year and the one before, where the reader may read them. */
    Uni<List<YearlyFollowUp>> of(UUID planId, int year) {
        return list("planId = ?1 and year in (?2, ?3)", planId, year, year - 1);
    }

    Uni<List<YearlyFollowUp>> page(Filters filters, int limit) {
        return find(filters.orderedBy("id"), filters.parameters())
                .page(0, limit)
                .list();
    }

    private static Uni<YearlyFollowUp> orNotFound(Uni<YearlyFollowUp> found) {
        return found.onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
