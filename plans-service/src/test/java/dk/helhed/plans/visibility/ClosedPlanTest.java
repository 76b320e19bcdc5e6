package dk.helhed.plans.visibility;

import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.funding.Budgets;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of a closed plan others learn that it is there, what closes it and what may be said of it; and nothing of its parts. */
@QuarkusTest
class ClosedPlanTest {

    private static final Client EDITOR = Client.of("0440", "editor", "approver");
    private static final Client APPROVER = Client.of("0440", "approver");
    private static final String LIST = "/v1/plans?municipality=0440&limit=200";

    private final String text = unique("lokalaftale").replace("-", "");

    @Test
    void outsiders_get_its_placeholder_and_its_municipality_all_of_it() {
        String id = EDITOR.create("/v1/plans", closed(Agreed.publishedPlanDraft()));
        String open = Agreed.publishedPlan(EDITOR);

        for (Client reader : List.of(OUTSIDER, NEIGHBOUR)) {
            reader.get("/v1/plans/" + id)
                    .statusCode(200)
                    .body(
                            "keySet()",
                            equalTo(Set.of(
                                    "redacted",
                                    "id",
                                    "municipality",
                                    "visibility",
                                    "legalBasis",
                                    "publicDecisionText")))
                    .body("id", equalTo(id))
                    .body("visibility", equalTo("CLOSED"))
                    .body("legalBasis", equalTo("forvaltningsloven § 27"))
                    .body("publicDecisionText", equalTo("Vedtaget: " + text));
            reader.get(LIST)
                    .statusCode(200)
                    .body("items.find { it.id == '" + id + "' }.legalBasis", equalTo("forvaltningsloven § 27"))
                    .body("items.find { it.id == '" + id + "' }.title", nullValue())
                    .body("items.find { it.id == '" + open + "' }.title", equalTo("Boligsocial helhedsplan"));
            reader.get(LIST + "&type=HOUSING_SOCIAL").body("items.id", not(hasItem(id)));
        }
        EDITOR.get("/v1/plans/" + id)
                .body("title", equalTo("Boligsocial helhedsplan"))
                .body("assessment", equalTo("En forhandling er i gang"));
        EDITOR.get(LIST)
                .body("items.findAll { it.id == '" + id + "' }", hasSize(1))
                .body("items.find { it.id == '" + id + "' }.title", equalTo("Boligsocial helhedsplan"));
    }

    @Test
    void pages_of_the_list_hold_each_plan_and_each_placeholder_once() {
        List<String> all = new ArrayList<>();
        Client editor = Client.of("0450", "editor", "approver");
        for (int i = 0; i < 3; i++) {
            all.add(editor.create("/v1/plans", closed(Agreed.publishedPlanDraft())));
            all.add(Agreed.publishedPlan(editor));
        }
        List<String> read = new ArrayList<>();
        String next = "/v1/plans?municipality=0450&limit=2";
        while (next != null) {
            var page = OUTSIDER.get(next).statusCode(200).extract();
            read.addAll(page.jsonPath().getList("items.id"));
            String cursor = page.path("nextCursor");
            next = cursor == null ? null : "/v1/plans?municipality=0450&limit=2&cursor=" + cursor;
        }
        assertEquals(all.stream().sorted().toList(), read);
    }

    @Test
    void it_is_not_published_before_it_would_be_public_were_it_open() {
        String path = "/v1/plans/" + EDITOR.create("/v1/plans", closed(draft()));
        OUTSIDER.get(path).statusCode(404);
        OUTSIDER.get("/v1/search?q=" + text).body("items", hasSize(0));

        step(path, "PREQUALIFICATION");
        OUTSIDER.get(path).statusCode(200).body("visibility", equalTo("CLOSED"));
        step(path, "WITHDRAWN");
        OUTSIDER.get(path).statusCode(200).body("visibility", equalTo("CLOSED"));

        String never = "/v1/plans/" + EDITOR.create("/v1/plans", closed(draft()));
        step(never, "WITHDRAWN");
        OUTSIDER.get(never).statusCode(404);
    }

