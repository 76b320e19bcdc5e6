package dk.helhed.healthdata.value;

import dk.helhed.healthdata.read.Filter;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.outbox.OutboxEvent;
import dk.helhed.kit.time.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The values in force, within the transaction at hand; a release publishes all of its own with one statement. */
@ApplicationScoped
public class HeadlineRepository implements PanacheRepositoryBase<Headline, String> {

    private static final String PUBLISH = """
            insert into headline as h (key, municipality, dataset_id, release_id, release, area, indicator, period,
                breakdown, status, value, lower, upper, unit, inferred, note, synthetic, published_at, stated_by, version)
            select v.key, v.municipality, r.dataset_id, r.id, r.number, v.area, v.indicator, v.period,
                v.breakdown, v.status, v.value, v.lower, v.upper, v.unit, v.inferred, v.note, r.synthetic,
                r.published_at, :act, 1
            from release_value v join release r on r.id = v.release_id
            where v.release_id = :release order by v.key
            on conflict on constraint pk_headline do update set
                release_id = excluded.release_id, release = excluded.release, previous_release = h.release,
                status = excluded.status, value = excluded.value, lower = excluded.lower, upper = excluded.upper,
                unit = excluded.unit, inferred = excluded.inferred, note = excluded.note,
                synthetic = excluded.synthetic, published_at = excluded.published_at,
                stated_by = excluded.stated_by, version = h.version + 1
            where h.dataset_id = excluded.dataset_id""";
    private static final String WITHDRAW = """
            update headline h set
                release_id = coalesce(p.release_id, h.release_id), release = coalesce(p.number, h.release),
                previous_release = h.release, status = coalesce(p.status, 'WITHDRAWN'), value = p.value,
                lower = p.lower, upper = p.upper, inferred = coalesce(p.inferred, false), note = p.note,
                published_at = coalesce(p.published_at, h.published_at), stated_by = :act, version = h.version + 1
            from headline w left join lateral (
                select v.*, r.number, r.published_at from release_value v join release r on r.id = v.release_id
                where v.key = w.key and r.dataset_id = w.dataset_id and r.state in ('PUBLISHED', 'SUPERSEDED')
                order by r.number desc limit 1) p on true
            where w.release_id = :release and h.key = w.key""";
    private static final String NEWEST_YEAR = """
            select max(period) from headline
            where area = $1 and indicator = any($2) and status = 'PUBLISHED' and period ~ '^[0-9]{4}$'""";
    private static final String CHANGED = "statedBy = ?1 order by key";

    /** Publishes all values of a release that was just published. */
    public Uni<List<Headline>> publish(UUID release) {
        return act(PUBLISH, release);
    }

    /** Publishes again the value before each value of a release that was just withdrawn; where there is none, the key is withdrawn. */
    public Uni<List<Headline>> withdraw(UUID release) {
        return act(WITHDRAW, release);
    }

    private Uni<List<Headline>> act(String statement, UUID release) {
        UUID act = Ids.next();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(statement)
                        .setParameter("release", release)
                        .setParameter("act", act)
                        .executeUpdate())
                .chain(() -> list(CHANGED, act));
    }

    /** Those of the keys for which another dataset has a value. */
    public Uni<List<String>> ofOtherDatasets(List<String> keys, UUID dataset) {
        return list("key in ?1 and datasetId <> ?2", keys, dataset)
                .map(found -> found.stream().map(Headline::key).toList());
    }

    /** What stands for some areas and indicators in some years, also in periods of several. */
    public Uni<List<Headline>> of(
            Collection<String> areas, Collection<String> indicators, int firstYear, int lastYear) {
        return list(
                "figure.area in ?1 and figure.indicator in ?2 and figure.period >= ?3 and figure.period < ?4 order by key",
                List.copyOf(areas),
                List.copyOf(indicators),
                Integer.toString(firstYear),
                Integer.toString(lastYear + 1));
    }

    /** The newest single year for which anything is shown of the area. */
    public Uni<Optional<Integer>> newestYear(String area, Collection<String> indicators) {
        return Sql.select(NEWEST_YEAR, area, indicators.toArray(String[]::new))
                .map(rows -> Optional.ofNullable((String) rows.getFirst()[0]).map(Integer::valueOf));
    }

    public static List<OutboxEvent> events(List<Headline> changed) {
        return changed.stream().map(ValueEvent::of).toList();
    }

    Uni<List<Headline>> page(Filter filter, int limit) {
        return find(filter.query(), filter.parameters()).range(0, limit - 1).list();
    }
}
