package dk.helhed.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.OpenApiDocument;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDocumentTest {

    @TestHTTPResource("/openapi")
    URI openapi;

    @Test
    void every_operation_says_what_an_integrator_needs() throws Exception {
        assertEquals(List.of(), new OpenApiDocument(openapi).brokenRules());
    }

    @Test
    void the_document_in_docs_is_the_one_that_is_served() throws Exception {
        OpenApiDocument document = new OpenApiDocument(openapi);

        assertEquals(document.served(), document.kept("plans-service"), OpenApiDocument.refresh("plans-service"));
    }
}