    @Test
    void what_hangs_under_it_is_there_for_its_municipality_alone() {
        Map<String, @Nullable Object> draft = Agreed.publishedPlanDraft();
        String plan = EDITOR.create("/v1/plans", draft);
        String path = "/v1/plans/" + plan;
        String agreement = "/v1/sub-agreements/" + Agreed.subAgreement(EDITOR, plan);
        List<String> parts = new ArrayList<>();
        parts.add("/v1/goals/" + Agreed.goal(EDITOR, plan));
        parts.add(agreement);
        String indicator = EDITOR.create(agreement + "/indicators", Agreed.localIndicator());
        parts.add("/v1/indicators/" + indicator);
        parts.add("/v1/milestones/"
                + EDITOR.create(agreement + "/milestones", with(Agreed.milestone(), "indicatorId", indicator)));
        parts.add("/v1/activities/" + EDITOR.create(agreement + "/activities", body("name", "Jobcafé")));
        parts.add("/v1/staff-resources/" + EDITOR.create(agreement + "/staff-resources", body("role", "Leder")));
        parts.add("/v1/strategic-agreements/"
                + EDITOR.create(path + "/strategic-agreements", body("purpose", "Samme muligheder")));
        parts.add("/v1/theories-of-change/"
                + EDITOR.create(
                        path + "/theories-of-change",
                        body("nodes", List.of(body("key", "a", "kind", "OUTCOME", "text", "Flere mødes")))));
        String followUp = "/v1/follow-ups/"
                + EDITOR.create(path + "/follow-ups", body("year", 2022, "summary", "Året gik som planlagt."));
        EDITOR.advance(followUp, EDITOR.etag(followUp), body("to", "SUBMITTED")).statusCode(200);
        APPROVER.advance(followUp, EDITOR.etag(followUp), body("to", "ADOPTED")).statusCode(200);
        parts.add(followUp);
        parts.add("/v1/funding-plans/" + EDITOR.create(path + "/funding-plans", Budgets.of(300, 100)));
        for (String part : List.of(
                "/goals",
                "/sub-agreements",
                "/strategic-agreements",
                "/funding-plans",
                "/theories-of-change",
                "/follow-ups",
                "/decisions",
                "/change-proposals",
                "/readiness",
                "/versions",
                "/versions/0",
                "/annual-status?year=2022",
                "/export",
                "/export/tables",
                "/as-of?time=2099-01-01T00:00:00Z")) {
            parts.add(path + part);
        }
        parts.addAll(List.of(
                agreement + "/versions",
                agreement + "/milestones",
                agreement + "/indicators",
                agreement + "/activities",
                agreement + "/staff-resources"));
        parts.forEach(part -> OUTSIDER.get(part).statusCode(200));

        EDITOR.put(path, EDITOR.etag(path), closed(draft)).statusCode(200);

        for (String part : parts) {
            EDITOR.get(part).statusCode(200);
            OUTSIDER.get(part).statusCode(404);
            NEIGHBOUR.get(part).statusCode(404);
        }
        OUTSIDER.get("/v1/change-proposals?planId=" + plan).body("items", hasSize(0));
        OUTSIDER.get(path).statusCode(200).body("visibility", equalTo("CLOSED"));
    }

    @Test
    void it_is_taken_back_from_the_topic_and_stated_again_when_it_is_opened() {
        Map<String, @Nullable Object> draft = Agreed.publishedPlanDraft();
        String id = EDITOR.create("/v1/plans", draft);
        String path = "/v1/plans/" + id;

        EDITOR.put(path, EDITOR.etag(path), closed(draft)).statusCode(200);
        Topics.awaitPayloads(
                "plans.plan.v1",
                id,
                published -> published.size() == 2 && published.getLast().isMissingNode());
        EDITOR.put(path, EDITOR.etag(path), draft).statusCode(200);

        Topics.awaitPayloads(
                "plans.plan.v1",
                id,
                published -> published.size() == 3
                        && published.getLast().path("title").asText().equals("Boligsocial helhedsplan"));
        OUTSIDER.get(path).body("title", equalTo("Boligsocial helhedsplan"));
        OUTSIDER.get(LIST).body("items.findAll { it.id == '" + id + "' }.visibility", contains("OPEN"));
    }

