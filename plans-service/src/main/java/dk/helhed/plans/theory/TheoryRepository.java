package dk.helhed.plans.theory;

import dk.helhed.kit.page.PagedRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The theories of change in the database; row-level security shows the caller's and those of published plans. */
@ApplicationScoped
class TheoryRepository implements PagedRepository<Theory> {}
