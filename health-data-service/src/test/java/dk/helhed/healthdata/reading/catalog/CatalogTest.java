package dk.helhed.healthdata.reading.catalog;

import static dk.helhed.healthdata.reading.Published.area;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Metric.Method;
import dk.helhed.healthdata.text.Bilingual;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final CatalogAddress ADDRESS = new CatalogAddress(
            path -> "https://data.example.dk" + path, "https://creativecommons.org/licenses/by/4.0/");

    private static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static List<Thing> things(String publisher) {
        return things(
                publisher,
                List.of(
                        new BulkFile("bulk.csv.gz", 840_123, SHA256),
                        new BulkFile("bulk.parquet", 5_000_000_000L, SHA256),
                        new BulkFile("bulk.csv-metadata.json", 4_321, SHA256)));
    }

    private static List<Thing> things(String publisher, List<BulkFile> files) {
        return Catalog.of(
                ADDRESS,
                "Helhed",
                List.of(new Published(shape(publisher), Instant.parse("2025-01-01T00:00:00Z"), files)));
    }

    private static DatasetShape shape(String publisher) {
        DatasetShape shape = new dk.helhed.healthdata.reading.Published(
                        List.of(area("DK", "COUNTRY", null), area("0751", "MUNICIPALITY", "DK")), "2022", "2023")
                .by(Role.SEX, "K", "M")
                .metric(Method.PROPORTION, Unit.PERCENT, Polarity.NEUTRAL)
                .metric(Method.RATE, Unit.PER_1000, Polarity.NEUTRAL)
                .shape();
        return new DatasetShape(
                shape.dataset(),
                shape.version(),
                shape.sha256(),
                shape.updated(),
                false,
                shape.municipality(),
                publisher,
                shape.source(),
                new Bilingual("Tal \"om\" æøå\nog \\ mere", "Figures\t<about>"),
                shape.axes(),
                shape.metrics(),
                List.of());
    }

    private static Model read(String text, Lang language) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, language).parse(model);
        return model;
    }

    private static Model turtle() {
        return read(Turtle.write(things("Aarhus Kommune")), Lang.TURTLE);
    }

    @Test
    void another_reader_finds_the_same_graph_in_both() throws JsonProcessingException {
        String jsonLd = new ObjectMapper().writeValueAsString(JsonLd.write(things("Aarhus Kommune")));

        assertTrue(turtle().size() > 80);
        assertTrue(turtle().isIsomorphicWith(read(jsonLd, Lang.JSONLD)));
    }

    @Test
    void every_thing_has_the_properties_that_it_must_have() {
        Model model = turtle();
        assertHas(model, "dcat:Catalog", 1, "dct:title", "dct:description", "dct:publisher", "dcat:dataset");
        assertHas(
                model,
                "dcat:Dataset",
                1,
                "dct:title",
                "dct:description",
                "dct:publisher",
                "dcat:theme",
                "dcat:contactPoint",
                "dct:accrualPeriodicity",
                "dct:temporal",
                "dct:language",
                "dct:identifier",
                "dct:issued",
                "dct:modified",
                "dcat:distribution",
                "stat:dimension",
                "stat:attribute",
                "dct:provenance",
                "dct:bibliographicCitation",
                "owl:versionInfo",
                "stat:statUnitMeasure",
                "stat:numSeries");
        assertHas(model, "dcat:Distribution", 9, "dcat:accessURL", "dct:format", "dct:license", "dct:title");
        assertHas(model, "spdx:Checksum", 3, "spdx:algorithm", "spdx:checksumValue");
        assertHas(model, "skos:Concept", 2, "skos:prefLabel");
        assertHas(model, "dcat:DataService", 1, "dct:title", "dcat:endpointURL", "dcat:endpointDescription");
        assertOnce(model, "dcat:Catalog", "dct:publisher", "dct:license", "dct:modified");
        assertOnce(model, "dcat:Dataset", "dct:publisher", "dct:accrualPeriodicity", "dct:issued", "owl:versionInfo");
        assertOnce(model, "dcat:Distribution", "dcat:accessURL", "dct:format", "dct:license", "dct:modified");
        assertOnce(model, "spdx:Checksum", "spdx:algorithm", "spdx:checksumValue");
        assertHas(model, "foaf:Agent", 2, "foaf:name");
        assertHas(model, "vcard:Organization", 1, "vcard:fn", "vcard:hasURL");
        assertHas(model, "dct:PeriodOfTime", 1, "dcat:startDate", "dcat:endDate");
    }

    /** As DCAT-AP-DK 2.0.2 says of each: at most one, and here there is one. */
    private static void assertOnce(Model model, String type, String... properties) {
        for (Resource each : model.listResourcesWithProperty(RDF.type, ResourceFactory.createResource(whole(type)))
                .toList()) {
            for (String property : properties) {
                assertEquals(1, each.listProperties(property(property)).toList().size(), () -> each + " " + property);
            }
        }
    }

    @Test
    void a_file_of_a_whole_version_is_a_distribution_with_its_size_and_digest() {
        Model model = turtle();
        Resource parquet = model.listResourcesWithProperty(
                        property("dcat:downloadURL"),
                        ResourceFactory.createResource(
                                "https://data.example.dk/v1/datasets/0198c6f2-0000-7000-8000-000000000001/versions/7/bulk.parquet"))
                .next();

        assertEquals(
                "5000000000", parquet.getProperty(property("dcat:byteSize")).getString());
        Resource checksum = parquet.getPropertyResourceValue(property("spdx:checksum"));
        assertEquals(
                SHA256, checksum.getProperty(property("spdx:checksumValue")).getString());
        assertEquals(
                "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
                checksum.getPropertyResourceValue(property("spdx:algorithm")).getURI());
        assertTrue(model.listResourcesWithProperty(property("dcat:compressFormat"))
                .next()
                .hasProperty(
                        property("dcat:mediaType"),
                        ResourceFactory.createResource("https://www.iana.org/assignments/media-types/text/csv")));
    }

    @Test
    void a_file_that_is_made_is_news_and_so_is_another_form() {
        BulkFile file = new BulkFile("bulk.parquet", 1, SHA256);
        Set<String> tags = new HashSet<>();
        for (List<BulkFile> files : List.of(List.<BulkFile>of(), List.of(file))) {
            for (String type : List.of("text/turtle", "application/ld+json")) {
                tags.add(CatalogResource.etag(type, List.of(new Listed(shape("Aarhus Kommune"), files))));
            }
        }

        assertEquals(4, tags.size());
    }

    @Test
    void a_version_whose_files_are_not_made_yet_has_none_of_them() {
        Model model = read(Turtle.write(things("Aarhus Kommune", List.of())), Lang.TURTLE);

        assertHas(model, "dcat:Distribution", 6, "dcat:accessURL");
        assertHas(model, "spdx:Checksum", 0);
    }

    private static void assertHas(Model model, String type, int howMany, String... properties) {
        List<Resource> found = model.listResourcesWithProperty(RDF.type, ResourceFactory.createResource(whole(type)))
                .toList();
        assertEquals(howMany, found.size(), type);
        for (Resource each : found) {
            for (String property : properties) {
                assertTrue(each.hasProperty(property(property)), () -> each + " has no " + property);
            }
        }
    }

    @Test
    void its_own_things_are_described() {
        Model model = turtle();
        model.listObjects()
                .filterKeep(object ->
                        object.isURIResource() && object.asResource().getURI().startsWith(ADDRESS.catalog() + "#"))
                .forEachRemaining(object ->
                        assertTrue(object.asResource().hasProperty(RDF.type), () -> object + " is not described"));
    }

    @Test
    void series_are_counted_without_the_period_and_texts_are_in_both_languages() {
        Resource dataset = turtle().listResourcesWithProperty(
                        RDF.type, ResourceFactory.createResource(whole("dcat:Dataset")))
                .next();

        assertEquals(12, dataset.getProperty(property("stat:numSeries")).getInt());
        assertEquals(
                List.of("da", "en"),
                dataset.listProperties(property("dct:title")).toList().stream()
                        .map(statement -> statement.getLanguage())
                        .sorted()
                        .toList());
        assertEquals(
                "Tal \"om\" æøå\nog \\ mere",
                dataset.getProperty(property("dct:title"), "da").getString());
        assertEquals(
                "2023-12-31",
                dataset.getPropertyResourceValue(property("dct:temporal"))
                        .getProperty(property("dcat:endDate"))
                        .getString());
    }

    @Test
    void a_publisher_that_is_named_twice_is_described_once() {
        Model model = read(Turtle.write(things("Helhed")), Lang.TURTLE);

        assertHas(model, "foaf:Agent", 1, "foaf:name");
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(whole(name));
    }

    private static String whole(String name) {
        String[] parts = name.split(":", 2);
        return Vocabulary.PREFIXES.get(parts[0]) + parts[1];
    }
}
