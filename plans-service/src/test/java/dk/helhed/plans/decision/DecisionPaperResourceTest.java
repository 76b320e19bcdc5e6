package dk.helhed.plans.decision;

import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecisionPaperResourceTest {

    private static final String PATH = "/v1/decision-papers";

    private String team;

    @BeforeEach
    void prepare() {
        team = RECORDER.create("/v1/bodies", body("name", "Chefteamet", "type", "MANAGEMENT_TEAM"));
    }

    @Test
    void no_direct_cost_and_no_box_ticked_are_real_values() {
        Map<String, @Nullable Object> paper = with(
                with(paper(), "directCost", body("amountOere", 0, "currency", "DKK")),
                "costCover",
                body("options", List.of("DEPARTMENT_BASE_BUDGET", "DEPARTMENT_SAVINGS"), "chosen", List.of()));

        String id = RECORDER.create(PATH, paper);

        OUTSIDER.get(PATH + "/" + id)
                .statusCode(200)
                .body("id", equalTo(id))
                .body("directCost.amountOere", equalTo(0))
                .body("costCover.chosen", hasSize(0))
                .body("costCover.options", hasSize(2))
                .body("decision.outcome", equalTo("APPROVED"));
    }

    @Test
    void a_box_that_is_not_there_cannot_be_ticked() {
        RECORDER.post(
                        PATH,
                        with(paper(), "costCover", body("options", List.of("A_BUDGET"), "chosen", List.of("SAVINGS"))))
                .statusCode(422)
                .body("errors.pointer", hasItem("/costCover/chosen"))
                .body("errors.code", hasItem("not-among-options"));
    }

    @Test
    void an_outsider_learns_of_a_closed_paper_only_what_is_public() {
        String reference = unique("paper");
        Map<String, @Nullable Object> closed =
                with(with(closed(), "publicDecisionText", "Godkendt."), "externalId", reference);
        String id = RECORDER.create(PATH, closed);

        RECORDER.get(PATH + "/" + id).body("issuer", equalTo("Sundhedsstaben"));
        for (var outsider : List.of(OUTSIDER, NEIGHBOUR)) {
            outsider.get(PATH + "/" + id)
                    .statusCode(200)
                    .body("visibility", equalTo("CLOSED"))
                    .body("legalBasis", equalTo("forvaltningsloven § 27"))
                    .body("publicDecisionText", equalTo("Godkendt."))
                    .body(not(containsString("Sundhedsstaben")));
            outsider.get(PATH + "?externalId=" + reference).body("items", hasSize(0));
        }
    }

    @Test
    void an_opened_paper_is_read_whole() {
        String id = RECORDER.create(PATH, closed());

        RECORDER.put(PATH + "/" + id, RECORDER.etag(PATH + "/" + id), paper()).statusCode(200);

        OUTSIDER.get(PATH + "/" + id).body("issuer", equalTo("Sundhedsstaben"));
    }

    @Test
    void closing_needs_a_legal_basis() {
        RECORDER.post(PATH, with(paper(), "visibility", "CLOSED"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/legalBasis", "/assessment"));
    }

    @Test
    void a_paper_that_is_closed_again_is_taken_back_from_where_it_was_public() {
        String path = PATH + "/" + RECORDER.create(PATH, with(paper(), "background", "hemmelighedsord"));
        OUTSIDER.get(path).body(containsString("hemmelighedsord"));
        String seen = OUTSIDER.etag(path);

        RECORDER.put(path, RECORDER.etag(path), with(closed(), "background", "hemmelighedsord"))
                .statusCode(200);

        OUTSIDER.get(path).body(not(containsString("hemmelighedsord")));
        OUTSIDER.request().header("If-None-Match", seen).get(path).then().statusCode(200);
        RECORDER.get(path).body("background", equalTo("hemmelighedsord"));
    }

    @Test
    void a_closed_paper_stands_in_lists_by_its_placeholder() {
        String municipality = "0101";
        Client own = Client.of(municipality, "editor", "approver");
        String body = own.create("/v1/bodies", body("name", "Udvalget", "type", "COMMITTEE"));
        String open = own.create(PATH, with(paper(), "bodyId", body));
        String closed = own.create(PATH, with(with(closed(), "bodyId", body), "issuer", "hemmelighedsord"));
        String last = own.create(PATH, with(paper(), "bodyId", body));

        String list = PATH + "?municipality=" + municipality;
        own.get(list).body("items.id", equalTo(List.of(open, closed, last))).body(containsString("hemmelighedsord"));
        OUTSIDER.get(list)
                .body("items.id", equalTo(List.of(open, closed, last)))
                .body("items[1].visibility", equalTo("CLOSED"))
                .body("items[1].legalBasis", equalTo("forvaltningsloven § 27"))
                .body(not(containsString("hemmelighedsord")));
        Response first = OUTSIDER.get(list + "&limit=2").extract().response();
        OUTSIDER.get(list + "&limit=2&cursor=" + first.jsonPath().getString("nextCursor"))
                .body("items.id", equalTo(List.of(last)));
    }

    @Test
    void a_paper_is_put_to_a_body_that_its_municipality_knows() {
        String foreign = NEIGHBOUR.create("/v1/bodies", body("name", "Udvalget", "type", "COMMITTEE"));

        RECORDER.post(PATH, with(paper(), "bodyId", foreign)).statusCode(422);
        RECORDER.post(PATH, with(paper(), "nextStep", body("bodyId", foreign))).statusCode(422);
        RECORDER.post(PATH, with(paper(), "planId", UUID.randomUUID())).statusCode(422);
    }

    @Test
    void a_paper_is_changed_at_its_version_and_unknown_ones_are_not_found() {
        String path = PATH + "/" + RECORDER.create(PATH, paper());

        RECORDER.put(path, "\"7\"", paper()).statusCode(412);
        OUTSIDER.get(PATH + "/" + UUID.randomUUID()).statusCode(404);
    }

    private Map<String, @Nullable Object> closed() {
        return with(
                with(with(paper(), "visibility", "CLOSED"), "legalBasis", "forvaltningsloven § 27"),
                "assessment",
                "Papiret nævner en forhandling.");
    }

    private Map<String, @Nullable Object> paper() {
        return body(
                "date",
                "2018-01-11",
                "bodyId",
                team,
                "issuer",
                "Sundhedsstaben",
                "visibility",
                "OPEN",
                "attachments",
                List.of(body("title", "Bilag 1")),
                "decision",
                body("outcome", "APPROVED"),
                "source",
                body("id", "000"));
    }
}
