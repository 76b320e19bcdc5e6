package dk.helhed.healthdata.release;

import dk.helhed.healthdata.read.Filter;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The counts of cubes as they were protected; the worker writes them and nothing changes them. */
@ApplicationScoped
public class ReleaseCellRepository implements PanacheRepositoryBase<ReleaseCell, ReleaseCell.Id> {

    /**
     * SHA-256 of UTF-8 lines, each ending in a line feed: the dataset's id, {@code synthetic} or {@code real}, then the
     * counts in their order: key, measure, status and value with a tab in between, nothing for what is hidden.
     */
    public static final String CHECKSUM = """
        select encode(sha256(convert_to(
            concat(r.dataset_id, chr(10), case when r.synthetic then 'synthetic' else 'real' end, chr(10), (
                select string_agg(concat_ws(chr(9), c.key, c.measure, c.status, coalesce(cast(c.value as text), ''))
                    || chr(10), '' order by c.no)
                from release_cell c where c.release_id = r.id)), 'UTF8')), 'hex')
        from release r where r.id =\
        """;

    Uni<String> checksum(UUID release) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CHECKSUM + ":release", String.class)
                        .setParameter("release", release)
                        .getSingleResult());
    }

    Uni<List<ReleaseCell>> page(Filter filter, int limit) {
        return find(filter.query(), filter.parameters()).range(0, limit - 1).list();
    }
}
