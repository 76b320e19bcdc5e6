package dk.helhed.kit.metrics;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.work.OnLoop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeasuresTest {

    @Inject
    Measures measures;

    @Inject
    MeterRegistry meters;

    @Test
    void a_figure_is_added_up_over_all_municipalities() {
        String title = unique("a title that is long enough");
        double before = measured("long");

        EDITOR.post("/v1/leaflets", Map.of("code", unique("leaflet"), "title", title))
                .statusCode(201);
        NEIGHBOUR
                .post("/v1/leaflets", Map.of("code", unique("leaflet"), "title", title))
                .statusCode(201);

        assertEquals(before + 2, measured("long"));
    }

    private double measured(String title) {
        OnLoop.await(measures::round);
        return meters.get("kit.leaflets").tag("title", title).gauge().value();
    }
}
