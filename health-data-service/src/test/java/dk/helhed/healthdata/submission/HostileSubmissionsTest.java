package dk.helhed.healthdata.submission;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.Cubes;
import dk.helhed.kit.testing.HostileSheets;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is submitted is taken or refused, and the service answers others all the while. */
@QuarkusTest
class HostileSubmissionsTest {

    private static final long MOST_MILLIS = 30_000;

    private String dataset = "";

    @BeforeEach
    void describe() {
        dataset = post("/v1/datasets", Cubes.draft("REQUIRED", indicator("PERCENT")), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void workbooks_texts_and_json_are_taken_or_refused() {
        HostileSheets.workbooks().forEach((what, file) -> send(what, file, Format.XLSX_TYPE));
        HostileSheets.texts().forEach((what, file) -> send(what, file, Format.CSV_TYPE));
        HostileCountsTest.texts().forEach((what, file) -> send(what, file, "application/json"));
    }

    private void send(String what, Supplier<byte[]> file, String type) {
        byte[] body = file.get();
        long start = System.nanoTime();
        int status = Upload.as(SUPPLIER)
                .contentType(type)
                .body(body)
                .post("/v1/datasets/" + dataset + "/submissions?dryRun=true")
                .then()
                .extract()
                .statusCode();
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertTrue(status == 202 || (status >= 400 && status < 500), what + ": " + status);
        assertTrue(millis <= MOST_MILLIS, what + ": " + millis + " ms");
        get("/v1/datasets/" + dataset, SUPPLIER).statusCode(200);
    }
}
