package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every answer that a test gets against the OpenAPI document that the service under test serves: a status, a type
 * or a member that is not in it fails the test. Found by the test framework, so no test has to name it.
 */
public final class AnswersKeepTheDocument implements QuarkusTestBeforeEachCallback, Filter {

    private static final Map<Integer, DocumentedAnswers> DOCUMENTS = new ConcurrentHashMap<>();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(this);
        // A client that takes compressed answers without saying so is shown other entity tags than the test writes down.
        RestAssured.config = RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/v1/")) {
            List<String> faults = DOCUMENTS
                    .computeIfAbsent(request.getPort(), AnswersKeepTheDocument::read)
                    .faults(
                            request.getMethod(),
                            path,
                            response.statusCode(),
                            response.contentType(),
                            response.asString());
            if (!faults.isEmpty()) {
                throw new AssertionError("%s %s answered %d otherwise than its document says: %s"
                        .formatted(request.getMethod(), path, response.statusCode(), faults));
            }
        }
        return response;
    }

    private static DocumentedAnswers read(int port) {
        try {
            return new DocumentedAnswers(new ObjectMapper()
                    .readTree(new OpenApiDocument(URI.create("http://localhost:" + port + "/openapi")).served("JSON")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
