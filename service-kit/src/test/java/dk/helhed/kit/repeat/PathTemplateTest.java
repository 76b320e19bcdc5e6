package dk.helhed.kit.repeat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/areas/*, /v1/areas/0751, true",
        "/v1/areas/*, /v1/areas, false",
        "/v1/areas/*, /v1/areas/0751/profile, false",
        "/v1/areas/*, /v1/areas/, true",
        "/v1/areas/*, /v2/areas/0751, false",
        "/v1/config, /v1/config, true",
        "/v1/config, /v1/configs, false",
        "/v1/*/data, /v1/a.b/data, true",
    })
    void an_asterisk_stands_for_one_segment(String template, String path, boolean matches) {
        assertEquals(matches, PathTemplate.of(template).matches(path));
    }
}
