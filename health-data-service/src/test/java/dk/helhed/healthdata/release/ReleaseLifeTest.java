package dk.helhed.healthdata.release;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.STRANGER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.put;
import static dk.helhed.healthdata.release.CubeReleases.approve;
import static dk.helhed.healthdata.release.CubeReleases.counts;
import static dk.helhed.healthdata.release.CubeReleases.decideAs;
import static dk.helhed.healthdata.release.CubeReleases.publish;
import static dk.helhed.healthdata.release.CubeReleases.settled;
import static dk.helhed.healthdata.release.CubeReleases.submit;
import static dk.helhed.healthdata.release.CubeReleases.tryAgain;
import static dk.helhed.healthdata.release.CubeReleases.withFew;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.helhed.healthdata.Broker;
import dk.helhed.healthdata.Cubes;
import dk.helhed.healthdata.submission.Upload;
import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A register's counts from submission to publication, over HTTP: who may do what, and that no small count shows anywhere. */
@QuarkusTest
class ReleaseLifeTest {

    private String indicator = "";
    private String dataset = "";

    @BeforeEach
    void describe() {
        indicator = indicator("PERCENT");
        dataset = post("/v1/datasets", Cubes.draft("REQUIRED", indicator), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void counts_are_protected_audited_approved_by_another_and_published() {
        String release = submit(dataset, withFew(Upload.rows("2020")), "");
        settled(release)
                .body("state", is("AUDITED"))
                .body("problem", nullValue())
                .body("definition", is(1))
                .body("percent", is(100))
                .body("checksum", notNullValue())
                .body("hiddenPercent", greaterThan(0.0f));
        get("/v1/releases/" + release).statusCode(404);
        get("/v1/values?datasetId=" + dataset).body("items", hasSize(0));

        decideAs(release, "PUBLISHED", APPROVER).statusCode(409).body("errors.code", hasItem("not-approved"));
        decideAs(release, "APPROVED", Tokens.of("0751", "register-supplier")).statusCode(403);
        decideAs(release, "APPROVED", STRANGER).statusCode(404);
        decideAs(release, "APPROVED", APPROVER).statusCode(200).body("state", is("APPROVED"));
        decideAs(release, "PUBLISHED", APPROVER).statusCode(200).body("state", is("PUBLISHED"));

        get("/v1/releases/" + release).statusCode(200).body("release", is(1));
        get("/v1/values?datasetId=" + dataset)
                .body("items", hasSize(4))
                .body("items.find { it.area == '1082' }.status", is("PUBLISHED"))
                .body("items.find { it.area == '1082' }.value", notNullValue());
        assertEquals(
                "PUBLISHED",
                Broker.await("health-data.release.v1", dataset, 1)
                        .get(0)
                        .path("what")
                        .asText());
        assertEquals(
                dataset,
                Broker.await("health-data.value.v1", "1082·" + indicator + "·2020", 1)
                        .get(0)
                        .path("datasetId")
                        .asText());
    }

    @Test
    void a_headline_whose_counts_are_hidden_is_published_without_a_value() {
        List<String> rows = new ArrayList<>();
        for (String row : Upload.rows("2020")) {
            rows.add(row.startsWith("0615") ? row.replaceFirst("\\d+$", row.contains(",K,18-29,") ? "3" : "0") : row);
        }
        String release = publish(submit(dataset, rows, ""));

        get("/v1/releases/" + release + "/values")
                .body("items.find { it.area == '0615' }.status", is("SUPPRESSED"))
                .body("items.find { it.area == '0615' }.value", nullValue());
        assertEquals(
                "SUPPRESSED",
                Broker.await("health-data.value.v1", "0615·" + indicator + "·2020", 1)
                        .get(0)
                        .path("status")
                        .asText());
    }

    @Test
    void no_small_count_is_in_any_answer() {
        String release = submit(dataset, withFew(Upload.rows("2020")), "");
        settled(release).body("state", is("AUDITED"));
        publish(release);

        for (String cursor = ""; cursor != null; ) {
            ValidatableResponse page = get("/v1/releases/" + release + "/counts?limit=200" + cursor);
            page.statusCode(200);
            List<Integer> values = page.extract().path("items.value.findAll { it != null }");
            assertFalse(values.stream().anyMatch(value -> value > 0 && value < 5), values.toString());
            String next = page.extract().path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        get("/v1/releases/" + release + "/counts?area=0751&measure=EMPLOYED")
                .body("items.area", everyItem(is("0751")))
                .body("items.find { it.codes == ['K', '18-29'] }.status", is("SUPPRESSED"))
                .body("items.find { it.codes == ['K', '18-29'] }.value", nullValue());
    }

    @Test
    void a_revision_by_two_people_is_not_seen_as_a_difference() {
        List<String> rows = withFew(Upload.rows("2020"));
        String first = publish(submit(dataset, rows, ""));
        List<String> revised = new ArrayList<>(rows);
        revised.replaceAll(row -> row.startsWith("0707,2020,M,30-49,") ? "0707,2020,M,30-49,428,198" : row);
        assertEquals("0707,2020,M,30-49,426,198", rows.get(10));

        String second = publish(submit(dataset, revised, "&revises=" + first));

        get("/v1/releases/" + first).body("state", is("SUPERSEDED"));
        List<Map<String, Object>> before = counts(first);
        List<Map<String, Object>> after = counts(second);
        assertEquals(before.size(), after.size());
        int differing = 0;
        for (int i = 0; i < before.size(); i++) {
            Object was = before.get(i).get("value");
            Object is = after.get(i).get("value");
            assertFalse(was == null && is != null, "what was hidden is shown: " + before.get(i));
            if (was != null && is != null) {
                int difference = Math.abs((Integer) was - (Integer) is);
                assertFalse(difference > 0 && difference < 5, before.get(i).toString());
            }
            differing += Objects.equals(was, is) ? 0 : 1;
        }
        assertEquals(true, differing > 0, "the revised count is hidden now");
    }

    @Test
    void the_same_counts_are_sealed_as_the_same_pattern() {
        List<String> rows = withFew(Upload.rows("2020"));
        String first = submit(dataset, rows, "");
        settled(first);
        List<String> shuffled = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.reverse(shuffled);
        shuffled.add(0, rows.get(0));
        String second = submit(dataset, shuffled, "");

        settled(second)
                .body("checksum", is(settled(first).extract().<String>path("checksum")))
                .body("hiddenPercent", is(settled(first).extract().<Float>path("hiddenPercent")));
    }

    @Test
    void an_audit_is_for_those_whose_work_it_is() {
        String path = "/v1/releases/" + submit(dataset, withFew(Upload.rows("2020")), "");
        settled(path.substring(13));

        get(path + "/audit", APPROVER)
                .statusCode(200)
                .body("verdict", is("PASSED"))
                .body("width", is(3))
                .body("attacks.attack", hasItem("RANK"))
                .body("attacks.found", everyItem(is(false)))
                .body("shares.dimension", hasItem("area"));
        String picture = given().auth()
                .oauth2(APPROVER)
                .get(path + "/audit.svg")
                .then()
                .statusCode(200)
                .contentType(containsString("image/svg+xml"))
                .extract()
                .asString();
        assertEquals(
                true,
                picture.startsWith("<svg") && picture.contains("Share hidden, by area") && picture.contains(">0751<"),
                picture);
        for (String of : List.of("/audit", "/audit.svg")) {
            get(path + of).statusCode(401);
            get(path + of, Tokens.of("0751", "editor")).statusCode(403);
            get(path + of, STRANGER).statusCode(404);
        }
        publish(path.substring(13));
        get(path + "/audit", STRANGER).statusCode(404);
    }

    @Test
    void an_embargo_holds_until_it_ends() {
        String release = submit(dataset, Upload.rows("2020"), "");
        settled(release);
        approve(release, "2999-01-01T07:00:00Z").statusCode(200).body("embargoUntil", is("2999-01-01T07:00:00Z"));

        decideAs(release, "PUBLISHED", APPROVER).statusCode(409).body("errors.code", contains("under-embargo"));
    }

    @Test
    void who_submitted_it_does_not_approve_it() {
        String both = Tokens.of("0751", "register-supplier", "release-approver");
        String location = Upload.as(both)
                .body(Upload.csv(Upload.rows("2020")).getBytes(StandardCharsets.UTF_8))
                .post("/v1/datasets/" + dataset + "/submissions")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String release = Upload.await(location.substring(location.indexOf("/v1/")))
                .extract()
                .path("releaseId");
        settled(release);

        decideAs(release, "APPROVED", both).statusCode(409).body("errors.code", contains("four-eyes"));
        decideAs(release, "REJECTED", both).statusCode(200);
    }

    @Test
    void a_table_that_is_too_fine_goes_no_further_until_its_policy_allows_it() {
        List<String> rows = new ArrayList<>();
        for (String row : Upload.rows("2020")) {
            rows.add(row.startsWith("1") || row.startsWith("a") ? row : row.replaceFirst("\\d+$", "3"));
        }
        String release = submit(dataset, rows, "");
        settled(release).body("state", is("DRAFT")).body("problem", is("too-many-primaries"));
        decideAs(release, "APPROVED", APPROVER).statusCode(409).body("errors.code", contains("not-audited"));
        get("/v1/values?datasetId=" + dataset).body("items", hasSize(0));

        Map<String, Object> draft = Cubes.draft("REQUIRED", indicator);
        draft.put("policy", Map.of("mostPrimaryPercent", 50));
        put(
                        "/v1/datasets/" + dataset,
                        draft,
                        get("/v1/datasets/" + dataset).extract().header("ETag"),
                        SUPPLIER)
                .statusCode(200);
        tryAgain(release, APPROVER).statusCode(403);
        tryAgain(release, SUPPLIER).statusCode(200).body("definition", is(2)).body("problem", nullValue());

        settled(release).body("state", is("AUDITED"));
        tryAgain(release, SUPPLIER).statusCode(409).body("errors.code", contains("nothing-to-try"));
    }

    @Test
    void counts_that_contradict_a_published_release_are_refused_unless_they_revise_it() {
        publish(submit(dataset, Upload.rows("2020"), ""));
        List<String> rows = new ArrayList<>(Upload.rows("2020"));
        rows.set(1, rows.get(1).replace(",200", ",260"));

        String id = Upload.settle(dataset, false, Upload.csv(rows))
                .body("state", is("REJECTED"))
                .extract()
                .path("id");

        get("/v1/submissions/" + id + "/faults", SUPPLIER)
                .body("items.code", contains("contradicts-release"))
                .body("items.row", contains(1))
                .body("items.column", contains("EMPLOYED"));
    }

    @Test
    void another_release_in_between_makes_an_audit_too_old() {
        String first = submit(dataset, Upload.rows("2020"), "");
        String second = submit(dataset, Upload.rows("2021"), "");
        settled(first);
        settled(second);
        decideAs(second, "APPROVED", APPROVER).statusCode(200);
        publish(first);

        decideAs(second, "PUBLISHED", APPROVER).statusCode(409).body("errors.code", contains("audited-before-another"));
    }
}