    @Test
    void it_comes_in_closed_from_a_document() {
        String id = EDITOR.create("/v1/plans", closed(Agreed.publishedPlanDraft()));
        String document = EDITOR.get("/v1/plans/" + id + "/export").extract().asString();

        String taken = EDITOR.request()
                .header("Idempotency-Key", unique("key"))
                .contentType("application/json")
                .body(document)
                .post("/v1/plans/imports?mode=commit")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        OUTSIDER.get("/v1/plans/" + taken)
                .statusCode(200)
                .body("visibility", equalTo("CLOSED"))
                .body("publicDecisionText", equalTo("Vedtaget: " + text))
                .body("title", nullValue());
    }

    @Test
    void closing_rests_on_a_legal_basis_and_an_assessment() {
        EDITOR.post("/v1/plans", with(Agreed.publishedPlanDraft(), "visibility", "CLOSED"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/legalBasis", "/assessment"));
    }

    @Test
    void it_is_found_by_what_may_be_said_of_it_and_by_nothing_else() {
        String secret = unique("hemmelighed").replace("-", "");
        String id = EDITOR.create("/v1/plans", with(closed(Agreed.publishedPlanDraft()), "title", secret));

        for (Client reader : List.of(OUTSIDER, NEIGHBOUR, EDITOR)) {
            reader.get("/v1/search?q=" + text)
                    .body("items.id", contains(id))
                    .body("items[0].title", equalTo("Lukket plan"))
                    .body("items[0].href", equalTo("/v1/plans/" + id));
            reader.get("/v1/search?q=" + secret).body("items", hasSize(0));
        }
        EDITOR.put(
                        "/v1/plans/" + id,
                        EDITOR.etag("/v1/plans/" + id),
                        with(with(closed(Agreed.publishedPlanDraft()), "title", secret), "publicDecisionText", null))
                .statusCode(200);
        OUTSIDER.get("/v1/search?q=" + text).body("items", hasSize(0));
    }

    @Test
    void closed_cases_papers_and_items_are_found_by_what_may_be_said_of_them() {
        String secret = unique("hemmelighed").replace("-", "");
        Map<String, @Nullable Object> closed = closed(body());
        String committee = EDITOR.create("/v1/bodies", body("name", "Udvalget", "type", "COMMITTEE"));
        String file = EDITOR.create("/v1/cases", and(closed, body("caseNumber", unique("23/9928"), "title", secret)));
        String paper = EDITOR.create(
                "/v1/decision-papers", and(closed, body("date", "2018-01-11", "bodyId", committee, "issuer", secret)));
        String item = EDITOR.create(
                "/v1/cases/" + file + "/agenda-items", and(closed, body("bodyId", committee, "title", secret)));

        OUTSIDER.get("/v1/search?q=" + text)
                .body("items.id", containsInAnyOrder(file, paper, item))
                .body("items.title", containsInAnyOrder("Lukket sag", "Lukket indstilling", "Lukket punkt"));
        OUTSIDER.get("/v1/search?q=" + secret).body("items", hasSize(0));
        for (String href : List.of("/v1/cases/" + file, "/v1/decision-papers/" + paper, "/v1/agenda-items/" + item)) {
            OUTSIDER.get(href)
                    .statusCode(200)
                    .body("visibility", equalTo("CLOSED"))
                    .body("publicDecisionText", equalTo("Vedtaget: " + text));
        }
    }

    private Map<String, @Nullable Object> closed(Map<String, @Nullable Object> draft) {
        return and(
                draft,
                body(
                        "visibility",
                        "CLOSED",
                        "legalBasis",
                        "forvaltningsloven § 27",
                        "assessment",
                        "En forhandling er i gang",
                        "publicDecisionText",
                        "Vedtaget: " + text));
    }

    private static Map<String, @Nullable Object> draft() {
        return body("title", "Fælles om byen", "type", "STRATEGY", "visibility", "OPEN");
    }

    private static void step(String path, String to) {
        EDITOR.advance(path, EDITOR.etag(path), body("to", to, "reason", "Derfor"))
                .statusCode(200);
    }

    private static Map<String, @Nullable Object> and(
            Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        Map<String, @Nullable Object> both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }
}
