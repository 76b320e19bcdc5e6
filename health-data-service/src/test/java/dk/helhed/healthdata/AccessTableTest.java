package dk.helhed.healthdata;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.submission.Upload;
import dk.helhed.kit.testing.AccessTable;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTableTest {

    @TestHTTPResource("/openapi")
    URI openapi;

    @Test
    void whom_the_document_lets_in_is_let_in_and_nobody_else() throws Exception {
        assertEquals(List.of(), AccessTable.faults(openapi));
    }

    @Test
    void another_municipality_changes_nothing_and_sees_what_everyone_sees() throws Exception {
        String indicator = Api.indicator("PERCENT");
        String dataset = Api.post("/v1/datasets", Cubes.draft("REQUIRED", indicator), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
        ValidatableResponse submission =
                Upload.settle(dataset, false, Upload.csv(Upload.rows("2023"))).statusCode(200);

        assertEquals(
                List.of(),
                AccessTable.strangersFaults(
                        openapi,
                        Map.of(
                                "/v1/indicators/{code}",
                                "/v1/indicators/" + indicator,
                                "/v1/datasets/{id}",
                                "/v1/datasets/" + dataset,
                                "/v1/datasets/{datasetId}",
                                "/v1/datasets/" + dataset,
                                "/v1/submissions/{id}",
                                "/v1/submissions/" + submission.extract().path("id"),
                                "/v1/releases/{id}",
                                "/v1/releases/" + submission.extract().path("releaseId"))));
    }
}
