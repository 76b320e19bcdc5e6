package dk.helhed.healthdata.submission;

import static dk.helhed.healthdata.Api.APPROVER;
import static dk.helhed.healthdata.Api.STRANGER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.submission.Upload.csv;
import static dk.helhed.healthdata.submission.Upload.settle;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.Api;
import dk.helhed.healthdata.Cubes;
import dk.helhed.kit.testing.Behind;
import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmissionTest {

    private static final String AGES_AWAY =
            "design.proposals.find { it.steps.size() == 1 && it.steps[0].without.contains('18-29') }.steps[0]";

    private String dataset = "";

    @BeforeEach
    void describe() {
        dataset = post("/v1/datasets", Cubes.draft("REQUIRED", indicator("PERCENT")), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void good_counts_are_accepted_and_their_design_is_reported() {
        settle(dataset, true, csv(Upload.rows("2020")))
                .body("state", is("ACCEPTED"))
                .body("format", is("CSV"))
                .body("rowsRead", is(24))
                .body("rowsAccepted", is(24))
                .body("rowsRejected", is(0))
                .body("faults", is(0))
                .body("percent", is(100))
                .body("bytesRead", greaterThan(500))
                .body("design.cells", is(96))
                .body("design.primaryPercent", is(0.0f));
    }

    @Test
    void only_so_many_submissions_of_a_municipality_wait() throws SQLException {
        String one = settle(dataset, true, csv(Upload.rows("2020"))).extract().path("id");
        Behind.change(
                "0751",
                "insert into submission select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'state', 'RECEIVING', 'changed_at', now()))).* from submission s, generate_series(1, 20)"
                        + " where s.id = '" + one + "'");
        try {
            Upload.send(dataset, true, csv(Upload.rows("2021")))
                    .statusCode(429)
                    .header("Retry-After", is("10"))
                    .body("code", is("too-many-requests"));
        } finally {
            Behind.change("0751", "update submission set state = 'VOID' where state = 'RECEIVING'");
        }

        settle(dataset, true, csv(Upload.rows("2021"))).body("state", is("ACCEPTED"));
    }

    @Test
    void a_table_with_too_many_small_counts_is_reported_and_coarser_ones_proposed() {
        List<String> rows = new ArrayList<>();
        for (String row : Upload.rows("2020")) {
            rows.add(row.startsWith("07") || row.startsWith("06") ? row.replaceFirst("\\d+,\\d+$", "30,3") : row);
        }

        settle(dataset, true, csv(rows))
                .body("state", is("ACCEPTED"))
                .body("design.problem", is("too-many-primaries"))
                .body("design.primaryPercent", greaterThan(15.0f))
                .body("design.proposals", hasSize(greaterThan(1)))
                .body("design.proposals.primaryPercent", everyItem(lessThanOrEqualTo(15.0f)))
                .body("design.proposals.steps.flatten().dimension", everyItem(is(oneOf("age", "sex"))))
                .body(AGES_AWAY + ".without", contains("18-29", "30-49", "50-64"))
                .body(AGES_AWAY + ".bands", hasSize(0));
    }

    @Test
    void bands_that_are_too_narrow_are_made_wider_with_their_neighbours() {
        List<String> rows = new ArrayList<>();
        for (String row : Upload.rows("2020")) {
            boolean isSmall = row.matches("(0751|0707|0615),.*,(18-29|30-49),.*");
            rows.add(isSmall ? row.replaceFirst("\\d+,\\d+$", "30,2") : row);
        }

        settle(dataset, true, csv(rows))
                .body("design.problem", is("too-many-primaries"))
                .body("design.proposals[0].steps", hasSize(1))
                .body("design.proposals[0].steps[0].dimension", is("age"))
                .body("design.proposals[0].steps[0].without", hasSize(0))
                .body("design.proposals[0].steps[0].bands", is(List.of(List.of("18-29", "30-49"), List.of("50-64"))))
                .body("design.proposals[0].cells", is(72))
                .body("design.proposals[0].primaryPercent", lessThanOrEqualTo(15.0f));
    }

    @Test
    void a_submission_that_is_too_fine_gets_the_same_report_as_its_dry_run() {
        List<String> rows = new ArrayList<>();
        for (String row : Upload.rows("2021")) {
            rows.add(row.startsWith("07") || row.startsWith("06") ? row.replaceFirst("\\d+,\\d+$", "30,3") : row);
        }
        Object tried = settle(dataset, true, csv(rows)).extract().path("design");

        settle(dataset, false, csv(rows)).body("releaseId", notNullValue()).body("design", is(tried));
    }

    @Test
    void a_service_that_is_not_set_up_for_real_people_only_tries_their_counts() {
        String invented = post("/v1/datasets", Cubes.draft("SYNTHETIC", indicator("PERCENT")), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");
        System.setProperty("helhed.counts.real", "false");
        try {
            Upload.send(dataset, false, csv(Upload.rows("2020")))
                    .statusCode(422)
                    .body("errors.parameter", contains("dryRun"))
                    .body("errors.code", contains("protection-not-available"));
            get("/v1/datasets/" + dataset + "/submissions", SUPPLIER).body("items", hasSize(0));
            settle(dataset, true, csv(Upload.rows("2020"))).body("state", is("ACCEPTED"));
            settle(invented, false, csv(Upload.rows("2020"))).body("releaseId", notNullValue());
        } finally {
            System.clearProperty("helhed.counts.real");
        }
        settle(dataset, false, csv(Upload.rows("2020"))).body("releaseId", notNullValue());
    }

    @Test
    void json_says_the_same_as_csv() {
        List<String> rows = new ArrayList<>();
        for (String row : Upload.rows("2020").subList(1, 25)) {
            String[] f = row.split(",", -1);
            rows.add(
                    "{\"EMPLOYED\":%s,\"area\":\"%s\",\"period\":%s,\"sex\":\"%s\",\"age\":\"%s\",\"RESIDENTS\":\"%s\"}"
                            .formatted(f[5], f[0], f[1], f[2], f[3], f[4]));
        }
        String location = given().auth()
                .oauth2(SUPPLIER)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("[" + String.join(",", rows) + "]")
                .post("/v1/datasets/" + dataset + "/submissions?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        Upload.await(location.substring(location.indexOf("/v1/")))
                .body("state", is("ACCEPTED"))
                .body("rowsRead", is(24));
    }

    @Test
    void a_workbook_says_the_same_as_csv() {
        book(Workbook.of(Upload.rows("2020")))
                .body("state", is("ACCEPTED"))
                .body("format", is("XLSX"))
                .body("rowsRead", is(24))
                .body("rowsAccepted", is(24))
                .body("design.cells", is(96));

        List<String> rows = Upload.rows("2020");
        rows.set(1, "0751,2020,K,18-29,400,401");
        rows.set(3, "0751,2020,K,30-49,-411,7");
        String id =
                book(Workbook.of(rows)).body("state", is("REJECTED")).extract().path("id");
        get("/v1/submissions/" + id + "/faults", SUPPLIER)
                .body("items.row", contains(3, 1))
                .body("items.code", contains("negative-figure", "over-denominator"));

        Upload.as(SUPPLIER)
                .contentType(Format.XLSX_TYPE)
                .body(csv(rows).getBytes(StandardCharsets.UTF_8))
                .post("/v1/datasets/" + dataset + "/submissions?dryRun=true")
                .then()
                .statusCode(400)
                .body("code", is("malformed-request"))
                .body("detail", containsString("not a readable Excel workbook"));
    }

    private ValidatableResponse book(byte[] book) {
        String location = Upload.as(SUPPLIER)
                .contentType(Format.XLSX_TYPE)
                .body(book)
                .post("/v1/datasets/" + dataset + "/submissions?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return Upload.await(location.substring(location.indexOf("/v1/")));
    }

    @Test
    void everything_that_is_wrong_is_reported_as_json_and_as_csv_and_no_value_is_echoed() {
        List<String> rows = Upload.rows("2020");
        rows.set(1, "0751,2020,K,18-29,400,401");
        rows.set(3, "0751,2020,K,30-49,-411,7");
        rows.set(5, "0751,2020,K,0101801234,422,202");
        rows.set(24, rows.get(23));
        rows.add("0751,2020,M,T,1,1");

        String path = "/v1/submissions/"
                + settle(dataset, true, csv(rows))
                        .body("state", is("REJECTED"))
                        .body("rowsRead", is(25))
                        .body("rowsRejected", is(2))
                        .body("faults", is(6))
                        .extract()
                        .<String>path("id");

        get(path + "/faults", SUPPLIER)
                .statusCode(200)
                .body("items.row", contains(3, 5, 24, 25, 25, 1))
                .body("items.column", contains("RESIDENTS", "age", null, "RESIDENTS", "EMPLOYED", "EMPLOYED"))
                .body(
                        "items.code",
                        contains(
                                "negative-figure",
                                "personal-number",
                                "duplicate-row",
                                "not-additive",
                                "not-additive",
                                "over-denominator"))
                .body("items[1].message", containsString("CPR"));
        get(path + "/faults?limit=2", SUPPLIER).body("items", hasSize(2)).body("nextCursor", notNullValue());
        String csv = given().auth()
                .oauth2(SUPPLIER)
                .header("Accept-Language", "da")
                .get(path + "/faults.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.startsWith("row,column,code,place,message\r\n3,RESIDENTS,negative-figure,,\""), csv);
        assertTrue(csv.contains("summen"), csv);
        assertFalse(csv.contains("0101801234") || csv.contains("411"), csv);
    }

    @Test
    void missing_combinations_are_named_by_their_codes() {
        List<String> rows = Upload.rows("2020");
        rows.remove(24);
        String id = settle(dataset, true, csv(rows))
                .body("state", is("REJECTED"))
                .extract()
                .path("id");

        get("/v1/submissions/" + id + "/faults", SUPPLIER)
                .body("items.code", contains("missing-combination"))
                .body("items.place", contains("2020·1082·M·50-64"));
    }

    @Test
    void a_header_that_is_not_right_is_one_refusal_and_not_one_a_row() {
        List<String> rows = Upload.rows("2020");
        rows.set(0, "area,period,sex,age,RESIDENTS,0101801234");
        String id = settle(dataset, true, csv(rows))
                .body("state", is("REJECTED"))
                .extract()
                .path("id");

        get("/v1/submissions/" + id + "/faults", SUPPLIER)
                .body("items.code", contains("unknown-column", "column-missing"))
                .body("items.column", contains("#6", "EMPLOYED"));
    }

    @Test
    void what_cannot_be_read_is_rejected_where_it_cannot() {
        Upload.send(dataset, true, "area,period,sex,age,RESIDENTS,EMPLOYED\n\"0751,2020")
                .statusCode(400)
                .body("detail", containsString("a quote in row 2 is not closed"));
        get("/v1/datasets/" + dataset + "/submissions", SUPPLIER).body("items.state", everyItem(is("VOID")));
        assertEquals("required", onlyFault("area,period,sex,age,RESIDENTS,EMPLOYED\n0751,2020,K,18-29,1"));
        assertEquals("row-length", onlyFault("area,period,sex,age,RESIDENTS,EMPLOYED\n0751,2020,K,18-29,1,1,1"));
        assertEquals(
                "not-a-whole-count", onlyFault("area,period,sex,age,RESIDENTS,EMPLOYED\n0751,2020,K,18-29,1.000,1"));
        assertEquals(
                "not-a-whole-count", onlyFault("area,period,sex,age,RESIDENTS,EMPLOYED\n0751,2020,K,18-29,1.01,1"));
        assertEquals("no-rows", onlyFault("area,period,sex,age,RESIDENTS,EMPLOYED\n"));
    }

    private String onlyFault(String csv) {
        String id = settle(dataset, true, csv).body("faults", is(1)).extract().path("id");
        return get("/v1/submissions/" + id + "/faults", SUPPLIER).extract().path("items[0].code");
    }

    @Test
    void the_same_key_gets_the_first_answer_again_and_another_body_does_not() {
        String key = UUID.randomUUID().toString();
        String csv = csv(Upload.rows("2020"));
        String first = keyed(key, csv).statusCode(202).extract().path("id");

        keyed(key, csv)
                .statusCode(202)
                .header("Idempotent-Replayed", is("true"))
                .body("id", is(first));
        keyed(key, csv(Upload.rows("2021"))).statusCode(422).body("code", is("idempotency-key-reused"));

        get("/v1/datasets/" + dataset + "/submissions", SUPPLIER)
                .body("items.findAll { it.state != 'VOID' }", hasSize(1))
                .body("items.findAll { it.state == 'VOID' }", hasSize(2));
    }

    @Test
    void a_repetition_gets_its_first_answer_though_the_service_takes_no_more_real_counts() {
        String taken = UUID.randomUUID().toString();
        String refused = UUID.randomUUID().toString();
        String csv = csv(Upload.rows("2020"));
        String first = keyed(taken, csv, false).statusCode(202).extract().path("id");
        System.setProperty("helhed.counts.real", "false");
        try {
            keyed(taken, csv, false).statusCode(202).body("id", is(first));
            keyed(refused, csv, false).statusCode(422);
        } finally {
            System.clearProperty("helhed.counts.real");
        }

        keyed(refused, csv, false)
                .statusCode(422)
                .header("Idempotent-Replayed", is("true"))
                .body("errors.code", contains("protection-not-available"));
    }

    private ValidatableResponse keyed(String key, String csv) {
        return keyed(key, csv, true);
    }

    private ValidatableResponse keyed(String key, String csv, boolean dryRun) {
        return given().auth()
                .oauth2(SUPPLIER)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/v1/datasets/" + dataset + "/submissions?dryRun=" + dryRun)
                .then();
    }

    @Test
    void progress_can_be_followed_as_events() {
        String id = Upload.send(dataset, true, csv(Upload.rows("2020")))
                .statusCode(202)
                .extract()
                .path("id");

        String events = given().auth()
                .oauth2(SUPPLIER)
                .accept("text/event-stream")
                .get("/v1/submissions/" + id + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertTrue(events.contains("\"state\":\"ACCEPTED\""), events);
    }

    @Test
    void a_submission_is_for_those_of_the_municipality_whose_work_it_is() {
        String id = Upload.send(dataset, true, csv(Upload.rows("2020")))
                .statusCode(202)
                .extract()
                .path("id");
        for (String path : List.of("", "/faults", "/faults.csv", "/events")) {
            get("/v1/submissions/" + id + path).statusCode(401);
            get("/v1/submissions/" + id + path, Tokens.of("0751", "editor")).statusCode(403);
            get("/v1/submissions/" + id + path, STRANGER).statusCode(404);
            get("/v1/submissions/" + id + path, APPROVER).statusCode(403);
            get("/v1/submissions/" + id + path, SUPPLIER).statusCode(200);
        }
        get("/v1/datasets/" + dataset + "/submissions", STRANGER)
                .statusCode(200)
                .body("items", hasSize(0));
        get("/v1/datasets/" + dataset + "/submissions").statusCode(401);
        get("/v1/datasets/" + dataset + "/submissions", APPROVER).statusCode(403);
    }

    @Test
    void who_may_not_submit_is_refused_before_anything_is_kept() {
        String path = "/v1/datasets/" + dataset + "/submissions";
        given().contentType("text/csv").body("x").post(path).then().statusCode(401);
        Upload.as(APPROVER).body("x").post(path).then().statusCode(403);
        Upload.as(STRANGER).body("x").post(path).then().statusCode(404);
        Upload.as(SUPPLIER)
                .contentType("text/plain")
                .body("x")
                .post(path)
                .then()
                .statusCode(415);
        given().auth()
                .oauth2(SUPPLIER)
                .contentType("text/csv")
                .body("x")
                .post(path)
                .then()
                .statusCode(400);
        Upload.as(SUPPLIER)
                .body("x")
                .post("/v1/datasets/" + Api.dataset(indicator("PERCENT")) + "/submissions")
                .then()
                .statusCode(422)
                .body("errors.code", contains("dataset-without-structure"));
    }

    @Test
    void a_cube_larger_than_its_policy_allows_is_refused_and_so_are_more_bytes_than_are_taken() {
        var draft = Cubes.draft("REQUIRED", indicator("PERCENT"));
        draft.put("policy", Map.of("mostCells", 1000));
        dataset =
                post("/v1/datasets", draft, SUPPLIER).statusCode(201).extract().path("id");
        StringBuilder rows = new StringBuilder(Upload.HEADER + "\n");
        for (int year = 1950; year < 2000; year++) {
            rows.append("0751,").append(year).append(",K,18-29,400,200\n");
        }

        assertEquals("cube-too-large", onlyFault(rows.toString()));
    }

    @Test
    void megabytes_stream_in_and_their_rate_is_reported() {
        StringBuilder rows = new StringBuilder(Upload.HEADER + "\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append("0751,2020,K,18-29,400,200").append(" ".repeat(80)).append('\n');
        }
        var draft = Cubes.draft("REQUIRED", indicator("PERCENT"));
        dataset =
                post("/v1/datasets", draft, SUPPLIER).statusCode(201).extract().path("id");

        settle(dataset, true, rows.toString())
                .body("rowsRead", is(20_000))
                .body("rowsPerSecond", greaterThan(1_000))
                .body("state", is("REJECTED"))
                .body("bytesRead", not(is(0)));
    }
}
