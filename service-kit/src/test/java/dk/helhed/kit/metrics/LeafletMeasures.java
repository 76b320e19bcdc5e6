package dk.helhed.kit.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** Leaflets by whether their title is short. */
@ApplicationScoped
class LeafletMeasures {

    @Produces
    Measure leaflets() {
        return new Measure("kit.leaflets", "Leaflets by the length of their titles", List.of("title"), """
                select array[one.length], count(leaflet.code) from unnest(array['short', 'long']) as one (length)
                left join leaflet on leaflet.municipality = $1
                    and one.length = case when length(leaflet.title) < 20 then 'short' else 'long' end
                group by one.length""");
    }
}
