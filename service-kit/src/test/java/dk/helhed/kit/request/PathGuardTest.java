package dk.helhed.kit.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/plans;a=b",
                "/v1/plans%3Ba",
                "/v1/plans%3ba",
                "/v1%2Fplans",
                "/v1%2fplans",
                "/v1%5Cplans",
                "/v1\\plans",
                "/v1/plans%00",
                "/v1/plans%0a",
                "//v1/plans",
                "/v1//plans",
                "/v1/../q/metrics",
                "/v1/./plans",
                "/v1/plans/..",
                "/v1/%2e%2e/q",
                "/v1/%2E./q",
                "/v1/%252fplans",
                "/v1/%253B",
                "/v1/%25",
                "/v1/%zz",
                "/v1/%",
                "v1/plans",
                "http://elsewhere/v1",
                "*",
                ""
            })
    void an_ambiguous_path_is_refused(String uri) {
        assertFalse(PathGuard.isPlain(uri), uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/plans",
                "/v1/plans/",
                "/v1/plans?area=a;b//..%2F",
                "/v1/areas/%C3%A5",
                "/v1/a.b/..c/d..",
                "/v1/a%20b"
            })
    void a_plain_path_passes(String uri) {
        assertEquals(true, PathGuard.isPlain(uri), uri);
    }
}
