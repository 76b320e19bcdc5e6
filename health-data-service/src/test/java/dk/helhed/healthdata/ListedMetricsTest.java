package dk.helhed.healthdata;

import static dk.helhed.kit.testing.Client.OUTSIDER;

import dk.helhed.kit.management.Management;
import dk.helhed.kit.testing.ListedMetrics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListedMetricsTest {

    @Inject
    Management management;

    @Test
    void every_metric_that_an_alert_or_a_dashboard_rests_on_is_shown() throws Exception {
        OUTSIDER.get("/v1/datasets").statusCode(200);

        ListedMetrics.areShown("health-data-service", management.port());
    }
}
