package dk.helhed.plans.search;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.kit.testing.Client;
import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchTest {

    private final String mark = unique("zq").replace("-", "");
    private Map<String, @Nullable Object> open = Map.of();
    private Map<String, @Nullable Object> draft = Map.of();

    @BeforeEach
    void prepare() {
        Parties parties = Parties.ofAarhus();
        open = parties.recordedPlan("ACTIVE");
        draft = parties.plan();
    }

    @ParameterizedTest
    @CsvSource({
        "plan, Boligsocial helhedsplan",
        "planer, Boligsocial helhedsplan",
        "helhedsplanerne, Boligsocial helhedsplan",
        "helhed, Boligsocial helhedsplan",
        "Århus, Arbejdet i Aarhus Vest",
        "aarhus, Arbejdet i Århus Vest",
        "beskaeftigelse, Mere beskæftigelse",
        "beskæftigelser, Mere beskaeftigelse",
        "OEKONOMI, Økonomien i orden",
        "tryghed vest, Arbejdet med tryghed i Vest",
        "unge, For de ungeste og for unges skyld",
    })
    void words_are_found_in_whatever_form(String sought, String title) {
        String id = plan(with(open, "title", title));

        found(sought).body("items.id", contains(id)).body("items.href", contains("/v1/plans/" + id));
    }

    @ParameterizedTest
    @CsvSource({"hus, Arbejdet i Aarhus", "lan, Helhedsplan", "tryghed plan, Kun tryghed", "og, Det ene og det andet"})
    void what_is_not_there_is_not_found(String sought, String title) {
        plan(with(open, "title", title));

        OUTSIDER.get("/v1/search?q=" + sought + "&kind=plans&limit=200")
                .statusCode(200)
                .body("items.title", not(hasItem(title)));
    }

    @Test
    void the_better_match_comes_first_and_says_where() {
        String part = plan(with(with(open, "title", "Noget andet"), "measures", List.of("en helhedsplan for alle")));
        String whole = plan(with(open, "title", "Planen"));

        found("plan")
                .body("items.id", contains(whole, part))
                .body("items[1].kind", equalTo("plans"))
                .body("items[1].municipality", equalTo("0751"))
                .body("items[1].fragment.findAll { it.match }.text", hasItem("helhedsplan"));
        found("plan&limit=1").body("items.id", contains(whole));
        String cursor = found("plan&limit=1").extract().path("nextCursor");
        found("plan&limit=1&cursor=" + cursor).body("items.id", contains(part)).body("nextCursor", nullValue());
    }

    @Test
    void what_stands_under_a_plan_is_found_with_it() {
        String plan = "/v1/plans/" + plan(open);
        RECORDER.create(plan + "/goals", body("title", mark + " flere i arbejde"));

        OUTSIDER.get("/v1/search?q=" + mark + " arbejde").body("items.kind", contains("goals"));
        OUTSIDER.get("/v1/search?q=" + mark + "&kind=plans&municipality=0751").body("items", hasSize(1));
        OUTSIDER.get("/v1/search?q=" + mark + "&municipality=0707").body("items", empty());
    }

    @Test
    void a_closed_plan_is_found_by_nobody_with_nothing_under_it_until_it_is_open_again() {
        String id = plan(open);
        RECORDER.create("/v1/plans/" + id + "/goals", body("title", mark + " flere i arbejde"));
        OUTSIDER.get("/v1/search?q=" + mark).body("items.kind", containsInAnyOrder("plans", "goals"));

        put(id, Agreed.closed(marked(open)));
        for (Client reader : new Client[] {OUTSIDER, NEIGHBOUR, EDITOR}) {
            reader.get("/v1/search?q=" + mark).statusCode(200).body("items", empty());
        }

        put(id, marked(open));
        OUTSIDER.get("/v1/search?q=" + mark).body("items.kind", containsInAnyOrder("plans", "goals"));
    }

    @Test
    void a_draft_is_found_by_its_own_municipality_alone() {
        String id = plan(draft);
        RECORDER.create("/v1/plans/" + id + "/goals", body("title", mark + " flere i arbejde"));

        RECORDER.get("/v1/search?q=" + mark).body("items.kind", containsInAnyOrder("plans", "goals"));
        OUTSIDER.get("/v1/search?q=" + mark).body("items", empty());
        NEIGHBOUR.get("/v1/search?q=" + mark).body("items", empty());
        RECORDER.advance("/v1/plans/" + id, RECORDER.etag("/v1/plans/" + id), body("to", "PREQUALIFICATION"))
                .statusCode(200);

        NEIGHBOUR.get("/v1/search?q=" + mark).body("items.kind", containsInAnyOrder("plans", "goals"));
    }

    @Test
    void an_agreement_and_a_theory_are_found_as_their_plan_is() {
        String id = plan(open);
        RECORDER.create("/v1/plans/" + id + "/strategic-agreements", body("purpose", "Lige muligheder " + mark));
        RECORDER.create(
                "/v1/plans/" + id + "/theories-of-change",
                body("nodes", List.of(body("key", "a", "kind", "OUTCOME", "text", "Naboskab " + mark))));

        OUTSIDER.get("/v1/search?q=muligheder " + mark).body("items.kind", contains("strategic-agreements"));
        OUTSIDER.get("/v1/search?q=naboskab " + mark).body("items.kind", contains("theories-of-change"));
        put(id, Agreed.closed(marked(open)));
        RECORDER.get("/v1/search?q=" + mark).body("items", empty());
    }

    @Test
    void an_agenda_item_is_found_while_it_is_open_and_also_by_its_cases_title() {
        Map<String, @Nullable Object> file =
                body("caseNumber", unique("23/9928"), "title", "Sagen om " + mark, "visibility", "OPEN");
        String path = "/v1/cases/" + RECORDER.create("/v1/cases", file);
        String committee = RECORDER.create("/v1/bodies", body("name", "Udvalget", "type", "COMMITTEE"));
        Map<String, @Nullable Object> open = body(
                "bodyId",
                committee,
                "recommendationPoints",
                List.of("At kommunen bygger stadion"),
                "visibility",
                "OPEN");
        String item = "/v1/agenda-items/" + RECORDER.create(path + "/agenda-items", open);
        String sought = "/v1/search?q=stadion " + mark;
        OUTSIDER.get(sought).body("items.kind", contains("agenda-items")).body("items[0].href", equalTo(item));

        RECORDER.put(path, RECORDER.etag(path), with(file, "title", "Skak om " + mark))
                .statusCode(200);
        OUTSIDER.get(sought + " skak").body("items.href", contains(item));

        Map<String, @Nullable Object> closed = with(
                with(with(open, "visibility", "CLOSED"), "legalBasis", "forvaltningsloven § 27"),
                "assessment",
                "Her nævnes en forhandling.");
        RECORDER.put(item, RECORDER.etag(item), closed).statusCode(200);
        for (Client reader : new Client[] {OUTSIDER, NEIGHBOUR, EDITOR}) {
            reader.get(sought).statusCode(200).body("items", empty());
        }
    }

    @Test
    void a_changed_text_is_found_by_its_new_words() {
        String id = plan(with(open, "title", "Skakklub"));
        put(id, with(marked(open), "title", "Rideklub"));

        found("skakklub").body("items", empty());
        found("rideklub").body("items.id", contains(id));
    }

    @Test
    void something_must_be_sought() {
        OUTSIDER.get("/v1/search").statusCode(400).body("errors.parameter", contains("q"));
        OUTSIDER.get("/v1/search?q= ").statusCode(400).body("errors[0].code", equalTo("required"));
        OUTSIDER.get("/v1/search?q=" + "a".repeat(201)).statusCode(400).body("errors.parameter", contains("q"));
        for (String odd : new String[] {"'", "a' | 'b", "\\\\", "!&|()", ":*", "a:*"}) {
            OUTSIDER.request().queryParam("q", odd).get("/v1/search").then().statusCode(200);
        }
    }

    /** Only this test's own. */
    private ValidatableResponse found(String sought) {
        return OUTSIDER.get("/v1/search?kind=plans&q=" + mark + " " + sought).statusCode(200);
    }

    private String plan(Map<String, @Nullable Object> plan) {
        return RECORDER.create("/v1/plans", marked(plan));
    }

    private Map<String, @Nullable Object> marked(Map<String, @Nullable Object> plan) {
        return with(plan, "approach", List.of(mark));
    }

    private static void put(String id, Map<String, @Nullable Object> plan) {
        RECORDER.put("/v1/plans/" + id, RECORDER.etag("/v1/plans/" + id), plan).statusCode(200);
    }
}
