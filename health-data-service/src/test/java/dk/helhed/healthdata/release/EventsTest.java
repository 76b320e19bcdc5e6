package dk.helhed.healthdata.release;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.decide;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static dk.helhed.kit.testing.Topics.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.healthdata.Broker;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventsTest {

    private static final String VALUES = "health-data.value.v1";
    private static final String RELEASES = "health-data.release.v1";

    private String indicator = "";
    private String dataset = "";

    @BeforeEach
    void describe() {
        indicator = indicator("PERCENT");
        dataset = dataset(indicator);
    }

    @Test
    void publishing_sends_the_release_and_each_value() {
        String release = publish(dataset, value("DK", indicator, "2014", 40.5), value("0751", indicator, "2014", null));

        JsonNode told = Broker.await(RELEASES, dataset, 1).getFirst();
        assertEquals("PUBLISHED", told.path("what").asText());
        assertEquals(1, told.path("release").asInt());
        assertEquals("2014", told.path("periods").path(0).asText());
        assertEquals("/v1/releases/" + release, told.path("href").asText());
        assertEquals(
                get("/v1/releases/" + release).extract().path("checksum"),
                told.path("checksum").asText());
        assertTrue(told.path("supersedes").isNull());

        JsonNode stated = Broker.await(VALUES, key("DK"), 1).getFirst();
        assertEquals("PUBLISHED", stated.path("status").asText());
        assertEquals(40.5, stated.path("value").asDouble());
        assertEquals("PERCENT", stated.path("unit").asText());
        assertEquals("total", stated.path("breakdown").asText());
        assertEquals(dataset, stated.path("datasetId").asText());
        assertTrue(stated.path("synthetic").asBoolean());
        JsonNode suppressed = Broker.await(VALUES, key("0751"), 1).getFirst();
        assertEquals("SUPPRESSED", suppressed.path("status").asText());
        assertTrue(suppressed.path("value").isNull());
    }

    @Test
    void a_key_is_published_in_rising_versions_through_revision_and_withdrawal() {
        publish(dataset, value("DK", indicator, "2014", 40));
        String second = publish(dataset, value("DK", indicator, "2014", 41));
        decide(second, "WITHDRAWN", "\"1\"", APPROVER).statusCode(200);

        var records = Topics.await(VALUES, key("DK"), 3);
        assertEquals(
                List.of("1", "2", "3"),
                records.stream()
                        .map(record -> header(record, "ce_aggregateversion"))
                        .toList());
        assertEquals("0751", header(records.getFirst(), "ce_tenant"));
        assertEquals("dk.helhed.health-data.value.stated", header(records.getFirst(), "ce_type"));
        List<JsonNode> told = Broker.await(VALUES, key("DK"), 3);
        assertEquals(
                List.of(40, 41, 40),
                told.stream().map(one -> one.path("value").asInt()).toList());
        assertEquals(
                List.of(1, 2, 1),
                told.stream().map(one -> one.path("release").asInt()).toList());
        assertEquals(2, told.get(2).path("previousRelease").asInt());
        assertEquals(
                List.of("PUBLISHED", "REVISED", "WITHDRAWN"),
                Broker.await(RELEASES, dataset, 3).stream()
                        .map(one -> one.path("what").asText())
                        .toList());
    }

    @Test
    void a_value_with_none_before_it_is_published_as_withdrawn() {
        String only = publish(dataset, value("DK", indicator, "2014", 40));
        decide(only, "WITHDRAWN", "\"1\"", APPROVER).statusCode(200);

        JsonNode last = Broker.await(VALUES, key("DK"), 2).getLast();
        assertEquals("WITHDRAWN", last.path("status").asText());
        assertTrue(last.path("value").isNull());
    }

    private String key(String area) {
        return area + "·" + indicator + "·2014";
    }
}
