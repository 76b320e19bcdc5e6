package dk.helhed.healthdata.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.healthdata.read.Filter;
import dk.helhed.healthdata.value.Figure;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures of the releases in the database. */
@ApplicationScoped
public class ReleaseValueRepository implements PanacheRepositoryBase<ReleaseValue, ReleaseValue.Id> {

    // One statement for all: thousands of single ones would outlast the caller's patience.
    private static final String INSERT = """
            insert into release_value (release_id, key, municipality, area, indicator, period, breakdown, status,
                value, lower, upper, unit, inferred, note)
            select :release, v.area || '·' || v.indicator || '·' || v.period, :municipality, v.area, v.indicator,
                v.period, v.breakdown, v.status, v.value, v.lower, v.upper, v.unit, v.inferred, v.note
            from jsonb_to_recordset(cast(cast(:figures as text) as jsonb)) as v (area text, indicator text, period text,
                breakdown text, status text, value numeric, lower numeric, upper numeric, unit text, inferred boolean,
                note text)""";

    private final ObjectMapper json;

    ReleaseValueRepository(ObjectMapper json) {
        this.json = json;
    }

    public Uni<Void> add(Release release, List<Figure> figures) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(INSERT)
                        .setParameter("release", release.id())
                        .setParameter("municipality", release.municipality())
                        .setParameter("figures", write(figures))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<List<String>> keys(UUID release) {
        return list("id.releaseId = ?1", release)
                .map(values ->
                        values.stream().map(value -> value.figure().key()).toList());
    }

    Uni<List<ReleaseValue>> page(UUID release, @Nullable String after, int limit) {
        Filter filter = Filter.after("id.key", after).with("id.releaseId", release);
        return find(filter.query(), filter.parameters()).range(0, limit - 1).list();
    }

    private String write(List<Figure> figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
