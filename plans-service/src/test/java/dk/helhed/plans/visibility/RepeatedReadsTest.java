package dk.helhed.plans.visibility;

import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Tokens;
import dk.helhed.plans.subagreement.Agreed;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is answered from the bytes of an earlier answer is what the database would give, to this caller and now. */
@QuarkusTest
class RepeatedReadsTest {

    private static final int TRIES = 50;
    private static final Client EDITOR = Client.of("0440", "editor", "approver");
    private static final Client AUDITOR = Client.of("0440", "auditor");

    @Inject
    MeterRegistry meters;

    private double repeated() {
        return meters.counter("helhed.reads.repeated").count();
    }

    /** The answer that was given from bytes; between two reads others may commit something, and then there is none. */
    private Response again(Supplier<Response> read) {
        for (int at = 0; at < TRIES; at++) {
            double before = repeated();
            Response answer = read.get();
            if (repeated() > before) {
                return answer;
            }
        }
        throw new AssertionError("No read was answered from the bytes of the one before.");
    }

    private static String area() {
        String code = Client.unique("0440-omraade");
        EDITOR.post("/v1/areas", body("code", code, "name", "Byen 0")).statusCode(201);
        return "/v1/areas/" + code;
    }

    @Test
    void the_same_read_gives_the_same_bytes_and_headers() {
        String area = area();
        Response first = EDITOR.request().get(area);
        Response again = again(() -> EDITOR.request().get(area));
        assertEquals(first.body().asString(), again.body().asString());
        for (String header : new String[] {"ETag", "Content-Type", "Cache-Control", "Vary", "X-Content-Type-Options"}) {
            assertEquals(first.header(header), again.header(header), header);
        }
        assertTrue(!first.header("X-Request-Id").equals(again.header("X-Request-Id")));
    }

    @Test
    void a_change_is_seen_by_the_very_next_read() {
        String area = area();
        String code = area.substring(area.lastIndexOf('/') + 1);
        for (int at = 1; at <= TRIES; at++) {
            String etag = EDITOR.etag(area);
            String name = "Byen " + "x".repeat(at);
            EDITOR.put(area, etag, body("code", code, "name", name)).statusCode(200);
            EDITOR.get(area).body("name", equalTo(name));
            OUTSIDER.get(area).body("name", equalTo(name));
        }
    }

    @Test
    void a_caller_that_has_it_already_gets_304_again() {
        String area = area();
        String etag = EDITOR.etag(area);
        Response again =
                again(() -> EDITOR.request().header("If-None-Match", etag).get(area));
        again.then().statusCode(304).header("ETag", etag);
        EDITOR.request().header("If-None-Match", "\"99\"").get(area).then().statusCode(200);
    }

    @Test
    void each_reader_gets_what_is_for_its_eyes() {
        String plan = "/v1/plans/" + EDITOR.create("/v1/plans", Agreed.closed(Agreed.publishedPlanDraft()));
        Client other = Client.of("0440", "register-supplier");
        for (int at = 0; at < 5; at++) {
            EDITOR.get(plan)
                    .statusCode(200)
                    .body("title", equalTo(Agreed.publishedPlanDraft().get("title")));
            again(() -> other.request().get(plan)).then().statusCode(200).body("title", nullValue());
        }
    }

    @Test
    void every_read_of_what_is_closed_goes_on_record() {
        String id = EDITOR.create("/v1/plans", Agreed.closed(Agreed.publishedPlanDraft()));
        Client reader = Client.of("0440", "secretariat");
        for (int at = 0; at < 12; at++) {
            reader.get("/v1/plans/" + id).statusCode(200);
        }
        AUDITOR.get("/v1/audit?kind=reads&client=test-0440-secretariat&id=" + id)
                .statusCode(200)
                .body("items", hasSize(12));
    }

    @Test
    void a_header_with_a_personal_number_is_refused_however_often_the_read_was_done() {
        String area = area();
        again(() -> EDITOR.request().get(area));
        for (String header : new String[] {"X-Note", "traceparent", "User-Agent"}) {
            EDITOR.request()
                    .header(header, "010190-1234")
                    .get(area)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("personal-number-refused"));
        }
    }

    @Test
    void whoever_sends_a_bad_token_is_refused_also_where_the_read_is_kept_for_outsiders() {
        String area = area();
        again(() -> OUTSIDER.request().get(area));
        OUTSIDER.request()
                .header("Authorization", "Bearer " + Tokens.forged("0440", "editor"))
                .get(area)
                .then()
                .statusCode(401);
    }
}
