package dk.helhed.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.AccessTable;
import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class AccessTableTest {

    @TestHTTPResource("/openapi")
    URI openapi;

    @Test
    void whom_the_document_lets_in_is_let_in_and_nobody_else() throws Exception {
        assertEquals(List.of(), AccessTable.faults(openapi));
    }
}
