package dk.helhed.kit.testing;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;

/** The rebuild of a copy, as an operator has it done. */
public final class Rebuilds {

    public static final Client OPERATOR = Client.of("0751", "operator");

    private Rebuilds() {}

    /** Has the copy of the topic rebuilt, and gives what came of it. */
    public static JsonPath of(String topic) throws InterruptedException {
        return ended(start(topic));
    }

    /** Where the rebuild can be followed. */
    public static String start(String topic) {
        return OPERATOR.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/operations/replicas/" + topic + "/rebuilds")
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"))
                .extract()
                .header("Location");
    }

    public static JsonPath ended(String location) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            Response rebuild = OPERATOR.request().get(location);
            rebuild.then().statusCode(200);
            if (!"RUNNING".equals(rebuild.path("state"))) {
                return rebuild.jsonPath();
            }
            Thread.sleep(30);
        }
        throw new AssertionError("the rebuild did not end");
    }
}
