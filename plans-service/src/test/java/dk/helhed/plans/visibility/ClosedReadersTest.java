package dk.helhed.plans.visibility;

import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.helhed.kit.testing.Client;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which roles of its own municipality read what is closed, what the others get, and what is on record of it. */
@QuarkusTest
class ClosedReadersTest {

    private static final Client EDITOR = Client.of("0430", "editor", "approver");
    private static final Client AUDITOR = Client.of("0430", "auditor");

    private static Map<String, @Nullable Object> draft() {
        return body("title", "Fælles om byen", "type", "STRATEGY", "visibility", "OPEN");
    }

    private static Map<String, @Nullable Object> namedFor(String reader) {
        return with(Agreed.closed(draft()), "readers", List.of(reader));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"local-board", "fund", "register-supplier", "release-approver", "operator", "budget-controller"})
    void a_role_that_does_not_need_it_gets_the_placeholder(String role) {
        Client reader = Client.of("0430", role);
        // Not even announced: others of the world do not know of it.
        String early = EDITOR.create("/v1/plans", Agreed.closed(draft()));
        String plan = EDITOR.create("/v1/plans", Agreed.closed(Agreed.publishedPlanDraft()));
        String goal = EDITOR.create("/v1/plans/" + plan + "/goals", body("title", "Flere er i arbejde"));
        String open = EDITOR.create("/v1/plans", draft());

        OUTSIDER.get("/v1/plans/" + early).statusCode(404);
        for (String id : List.of(early, plan)) {
            reader.get("/v1/plans/" + id)
                    .statusCode(200)
                    .body("visibility", equalTo("CLOSED"))
                    .body("legalBasis", equalTo("forvaltningsloven § 27"))
                    .body("title", nullValue());
            reader.get("/v1/plans?municipality=0430&limit=200")
                    .body("items.findAll { it.id == '" + id + "' }", hasSize(1))
                    .body("items.find { it.id == '" + id + "' }.title", nullValue());
            reader.get("/v1/plans?municipality=0430&modifiedSince=0&limit=200")
                    .statusCode(200)
                    .body("items.findAll { it.id == '" + id + "' }.title.findAll { it != null }", hasSize(0));
            reader.get("/v1/plans?municipality=0430&sort=title&limit=200")
                    .body("items.findAll { it.id == '" + id + "' }.title.findAll { it != null }", hasSize(0));
            reader.get("/v1/plans/" + id + "/export").statusCode(404);
            reader.get("/v1/plans/" + id + "/versions").statusCode(404);
            reader.get("/v1/plans/" + id + "/as-of?time=2099-01-01T00:00:00Z").statusCode(404);
        }
        reader.get("/v1/goals/" + goal).statusCode(404);
        reader.get("/v1/plans/" + open).body("title", equalTo("Fælles om byen"));
        reader.get("/v1/plans/" + open + "/versions").statusCode(200).body("items", hasSize(1));
        AUDITOR.get("/v1/audit?kind=reads&client=test-0430-" + role).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOCAL_BOARD", "FUND"})
    void a_body_reads_what_names_it_and_what_stands_under_it(String body) {
        Client named = Client.of("0430", body.toLowerCase(Locale.ROOT).replace('_', '-'));
        String plan = EDITOR.create("/v1/plans", namedFor(body));
        String goal = EDITOR.create("/v1/plans/" + plan + "/goals", body("title", "Flere er i arbejde"));

        named.get("/v1/plans/" + plan).body("title", equalTo("Fælles om byen")).body("readers", contains(body));
        named.get("/v1/goals/" + goal).statusCode(200);
        named.get("/v1/plans/" + plan + "/versions").statusCode(200);
        named.get("/v1/plans?municipality=0430&limit=200")
                .body("items.findAll { it.id == '" + plan + "' }.title", contains("Fælles om byen"));
        Client.of("0430", "operator").get("/v1/plans/" + plan).body("title", nullValue());
        Client.of("0461", "board").get("/v1/plans/" + plan).statusCode(404);

        EDITOR.put("/v1/plans/" + plan, EDITOR.etag("/v1/plans/" + plan), Agreed.closed(draft()))
                .statusCode(200);
        named.get("/v1/plans/" + plan).statusCode(200).body("title", nullValue());
        named.get("/v1/plans/" + plan + "/versions").statusCode(404);
        named.get("/v1/goals/" + goal).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "working-group"})
    void the_board_and_the_working_group_read_every_plan_and_else_what_names_them(String role) {
        Client reader = Client.of("0430", role);
        String plan = EDITOR.create("/v1/plans", Agreed.closed(draft()));
        Map<String, @Nullable Object> file = Agreed.closed(body("caseNumber", Client.unique("23/"), "title", "En sag"));
        String hidden = EDITOR.create("/v1/cases", file);
        String named = EDITOR.create(
                "/v1/cases",
                with(
                        with(file, "caseNumber", Client.unique("23/")),
                        "readers",
                        List.of(role.toUpperCase(Locale.ROOT).replace('-', '_'))));

        reader.get("/v1/plans/" + plan).body("title", equalTo("Fælles om byen"));
        reader.get("/v1/plans?municipality=0430&limit=200")
                .body("items.findAll { it.id == '" + plan + "' }.title", contains("Fælles om byen"));
        reader.get("/v1/plans/" + plan + "/versions").statusCode(200);
        reader.get("/v1/cases/" + hidden).statusCode(200).body("title", nullValue());
        reader.get("/v1/cases/" + named).body("title", equalTo("En sag"));
        AUDITOR.get("/v1/audit?kind=reads&client=test-0430-" + role + "&id=" + plan)
                .body("items.roles.flatten().unique()", contains(role));
    }

    @Test
    void a_body_that_is_not_named_changes_nothing_there() {
        String plan = EDITOR.create("/v1/plans", Agreed.closed(Agreed.publishedPlanDraft()));
        Client.of("0430", "local-board")
                .post(
                        "/v1/plans/" + plan + "/change-proposals",
                        body(
                                "title",
                                "Et forslag",
                                "reasoning",
                                "Derfor",
                                "suggestedClass",
                                "ORDINARY",
                                "changes",
                                List.of(body("kind", "GOAL", "content", body("title", "Et mål")))))
                .statusCode(404);
    }

    @Test
    void every_read_of_what_is_closed_is_on_record() {
        Client approver = Client.of("0420", "approver");
        Client editor = Client.of("0420", "editor");
        Client auditor = Client.of("0420", "auditor");
        String one = editor.create("/v1/plans", Agreed.closed(draft()));
        String other = editor.create("/v1/plans", Agreed.closed(draft()));
        String open = editor.create("/v1/plans", draft());
        String goal = editor.create("/v1/plans/" + one + "/goals", body("title", "Flere er i arbejde"));
        String reads = "/v1/audit?kind=reads&client=test-0420-approver";

        approver.get("/v1/plans/" + open).statusCode(200);
        approver.get("/v1/plans/" + open + "/goals").statusCode(200);
        auditor.get(reads).body("items", hasSize(0));

        approver.request()
                .header("X-Request-Id", "the-read")
                .get("/v1/plans/" + one)
                .then()
                .statusCode(200);
        auditor.get(reads)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(one))
                .body("items[0].shown.kind", contains("plans"))
                .body("items[0].shown.id", contains(one))
                .body("items[0].roles", contains("approver"))
                .body("items[0].requestId", equalTo("the-read"))
                .body("items[0].operation", equalTo("GET /v1/plans/" + one));

        approver.get("/v1/plans?municipality=0420&limit=200").statusCode(200);
        auditor.get(reads).body("items", hasSize(2)).body("items[1].shown.id", containsInAnyOrder(one, other));
        for (String place : List.of(
                "/v1/goals/" + goal,
                "/v1/plans/" + one + "/goals",
                "/v1/plans/" + one + "/export",
                "/v1/plans/" + one + "/versions",
                "/v1/plans/" + one + "/versions/0",
                "/v1/plans/" + one + "/as-of?time=2099-01-01T00:00:00Z",
                "/v1/plans/" + one + "/readiness",
                "/v1/plans/" + one + "/annual-status?year=2022")) {
            approver.get(place).statusCode(200);
            auditor.get(reads + "&id=" + one)
                    .body("items[-1].operation", equalTo("GET " + place.replaceAll("\\?.*", "")))
                    .body("items[-1].shown.id", contains(one));
        }
        approver.get("/v1/plans?municipality=0420&limit=1").body("items.id", contains(one));
        auditor.get(reads).body("items[-1].shown.id", contains(one));
        auditor.get("/v1/audit?id=" + other)
                .body("items.kind", hasItem("reads"))
                .body("items.kind", hasItem("plans"));
        auditor.get("/v1/audit?kind=plans&id=" + other).body("items.kind", not(hasItem("reads")));
        auditor.get("/v1/audit/verify").body("whole", equalTo(true));
    }

    @Test
    void reads_of_closed_papers_cases_items_and_documents_are_too() {
        Client approver = Client.of("0410", "approver");
        Client editor = Client.of("0410", "editor");
        Client auditor = Client.of("0410", "auditor");
        Map<String, @Nullable Object> closed =
                Agreed.closed(body("caseNumber", Client.unique("23/"), "title", "En sag"));
        String committee = editor.create("/v1/bodies", body("name", "Udvalget", "type", "COMMITTEE"));
        String file = editor.create("/v1/cases", closed);
        String item = editor.create(
                "/v1/cases/" + file + "/agenda-items", Agreed.closed(body("bodyId", committee, "title", "Et punkt")));
        String paper = editor.create(
                "/v1/decision-papers",
                Agreed.closed(body("date", "2018-01-11", "bodyId", committee, "issuer", "Staben")));
        String document = editor.request()
                .header("Idempotency-Key", Client.unique("key"))
                .contentType("text/plain")
                .queryParam("itemKind", "CASE")
                .queryParam("itemId", file)
                .queryParam("title", "Et bilag")
                .queryParam("fileName", "bilag.txt")
                .body("Teksten".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map.of(
                        "/v1/cases/" + file, file,
                        "/v1/agenda-items/" + item, item,
                        "/v1/decision-papers/" + paper, paper,
                        "/v1/attachments/" + document, file,
                        "/v1/attachments/" + document + "/content", file,
                        "/v1/cases/" + file + "/agenda-items", item)
                .forEach((place, id) -> {
                    approver.get(place).statusCode(200);
                    auditor.get("/v1/audit?kind=reads&client=test-0410-approver")
                            .body("items[-1].operation", equalTo("GET " + place))
                            .body("items[-1].shown.id", hasItem(id));
                    String other =
                            Client.of("0410", "fund").request().get(place).asString();
                    assertFalse(other.contains("Et ") || other.contains("En sag") || other.contains("Teksten"), other);
                });
        auditor.get("/v1/audit?kind=reads&client=test-0410-fund").body("items", hasSize(0));
    }
}
