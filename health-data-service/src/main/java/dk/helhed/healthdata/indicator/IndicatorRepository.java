package dk.helhed.healthdata.indicator;

import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indicators in the database. */
@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, String> {

    /** Never null: an unknown code is 404. */
    Uni<Indicator> get(String code) {
        return findById(code).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The caller's own indicator; another municipality's cannot be changed and so is not found. */
    Uni<Indicator> getOwn(String code, String municipality) {
        return find("code = ?1 and municipality = ?2", code, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<List<Indicator>> page(@Nullable String after, int limit) {
        Filter filter = Filter.after("code", after);
        return find(filter.query(), filter.parameters()).range(0, limit - 1).list();
    }
}
