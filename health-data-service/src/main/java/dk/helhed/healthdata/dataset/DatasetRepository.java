package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.citation.Provenance;
import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The datasets in the database. */
@ApplicationScoped
public class DatasetRepository implements PanacheRepositoryBase<Dataset, UUID> {

    /** Never null: an unknown id is 404. */
    public Uni<Dataset> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Of those of the ids that are known. */
    public Uni<Map<UUID, Provenance>> provenance(Collection<UUID> ids) {
        return list("id in ?1", List.copyOf(ids))
                .map(found -> found.stream().collect(Collectors.toMap(Dataset::id, Dataset::provenance)));
    }

    /**
     * The caller's own dataset, held until the transaction ends: what is numbered within a dataset happens one after
     * the other. Another municipality's is not found.
     */
    public Uni<Dataset> hold(UUID id, String municipality) {
        return find("id = ?1 and municipality = ?2", id, municipality)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<List<Dataset>> page(@Nullable UUID after, @Nullable String externalId, int limit) {
        Filter filter = Filter.after("id", after).with("externalId", externalId);
        return find(filter.query(), filter.parameters()).range(0, limit - 1).list();
    }
}
