package dk.helhed.healthdata.reading.catalog;

import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static dk.helhed.kit.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
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

    /** With the files of its first version, which are made after it can be read. */
    private static String published() {
        String indicator = indicator("PERCENT");
        String dataset = dataset(indicator);
        publish(dataset, value("0751", indicator, "2023", 42.5), value("DK", indicator, "2023", 50.1));
        eventually(() -> catalog("text/turtle").asString().contains(dataset + "/versions/1/bulk.parquet>"));
        return dataset;
    }

    @Test
    void both_serialisations_say_the_same_and_every_address_of_ours_answers() {
        String dataset = published();
        Model turtle = graphOfOneTime();

        List<String> faults = new ArrayList<>();
        for (String path : paths(turtle, dataset)) {
            int status = given().urlEncodingEnabled(false).get(path).statusCode();
            if (status != 200) {
                faults.add(status + " " + path);
            }
        }
        assertEquals(List.of(), faults);
    }

    /** What the catalogue said while nobody published: both serialisations of it are the same graph. */
    private static Model graphOfOneTime() {
        AtomicReference<Model> found = new AtomicReference<>(ModelFactory.createDefaultModel());
        eventually(() -> {
            found.set(graph("text/turtle", Lang.TURTLE));
            return found.get().isIsomorphicWith(graph("application/ld+json", Lang.JSONLD));
        });
        return found.get();
    }

    @Test
    void the_files_of_a_version_are_what_the_catalogue_says_of_them() throws NoSuchAlgorithmException {
        String dataset = published();
        Model turtle = graph("text/turtle", Lang.TURTLE);

        for (String name : List.of("bulk.csv.gz", "bulk.parquet", "bulk.csv-metadata.json")) {
            String path = "/v1/datasets/" + dataset + "/versions/1/" + name;
            Resource distribution = turtle.listResourcesWithProperty(
                            property("dcat:downloadURL"), ResourceFactory.createResource(base + path))
                    .next();
            byte[] file = given().get(path).then().statusCode(200).extract().asByteArray();

            assertEquals(
                    file.length,
                    distribution.getProperty(property("dcat:byteSize")).getInt());
            assertEquals(
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)),
                    distribution
                            .getPropertyResourceValue(property("spdx:checksum"))
                            .getProperty(property("spdx:checksumValue"))
                            .getString());
        }
    }

    private static Property property(String name) {
        String[] parts = name.split(":", 2);
        return ResourceFactory.createProperty(Vocabulary.PREFIXES.get(parts[0]) + parts[1]);
    }

    /** Those of the catalogue itself and of one dataset. */
    private Set<String> paths(Model model, String dataset) {
        Set<String> paths = new TreeSet<>();
        for (RDFNode node : model.listObjects().toList()) {
            if (node.isURIResource() && node.asResource().getURI().startsWith(base)) {
                String path =
                        node.asResource().getURI().substring(base.length()).replaceFirst("#.*", "");
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
        // Whenever a file of another test is made there is something new.
        eventually(304, () -> {
            Response first = catalog("application/ld+json");
            Response again = given().accept("application/ld+json")
                    .header("If-None-Match", first.header("ETag"))
                    .get("/v1/catalog");
            first.then().contentType(startsWith("application/ld+json"));
            assertEquals(again.statusCode() == 304, again.asString().isEmpty());
            return again.statusCode();
        });
    }

    @Test
    void another_format_is_refused() {
        catalog("application/rdf+xml").then().statusCode(406);
    }
}
