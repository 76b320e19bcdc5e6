package dk.helhed.kit.metrics;

import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.helhed.kit.management.Management;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestMetricsTest {

    @Inject
    Management management;

    @Test
    void requests_are_counted_by_template_and_by_how_long_they_took() {
        OUTSIDER.get("/v1/leaflets/" + unique("none")).statusCode(404);

        eventually(() -> metrics("text/plain")
                .lines()
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{")
                        && line.contains("uri=\"/v1/leaflets/{code}\"")
                        && line.contains("status=\"404\"")
                        && line.contains("le=\"0.25\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%s", "/v1/leaflets/%s;a", "/v1/leaflets/%s?a=%%00", "/%s/v1/leaflets/a%%5Cb"})
    void what_a_caller_writes_into_a_path_is_in_no_metric(String path) {
        String planted = unique("planted");
        double before = counted("NONE") + counted("/v1/leaflets/{code}");

        OUTSIDER.request()
                .urlEncodingEnabled(false)
                .get(path.formatted(planted))
                .then();

        eventually(() -> counted("NONE") + counted("/v1/leaflets/{code}") > before);
        assertFalse(metrics("text/plain").contains(planted));
    }

    @Test
    void openmetrics_has_the_same_metrics() {
        OUTSIDER.get("/v1/leaflets/" + unique("none")).statusCode(404);
        eventually(() -> counted("/v1/leaflets/{code}") > 0);

        // Between two looks something may have been counted for the first time.
        eventually(() -> names("text/plain").equals(names("application/openmetrics-text; version=1.0.0")));
    }

    private double counted(String template) {
        return metrics("text/plain")
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("uri=\"" + template + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private Set<String> names(String accept) {
        return metrics(accept)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String metrics(String accept) {
        return OUTSIDER.request()
                .header("Accept", accept)
                .get("http://127.0.0.1:" + management.port() + "/q/metrics")
                .asString();
    }
}
