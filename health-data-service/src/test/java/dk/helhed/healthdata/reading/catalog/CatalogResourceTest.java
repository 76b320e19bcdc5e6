package dk.helhed.healthdata.reading.catalog;

import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.RealParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class CatalogResourceTest {

    @ConfigProperty(name = "helhed.public-url")
    String base;

    private static Response catalog(String accept) {
        return given().accept(accept).get("/v1/catalog");
    }

    private static Model graph(String accept, Lang language) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(catalog(accept).then().statusCode(200).extract().asString(), language)
                .parse(model);
        return model;
    }

    private static String published() throws InterruptedException {
        String indicator = indicator("PERCENT");
        String dataset = dataset(indicator);
        publish(dataset, value("0751", indicator, "2023", 42.5), value("DK", indicator, "2023", 50.1));
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!catalog("text/turtle").asString().contains(dataset)) {
            assertTrue(Instant.now().isBefore(end), "the dataset is not in the catalogue");
            Thread.sleep(200);
        }
        return dataset;
    }

    @Test
    void both_serialisations_say_the_same_and_every_address_of_ours_answers() throws InterruptedException {
        String dataset = published();

        Model turtle = graph("text/turtle", Lang.TURTLE);
        assertTrue(turtle.isIsomorphicWith(graph("application/ld+json", Lang.JSONLD)));
        List<String> faults = new ArrayList<>();
        for (String path : paths(turtle, dataset)) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            if (status != 200) {
                faults.add(status + " " + path);
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Those of the catalogue itself and of one dataset. */
    private Set<String> paths(Model model, String dataset) {
        Set<String> paths = new TreeSet<>();
        for (RDFNode node : model.listObjects().toList()) {
            if (node.isURIResource() && node.asResource().getURI().startsWith(base)) {
                String path = node.asResource().getURI().substring(base.length()).replaceFirst("#.*", "");
                if (!path.startsWith("/v1/datasets/") || path.contains(dataset)) {
                    paths.add(path);
                }
            }
        }
        assertTrue(paths.size() > 8, paths::toString);
        return paths;
    }

    @Test
    void whoever_has_it_gets_nothing_again() {
        Response first = catalog("application/ld+json");

        first.then().contentType(startsWith("application/ld+json"));
        given().accept("application/ld+json")
                .header("If-None-Match", first.header("ETag"))
                .get("/v1/catalog")
                .then()
                .statusCode(304)
                .body(emptyString());
        assertTrue(!first.header("ETag").equals(catalog("text/turtle").header("ETag")));
    }

    @Test
    void another_format_is_refused() {
        catalog("application/rdf+xml").then().statusCode(406);
    }
}
