package dk.helhed.healthdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.HostileParameters;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HostileParametersTest {

    @TestHTTPResource("/openapi")
    URI openapi;

    @Test
    void an_empty_parameter_is_refused_and_no_other_brings_the_service_down() throws Exception {
        List<String> faults = HostileParameters.faults(openapi, Client.EDITOR, "/v1/").stream()
                .filter(fault -> !fault.startsWith("403 "))
                .toList();

        assertEquals(List.of(), faults);
        assertEquals(List.of(), HostileParameters.faults(openapi, Client.AUDITOR, "/v1/audit"));
    }
}
