package dk.helhed.healthdata.dataset;

import dk.helhed.healthdata.counts.Policy;
import dk.helhed.healthdata.counts.Structure;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definitions of the datasets in the database: they are only ever added to. */
@ApplicationScoped
public class DefinitionRepository implements PanacheRepositoryBase<Definition, Definition.Id> {

    private static final String NEWEST = """
            from Definition d where d.id.datasetId in ?1 and d.id.number =
                (select max(n.id.number) from Definition n where n.id.datasetId = d.id.datasetId)""";

    private final Clock clock;

    DefinitionRepository(Clock clock) {
        this.clock = clock;
    }

    /** Never null: what is not defined is 404. */
    Uni<Definition> get(UUID dataset, int number) {
        return findById(new Definition.Id(dataset, number))
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    public Uni<Optional<Definition>> newest(UUID dataset) {
        return newest(List.of(dataset)).map(found -> Optional.ofNullable(found.get(dataset)));
    }

    Uni<Map<UUID, Definition>> newest(Collection<UUID> datasets) {
        return find(NEWEST, List.copyOf(datasets))
                .list()
                .map(found -> found.stream()
                        .collect(
                                Collectors.toMap(definition -> definition.view().datasetId(), Function.identity())));
    }

    Uni<List<Definition>> page(UUID dataset, int after, int limit) {
        return find("id.datasetId = ?1 and id.number > ?2 order by id.number", dataset, after)
                .range(0, limit - 1)
                .list();
    }

    /** Adds the definition, unless it is the same as the newest one. */
    Uni<Void> add(Dataset dataset, @Nullable Structure structure, Policy policy) {
        if (structure == null) {
            return Uni.createFrom().voidItem();
        }
        return newest(dataset.id()).chain(before -> {
            if (before.isPresent() && before.get().says(structure, policy)) {
                return Uni.createFrom().voidItem();
            }
            int number = before.map(Definition::number).orElse(0) + 1;
            return persist(new Definition(
                            dataset.id(), number, dataset.municipality(), structure, policy, clock.instant()))
                    .call(() -> flush())
                    .replaceWithVoid();
        });
    }
}
