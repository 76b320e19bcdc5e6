package dk.helhed.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.MultiMap;
import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    private static final URI PUBLIC = URI.create("https://helhed.example.dk/plans");

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @Test
    void a_location_is_where_callers_can_reach_it() {
        headers.set("Location", "http://10.0.0.7:8080/v1/areas/A%201");

        PublicAddress.put(headers, PUBLIC);

        assertEquals("https://helhed.example.dk/plans/v1/areas/A%201", headers.get("Location"));
    }

    @Test
    void each_link_has_the_path_of_the_service_in_front() {
        headers.set("Link", "</v1/areas>; rel=\"first\", </v1/areas?cursor=x>; rel=\"next\"");

        PublicAddress.put(headers, PUBLIC);

        assertEquals("</plans/v1/areas>; rel=\"first\", </plans/v1/areas?cursor=x>; rel=\"next\"", headers.get("Link"));
    }

    @Test
    void an_answer_with_neither_stays_as_it_is() {
        PublicAddress.put(headers, PUBLIC);

        assertEquals(0, headers.size());
    }
}
