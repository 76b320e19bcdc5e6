package dk.helhed.healthdata.area;

import dk.helhed.healthdata.citation.Provenance;
import dk.helhed.healthdata.read.Filter;
import dk.helhed.healthdata.text.Bilingual;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The areas in the database, within the transaction at hand. */
@ApplicationScoped
public class AreaRepository implements PanacheRepositoryBase<Area, String> {

    private static final String SUCCESSION = """
            select predecessor, successor from (
                select predecessor, successor, since from area_succession
                union all
                select p.code, h.code, h.valid_from from housing_area h cross join unnest(h.predecessors) as p (code)
                where not h.deleted) as s
            where predecessor = any($1) or successor = any($1) order by since, predecessor, successor""";

    private static final String DATASETS = """
            select d.id, d.title_da, d.title_en, d.publisher,
                coalesce(cast(d.evidence as jsonb) ->> 'citation', d.data_provider, d.publisher),
                d.protection = 'SYNTHETIC'
            from dataset d where d.id = any($1)""";

    /** Of the datasets that groups among the areas belong to. */
    Uni<Map<UUID, Provenance>> datasets(Collection<Area> areas) {
        UUID[] ids = areas.stream()
                .map(Area::dataset)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        return ids.length == 0
                ? Uni.createFrom().item(Map.of())
                : Sql.select(DATASETS, (Object) ids)
                        .map(rows -> rows.stream()
                                .collect(Collectors.toMap(
                                        row -> (UUID) row[0],
                                        row -> new Provenance(
                                                new Bilingual((String) row[1], (String) row[2]),
                                                (String) row[3],
                                                (String) row[4],
                                                Boolean.TRUE.equals(row[5])))));
    }

    /** Never null: an unknown code is 404. */
    public Uni<Area> get(String code) {
        return findById(code).onItem().ifNull().failWith(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Uni<Succession> succession(Collection<Area> areas) {
        return Sql.select(SUCCESSION, (Object) areas.stream().map(Area::code).toArray(String[]::new))
                .map(rows -> new Succession(rows.stream()
                        .map(row -> new Succession.Step((String) row[0], (String) row[1]))
                        .toList()));
    }

    /** Those of the codes that are known. */
    public Uni<List<Area>> known(Collection<String> codes) {
        return list("code in ?1", List.copyOf(codes));
    }

    /** Those of the codes that are known, and the municipalities, regions and the country whatever is asked for. */
    public Uni<List<Area>> withReference(Collection<String> codes) {
        return list(
                "code in ?1 or level in ?2",
                List.copyOf(codes),
                List.of(Level.MUNICIPALITY, Level.REGION, Level.COUNTRY));
    }

    Uni<List<Area>> page(Filter filter, int limit) {
        return find(filter.query(), filter.parameters()).range(0, limit - 1).list();
    }
}
