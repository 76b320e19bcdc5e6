package dk.helhed.healthdata.area;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The groups of areas of the datasets, within the transaction at hand. */
@ApplicationScoped
public class AreaGroupRepository implements PanacheRepositoryBase<AreaGroup, String> {

    /** The groups of each of the datasets, by code. */
    public Uni<Map<UUID, List<GroupStatement>>> of(Collection<UUID> datasets) {
        return list("datasetId in ?1 order by code", List.copyOf(datasets))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                AreaGroup::datasetId, Collectors.mapping(AreaGroup::statement, Collectors.toList()))));
    }

    /**
     * Gives the dataset these groups and no others.
     *
     * @throws Problem 409 naming each code that another dataset has
     */
    public Uni<Void> replace(UUID dataset, String municipality, List<GroupStatement> statements) {
        List<String> codes = statements.stream().map(GroupStatement::code).toList();
        return list("code in ?1 or datasetId = ?2", codes, dataset).chain(found -> {
            Map<String, AreaGroup> known =
                    found.stream().collect(Collectors.toMap(AreaGroup::code, Function.identity()));
            refuseTaken(codes, known, dataset);
            List<AreaGroup> added = statements.stream()
                    .filter(statement -> !known.containsKey(statement.code()))
                    .map(statement -> new AreaGroup(statement, dataset, municipality))
                    .toList();
            statements.forEach(statement -> rename(known.get(statement.code()), statement));
            List<String> kept = codes.isEmpty() ? List.of("") : codes;
            return delete("datasetId = ?1 and code not in ?2", dataset, kept)
                    .chain(Panache::getSession)
                    .call(session -> session.persistAll(added.toArray()))
                    .chain(session -> session.flush());
        });
    }

    private static void refuseTaken(List<String> codes, Map<String, AreaGroup> known, UUID dataset) {
        List<FieldProblem> taken = IntStream.range(0, codes.size())
                .filter(i -> isOfAnother(known.get(codes.get(i)), dataset))
                .mapToObj(i -> FieldProblem.body("/areas/" + i + "/code", "group-of-another-dataset"))
                .toList();
        if (!taken.isEmpty()) {
            throw Problem.of(ProblemType.CONFLICT).with(taken);
        }
    }

    private static boolean isOfAnother(@Nullable AreaGroup known, UUID dataset) {
        return known != null && !known.datasetId().equals(dataset);
    }

    private static void rename(@Nullable AreaGroup known, GroupStatement statement) {
        if (known != null) {
            known.rename(statement.name());
        }
    }
}
