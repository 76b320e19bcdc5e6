package dk.helhed.healthdata.release;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.change;
import static dk.helhed.healthdata.Api.decide;
import static dk.helhed.healthdata.Api.get;
import static org.hamcrest.Matchers.is;

import dk.helhed.healthdata.submission.Upload;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Releases of cubes as their suppliers and approvers bring them on their way. */
public final class CubeReleases {

    private CubeReleases() {}

    /** A few people in one cell: three women of 18 to 29 in work. */
    public static List<String> withFew(List<String> rows) {
        List<String> few = new ArrayList<>(rows);
        few.set(1, few.get(1).replaceFirst("\\d+$", "3"));
        return few;
    }

    public static String submit(String dataset, List<String> rows, String query) {
        String location = Upload.as(SUPPLIER)
                .body(Upload.csv(rows).getBytes(StandardCharsets.UTF_8))
                .post("/v1/datasets/" + dataset + "/submissions?dryRun=false" + query)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Upload.await(location.substring(location.indexOf("/v1/")))
                .body("state", is("ACCEPTED"))
                .extract()
                .path("releaseId");
    }

    public static String publish(String release) {
        settled(release).body("state", is("AUDITED"));
        decideAs(release, "APPROVED", APPROVER).statusCode(200);
        decideAs(release, "PUBLISHED", APPROVER).statusCode(200);
        return release;
    }

    public static ValidatableResponse approve(String release, @Nullable Object embargoUntil) {
        Map<String, Object> body = new HashMap<>(Map.of("to", "APPROVED"));
        body.put("embargoUntil", embargoUntil);
        return change(APPROVER)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag(release))
                .body(body)
                .post("/v1/releases/" + release + "/transitions")
                .then();
    }

    public static ValidatableResponse settled(String release) {
        await(() -> {
            ValidatableResponse answer = read(release);
            String state = answer.extract().path("state");
            return answer.extract().path("problem") != null
                    || !List.of("DRAFT", "PROTECTED").contains(state);
        });
        return read(release);
    }

    public static ValidatableResponse read(String release) {
        return get("/v1/releases/" + release, SUPPLIER).statusCode(200);
    }

    public static void await(BooleanSupplier end) {
        for (int i = 0; i < 600; i++) {
            if (end.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("it does not come to an end");
    }

    public static String etag(String release) {
        return read(release).extract().header("ETag");
    }

    public static ValidatableResponse decideAs(String release, String to, String token) {
        return decide(release, to, etag(release), token);
    }

    public static ValidatableResponse tryAgain(String release, String token) {
        return change(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag(release))
                .post("/v1/releases/" + release + "/protection")
                .then();
    }

    public static List<Map<String, Object>> counts(String release) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String cursor = ""; cursor != null; ) {
            ValidatableResponse page = get("/v1/releases/" + release + "/counts?limit=200" + cursor);
            all.addAll(page.extract().<List<Map<String, Object>>>path("items"));
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return all;
    }
}
