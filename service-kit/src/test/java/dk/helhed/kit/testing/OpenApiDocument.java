package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The OpenAPI document that a running service serves, and the copy of it in {@code docs/openapi}. */
public final class OpenApiDocument {

    private final URI openapi;

    /** @param openapi where the service under test serves its document */
    public OpenApiDocument(URI openapi) {
        this.openapi = openapi;
    }

    /** Every rule that the document breaks. */
    public List<String> brokenRules() throws IOException {
        return OpenApiRules.broken(new ObjectMapper().readTree(served("JSON")));
    }

    /** The document as it is served. */
    public String served() {
        return served("YAML");
    }

    /** How to write the kept document again, as CONTRIBUTING.md says it too. */
    public static String refresh(String service) {
        return "refresh it with ./mvnw -Pquick test -Dtest=OpenApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dopenapi.update -pl service-kit," + service;
    }

    /** The document as it is kept; written again first when the build runs with {@code -Dopenapi.update}. */
    public String kept(String service) throws IOException {
        Path copy = Path.of("..", "docs", "openapi", service + ".yaml");
        if (System.getProperty("openapi.update") != null) {
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, served());
        }
        return Files.exists(copy) ? Files.readString(copy) : "";
    }

    /** The document as it is served, as {@code JSON} or {@code YAML}. */
    String served(String format) {
        return Client.OUTSIDER
                .request()
                .queryParam("format", format)
                .get(openapi)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
