package dk.helhed.healthdata.release;

import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The releases in the database. */
@ApplicationScoped
public class ReleaseRepository implements PanacheRepositoryBase<Release, UUID> {

    private static final String HOLD_MUNICIPALITY =
            "select 1 from pg_advisory_xact_lock(hashtextextended(:municipality, 0))";
    private static final String LINKED = """
            select cast(l.id as text) from release r, linked_releases(r.dataset_id, r.periods) l where r.id = :release""";

    /** Never null: what row-level security hides is as unknown as what does not exist. */
    Uni<Release> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<Release> getOwn(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The dataset's newest release that was not withdrawn. */
    Uni<Optional<Release>> newest(UUID dataset) {
        return find("datasetId = ?1 and state in ?2 order by number desc", dataset, ReleaseState.IN_FORCE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** Those of the dataset that were published and not withdrawn, the newest first. */
    Uni<List<Release>> inForce(UUID dataset) {
        return list("datasetId = ?1 and state in ?2 order by number desc", dataset, ReleaseState.IN_FORCE);
    }

    /** Those in force that were published after another one. */
    Uni<List<Release>> since(UUID dataset, UUID other) {
        return list(
                "datasetId = ?1 and state in ?2 and number > (select r.number from Release r where r.id = ?3)",
                dataset,
                ReleaseState.IN_FORCE,
                other);
    }

    Uni<Integer> nextNumber(UUID dataset) {
        return find("datasetId = ?1 and number is not null order by number desc", dataset)
                .firstResult()
                .map(last -> last == null || last.number() == null ? 1 : last.number() + 1);
    }

    /** The published releases of other datasets that count the same people in the same periods; none is added meanwhile. */
    Uni<List<String>> linked(Release release) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD_MUNICIPALITY, Integer.class)
                        .setParameter("municipality", "publishing in " + release.municipality())
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(LINKED, String.class)
                                .setParameter("release", release.id())
                                .getResultList()));
    }

    Uni<List<Release>> page(Filter filter, int limit) {
        return find(filter.query(), filter.parameters()).range(0, limit - 1).list();
    }
}
