package dk.helhed.plans.followup;

import dk.helhed.kit.page.PagedRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The follow-ups in the database. Row-level security shows others those alone that are adopted. */
@ApplicationScoped
class FollowUpRepository implements PagedRepository<YearlyFollowUp> {

    /** Of the year and the one before, where the reader may read them. */
    Uni<List<YearlyFollowUp>> of(UUID planId, int year) {
        return list("planId = ?1 and year in (?2, ?3)", planId, year, year - 1);
    }
}
