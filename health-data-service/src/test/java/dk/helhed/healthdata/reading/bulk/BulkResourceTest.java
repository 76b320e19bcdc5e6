package dk.helhed.healthdata.reading.bulk;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.dataset;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.publish;
import static dk.helhed.healthdata.Api.value;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.testing.RealParts;
import dk.helhed.kit.text.Sha256;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
class BulkResourceTest {

    @TempDir
    Path folder;

    private String indicator = "";
    private String release = "";
    private String version = "";

    @BeforeEach
    void publishOne() throws InterruptedException {
        indicator = indicator("PERCENT");
        String dataset = dataset(indicator);
        release = publish(dataset, value("DK", indicator, "2014", 40.5), value("0751", indicator, "2014", 0));
        version = "/v1/datasets/" + dataset + "/versions/1";
        for (int status = 503; status != 200; status = file("bulk.csv.gz").statusCode()) {
            assertEquals(503, status);
            Thread.sleep(100);
        }
    }

    private Response file(String name) {
        return given().get(version + "/" + name);
    }

    @Test
    void the_whole_version_is_a_csv_file() throws IOException {
        Response csv = file("bulk.csv.gz");
        assertEquals(200, csv.statusCode());
        assertEquals("application/gzip", csv.contentType());
        List<String> lines = lines(csv.asByteArray());
        assertTrue(lines.getFirst().contains(",indicator,unit,decimals,value,"), lines.getFirst());
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("0751,2014," + indicator + ",PERCENT,1,0,")),
                lines::toString);
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("DK,2014," + indicator + ",PERCENT,1,40.5,")),
                lines::toString);
    }

    @Test
    void the_description_has_the_columns_of_the_file() throws IOException {
        Response description = file("bulk.csv-metadata.json");
        assertEquals("application/csvm+json", description.contentType());
        JsonNode table = Json.read(description.asString());
        List<String> names = new ArrayList<>();
        table.at("/tableSchema/columns")
                .forEach(column -> names.add(column.get("titles").asText()));
        assertEquals(lines(file("bulk.csv.gz").asByteArray()).getFirst(), String.join(",", names));
        assertEquals("bulk.csv.gz", table.get("url").asText());
        assertEquals(1, table.get("schema:version").asInt());
    }

    @Test
    void another_program_reads_the_parquet_file() throws IOException, SQLException {
        Path parquet = folder.resolve("bulk.parquet");
        Files.write(parquet, file("bulk.parquet").asByteArray());
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select value from read_parquet('" + parquet
                        + "') where area = '0751' and indicator = '" + indicator + "'")) {
            assertTrue(row.next());
            assertEquals(0.0, row.getDouble(1));
        }
    }

    @Test
    void parts_put_together_are_the_file() throws IOException {
        Response whole = file("bulk.parquet");
        byte[] bytes = whole.asByteArray();
        assertEquals("bytes", whole.header("Accept-Ranges"));
        assertEquals(
                "sha-256=:" + Base64.getEncoder().encodeToString(Sha256.of(bytes)) + ":", whole.header("Repr-Digest"));
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (int from = 0; from < bytes.length; from += 1_000) {
            Response part = given().header("Range", "bytes=" + from + "-" + (from + 999))
                    .header("If-Range", whole.header("ETag"))
                    .get(version + "/bulk.parquet");
            assertEquals(206, part.statusCode());
            parts.write(part.asByteArray());
        }
        assertArrayEquals(bytes, parts.toByteArray());
        Response changed = given().header("Range", "bytes=0-9")
                .header("If-Range", "\"another\"")
                .get(version + "/bulk.parquet");
        Response several = given().header("Range", "bytes=0-1,4-5").get(version + "/bulk.parquet");
        for (Response all : List.of(changed, several)) {
            assertEquals(200, all.statusCode());
            assertArrayEquals(bytes, all.asByteArray());
            assertNull(all.header("Content-Range"));
        }
    }

    @Test
    void nothing_is_sent_to_who_has_it() {
        String etag = file("bulk.csv.gz").header("ETag");
        given().header("If-None-Match", etag)
                .get(version + "/bulk.csv.gz")
                .then()
                .statusCode(304)
                .header("ETag", etag);
    }

    @Test
    void a_head_is_a_get_without_its_body() {
        Response get = file("bulk.csv.gz");
        for (Response head : List.of(
                given().head(version + "/bulk.csv.gz"),
                given().header("Range", "bytes=0-9").head(version + "/bulk.csv.gz"))) {
            assertEquals(200, head.statusCode());
            assertEquals(0, head.asByteArray().length);
            for (String name : List.of(
                    "ETag",
                    "Content-Length",
                    "Content-Type",
                    "Content-Disposition",
                    "Cache-Control",
                    "Accept-Ranges",
                    "Repr-Digest",
                    "Vary")) {
                assertEquals(get.header(name), head.header(name), name);
            }
        }
        assertEquals(Integer.toString(get.asByteArray().length), get.header("Content-Length"));
    }

    @Test
    void a_range_behind_the_end_is_refused() {
        given().header("Range", "bytes=999999999-")
                .get(version + "/bulk.csv.gz")
                .then()
                .statusCode(416)
                .body("code", is("range-not-satisfiable"));
    }

    @Test
    void there_are_no_files_of_a_version_that_is_not() {
        get(version.replace("/versions/1", "/versions/9") + "/bulk.csv.gz").statusCode(404);
        get("/v1/datasets/" + UUID.randomUUID() + "/versions/1/bulk.parquet").statusCode(404);
    }

    @Test
    void what_nobody_may_see_is_gone() throws InterruptedException {
        assertEquals(200, file("bulk.csv.gz").statusCode());
        change(APPROVER)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", get("/v1/releases/" + release).extract().header("ETag"))
                .body(Map.of("to", "WITHDRAWN", "withdrawal", "MUST_NOT_BE_SEEN", "reason", "It tells of one person."))
                .post("/v1/releases/" + release + "/transitions")
                .then()
                .statusCode(200);
        // Whether a version can be read is looked up once a second.
        Thread.sleep(1_100);
        for (String name : List.of("bulk.csv.gz", "bulk.parquet", "bulk.csv-metadata.json")) {
            Response gone = file(name);
            assertEquals(410, gone.statusCode(), name);
            assertEquals("no-store", gone.header("Cache-Control"), name);
        }
    }

    private static List<String> lines(byte[] gzip) throws IOException {
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
