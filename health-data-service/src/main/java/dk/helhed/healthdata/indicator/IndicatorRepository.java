package dk.helhed.healthdata.indicator;

import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The indicators in the database. */
@ApplicationScoped
class IndicatorRepository implements PanacheRepositoryBase<Indicator, String> {

    private static final String COUNTED = """
            select distinct on (m ->> 'indicator') m ->> 'indicator', m ->> 'counts' = 'EVENTS',
                   coalesce(jsonb_array_length(nullif(m -> 'byNumber', 'null')), 0) > 0
            from dataset s join lateral (
                select structure, created_at from dataset_definition d where d.dataset_id = s.id
                order by d.number desc limit 1) d on true
            cross join lateral jsonb_array_elements(cast(d.structure as jsonb) -> 'measures') as m
            where s.indicators && $1 and m ->> 'indicator' = any($1)
            order by m ->> 'indicator', d.created_at desc""";

    private static final String INVENTED = """
            select i.code from unnest(cast($1 as text[])) as i (code)
                join dataset d on d.indicators @> array[i.code]
            group by i.code having bool_and(d.protection = 'SYNTHETIC')""";

    /** Those of which all datasets that hold them are invented. */
    Uni<Set<String>> invented(Collection<Indicator> indicators) {
        return Sql.select(INVENTED, (Object) codes(indicators))
                .map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet()));
    }

    private static String[] codes(Collection<Indicator> indicators) {
        return indicators.stream().map(Indicator::code).toArray(String[]::new);
    }

    /** How the newest definition of each counts it; those that no definition counts are not among them. */
    Uni<Map<String, Counted>> counted(Collection<Indicator> indicators) {
        return Sql.select(COUNTED, (Object) codes(indicators))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> (String) row[0],
                                row -> new Counted(Boolean.TRUE.equals(row[1]), Boolean.TRUE.equals(row[2])))));
    }

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
