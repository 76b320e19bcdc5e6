package dk.helhed.plans.decision;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgendaItemResourceTest {

    private static final String WORD = "hemmelighedsord";

    private String committee;
    private String cases;

    @BeforeEach
    void prepare() {
        committee = EDITOR.create("/v1/bodies", body("name", "Udvalget", "type", "COMMITTEE"));
        cases = "/v1/cases/" + EDITOR.create("/v1/cases", file());
    }

    @Test
    void a_case_is_found_by_its_number() {
        String number = unique("23/9928");
        String id = EDITOR.create("/v1/cases", with(file(), "caseNumber", number));

        OUTSIDER.get("/v1/cases?municipality=0751&caseNumber=" + number)
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].agendaFlow", equalTo(List.of(committee)));
    }

    @Test
    void a_case_passes_bodies_that_its_municipality_knows() {
        EDITOR.post("/v1/cases", with(file(), "agendaFlow", List.of(committee, UUID.randomUUID())))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/agendaFlow/1")));
        EDITOR.post("/v1/cases", with(file(), "planId", UUID.randomUUID())).statusCode(422);
    }

    @Test
    void an_item_goes_from_plan_to_decision() {
        String path = "/v1/agenda-items/" + EDITOR.create(cases + "/agenda-items", item());

        EDITOR.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED"))
                .statusCode(200)
                .body("state", equalTo("RECOMMENDED"));
        APPROVER.advance(
                        path,
                        EDITOR.etag(path),
                        body(
                                "to",
                                "DECIDED",
                                "outcome",
                                "APPROVED",
                                "decisionText",
                                "Godkendt.",
                                "minutes",
                                "Drøftet."))
                .statusCode(200);

        OUTSIDER.get(path)
                .body("state", equalTo("DECIDED"))
                .body("recommenderRole", equalTo("Velfærdsdirektør"))
                .body("economicConsequences", equalTo("NONE"))
                .body("attachments", hasSize(0))
                .body("decision.outcome", equalTo("APPROVED"))
                .body("decision.decidedOn", equalTo("2023-11-22"))
                .body("decision.minutes", equalTo("Drøftet."));
        OUTSIDER.get(cases + "/agenda-items?state=DECIDED").body("items", hasSize(1));
        EDITOR.put(path, EDITOR.etag(path), with(item(), "recommenderRole", "Direktør"))
                .statusCode(409);
    }

    @Test
    void the_bodies_of_a_case_decide_in_the_order_of_its_flow() {
        String council = EDITOR.create("/v1/bodies", body("name", "Byrådet", "type", "COUNCIL"));
        Map<String, @Nullable Object> file = with(file(), "agendaFlow", List.of(committee, council));
        String path = "/v1/cases/" + EDITOR.create("/v1/cases", file);
        String first = recommended(path, item());
        String last = recommended(path, with(item(), "bodyId", council));

        decided(last, "2023-11-22")
                .statusCode(409)
                .body("errors.code", equalTo(List.of("guard-earlier-body-awaited")))
                .body("errors[0].detail", containsString(committee));
        decided(first, "2023-11-22").statusCode(200);
        decided(last, "2023-11-21").statusCode(409).body("errors.code", equalTo(List.of("before-earlier-body")));
        decided(last, "2023-11-22").statusCode(200);
    }

    @Test
    void a_flow_that_was_begun_is_not_cut() {
        String council = EDITOR.create("/v1/bodies", body("name", "Byrådet", "type", "COUNCIL"));
        Map<String, @Nullable Object> file = with(file(), "agendaFlow", List.of(committee, council));
        String path = "/v1/cases/" + EDITOR.create("/v1/cases", file);
        decided(recommended(path, item()), "2023-11-22").statusCode(200);

        for (List<String> cut : List.of(List.of(committee), List.of(council, committee), List.<String>of())) {
            EDITOR.put(path, EDITOR.etag(path), with(file, "agendaFlow", cut))
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/agendaFlow")))
                    .body("errors.code", equalTo(List.of("agenda-flow-begun")));
        }
        String other = EDITOR.create("/v1/bodies", body("name", "Magistraten", "type", "MAGISTRATE"));
        EDITOR.put(path, EDITOR.etag(path), with(file, "agendaFlow", List.of(committee, other, council)))
                .statusCode(200);
    }

    @Test
    void a_flow_keeps_the_bodies_on_whose_agenda_the_case_was_put() {
        String council = EDITOR.create("/v1/bodies", body("name", "Byrådet", "type", "COUNCIL"));
        EDITOR.create(cases + "/agenda-items", item());

        EDITOR.put(cases, EDITOR.etag(cases), with(file(), "agendaFlow", List.of(council)))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("agenda-flow-lacks-item")));
    }

    @Test
    void a_case_number_is_given_once() {
        String number = unique("23/9928");
        String path = "/v1/cases/" + EDITOR.create("/v1/cases", with(file(), "caseNumber", number));

        for (String same : List.of(number, number.toUpperCase(Locale.ROOT), number.replace("/", " / "))) {
            EDITOR.post("/v1/cases", with(file(), "caseNumber", same))
                    .statusCode(409)
                    .body("detail", containsString("case number"));
            EDITOR.put(cases, EDITOR.etag(cases), with(file(), "caseNumber", same))
                    .statusCode(409);
        }
        EDITOR.put(path, EDITOR.etag(path), with(file(), "caseNumber", number)).statusCode(200);
        NEIGHBOUR
                .post("/v1/cases", body("caseNumber", number, "title", "Deres sag", "visibility", "OPEN"))
                .statusCode(201);
    }

    @Test
    void a_paper_that_was_decided_on_stays_as_it_was() {
        Map<String, @Nullable Object> paper =
                body("date", "2023-11-01", "bodyId", committee, "issuer", "Sundhedsstaben", "visibility", "OPEN");
        String path = "/v1/decision-papers/" + EDITOR.create("/v1/decision-papers", paper);
        String item = recommended(cases, with(item(), "decisionPaperId", path.substring(path.lastIndexOf('/') + 1)));
        EDITOR.put(path, EDITOR.etag(path), with(paper, "background", "Som vedtaget"))
                .statusCode(200);
        decided(item, "2023-11-22").statusCode(200);

        EDITOR.put(path, EDITOR.etag(path), with(paper, "background", "Noget andet"))
                .statusCode(409);
        EDITOR.put(path, EDITOR.etag(path), closed(with(paper, "background", "Som vedtaget")))
                .statusCode(200);
    }

    @Test
    void a_paper_that_records_a_decision_is_taken_off_an_item_by_who_records_it() {
        String paper = APPROVER.create(
                "/v1/decision-papers",
                body(
                        "date", "2023-11-01",
                        "bodyId", committee,
                        "issuer", "Sundhedsstaben",
                        "visibility", "OPEN",
                        "decision", body("outcome", "APPROVED")));
        Map<String, @Nullable Object> with = with(item(), "decisionPaperId", paper);
        String item = "/v1/agenda-items/" + EDITOR.create(cases + "/agenda-items", with);
        String document = attached("CASE", id(cases));

        EDITOR.put(item, EDITOR.etag(item), item()).statusCode(403).body("detail", containsString("approver"));
        removed(document).statusCode(409);
        EDITOR.put(item, EDITOR.etag(item), with(with, "meetingOn", "2023-11-23"))
                .statusCode(200);
        APPROVER.put(item, EDITOR.etag(item), with).statusCode(403);
        APPROVER.put(item, EDITOR.etag(item), item()).statusCode(200).body("decisionPaperId", equalTo(null));
        removed(document).statusCode(200);
    }

    @Test
    void documents_that_a_body_decided_with_stay() {
        String paper = EDITOR.create(
                "/v1/decision-papers",
                body("date", "2023-11-01", "bodyId", committee, "issuer", "Sundhedsstaben", "visibility", "OPEN"));
        String item = recommended(cases, with(item(), "decisionPaperId", paper));
        String gone = attached("AGENDA_ITEM", id(item));
        List<String> kept = List.of(
                attached("CASE", id(cases)), attached("AGENDA_ITEM", id(item)), attached("DECISION_PAPER", paper));
        removed(gone).statusCode(200);
        decided(item, "2023-11-22").statusCode(200);
        String minutes = attached("AGENDA_ITEM", id(item));

        for (String one : kept) {
            removed(one).statusCode(409).body("code", equalTo("conflict"));
            OUTSIDER.get(one + "/content").statusCode(200);
        }
        removed(minutes).statusCode(409);
    }

    @Test
    void documents_of_a_postponed_item_stay_and_those_of_its_case_may_still_go() {
        String item = recommended(cases, item());
        String ofItem = attached("AGENDA_ITEM", id(item));
        String ofCase = attached("CASE", id(cases));
        APPROVER.advance(item, EDITOR.etag(item), body("to", "POSTPONED", "reason", "Udsat."))
                .statusCode(200);

        removed(ofItem).statusCode(409);
        removed(ofCase).statusCode(200);
    }

    @Test
    void documents_that_a_body_decided_with_elsewhere_stay() {
        Map<String, @Nullable Object> draft =
                body("date", "2023-11-01", "bodyId", committee, "issuer", "Sundhedsstaben", "visibility", "OPEN");
        String paper = EDITOR.create("/v1/decision-papers", draft);
        String item =
                "/v1/agenda-items/" + EDITOR.create(cases + "/agenda-items", with(item(), "decisionPaperId", paper));
        String gone = attached("DECISION_PAPER", paper);
        List<String> kept = List.of(
                attached("DECISION_PAPER", paper), attached("AGENDA_ITEM", id(item)), attached("CASE", id(cases)));
        removed(gone).statusCode(200);
        recorded(paper, draft, "APPROVED");

        for (String one : kept) {
            removed(one).statusCode(409).body("code", equalTo("conflict"));
            OUTSIDER.get(one + "/content").statusCode(200);
        }
    }

    @Test
    void documents_of_a_paper_that_was_returned_elsewhere_stay_and_those_of_its_case_may_still_go() {
        Map<String, @Nullable Object> draft =
                body("date", "2023-11-01", "bodyId", committee, "issuer", "Sundhedsstaben", "visibility", "OPEN");
        String paper = EDITOR.create("/v1/decision-papers", draft);
        EDITOR.create(cases + "/agenda-items", with(item(), "decisionPaperId", paper));
        String ofPaper = attached("DECISION_PAPER", paper);
        String ofCase = attached("CASE", id(cases));
        recorded(paper, draft, "RETURNED");

        removed(ofPaper).statusCode(409);
        removed(ofCase).statusCode(200);
    }

    private static void recorded(String paper, Map<String, @Nullable Object> draft, String outcome) {
        String path = "/v1/decision-papers/" + paper;
        APPROVER.put(path, EDITOR.etag(path), with(draft, "decision", body("outcome", outcome)))
                .statusCode(200);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String attached(String kind, String item) {
        String id = EDITOR.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/pdf")
                .queryParams("itemKind", kind, "itemId", item, "title", "Bilag", "fileName", "bilag.pdf")
                .body("%PDF-1.7 et bilag".getBytes(StandardCharsets.UTF_8))
                .post("/v1/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/v1/attachments/" + id;
    }

    private static ValidatableResponse removed(String path) {
        return EDITOR.request()
                .header("If-Match", EDITOR.etag(path))
                .delete(path)
                .then();
    }

    private static String recommended(String path, Map<String, @Nullable Object> item) {
        String made = "/v1/agenda-items/" + EDITOR.create(path + "/agenda-items", item);
        EDITOR.advance(made, EDITOR.etag(made), body("to", "RECOMMENDED")).statusCode(200);
        return made;
    }

    private static ValidatableResponse decided(String path, String day) {
        return APPROVER.advance(
                path,
                EDITOR.etag(path),
                body("to", "DECIDED", "outcome", "APPROVED", "decisionText", "Godkendt.", "decidedOn", day));
    }

    @Test
    void a_refused_step_names_every_guard() {
        String path = "/v1/agenda-items/"
                + EDITOR.create(cases + "/agenda-items", body("bodyId", committee, "visibility", "OPEN"));

        EDITOR.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED"))
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body(
                        "errors.code",
                        hasItems("guard-recommendation-missing", "guard-recommender-missing", "guard-meeting-missing"))
                .body("errors.href", everyItem(equalTo(path)));
    }

    @Test
    void who_recommends_does_not_decide() {
        String path = "/v1/agenda-items/" + EDITOR.create(cases + "/agenda-items", item());
        APPROVER.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED")).statusCode(403);
        EDITOR.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED")).statusCode(200);

        EDITOR.advance(path, EDITOR.etag(path), body("to", "POSTPONED", "reason", "Mangler."))
                .statusCode(403);
    }

    @Test
    void an_item_is_for_a_body_on_the_cases_way() {
        String other = EDITOR.create("/v1/bodies", body("name", "Byrådet", "type", "COUNCIL"));

        EDITOR.post(cases + "/agenda-items", with(with(item(), "bodyId", other), "decisionPaperId", UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", hasItems("/bodyId", "/decisionPaperId"))
                .body("errors.code", hasItems("not-on-the-way", "unknown-reference"));
    }

    @Test
    void a_closed_item_stands_in_its_open_cases_list_by_its_placeholder() {
        String id = EDITOR.create(
                cases + "/agenda-items",
                with(with(closed(item()), "title", WORD), "publicDecisionText", "Punktet er godkendt."));
        String path = "/v1/agenda-items/" + id;
        EDITOR.advance(path, EDITOR.etag(path), body("to", "RECOMMENDED")).statusCode(200);
        APPROVER.advance(
                        path,
                        EDITOR.etag(path),
                        body("to", "DECIDED", "outcome", "APPROVED", "decisionText", WORD, "minutes", WORD))
                .statusCode(200);

        for (var outsider : List.of(OUTSIDER, NEIGHBOUR)) {
            outsider.get(path)
                    .statusCode(200)
                    .body("publicDecisionText", equalTo("Punktet er godkendt."))
                    .body(not(containsString(WORD)));
            outsider.get(cases + "/agenda-items")
                    .body("items.id", equalTo(List.of(id)))
                    .body("items[0].legalBasis", equalTo("forvaltningsloven § 27"))
                    .body(not(containsString(WORD)));
            outsider.get(cases + "/agenda-items?state=DECIDED").body("items", hasSize(0));
        }
        AUDITOR.get(path).body("decision.minutes", equalTo(WORD));
    }

    @Test
    void a_case_is_closed_after_its_items_were_one_by_one() {
        String item = EDITOR.create(cases + "/agenda-items", with(item(), "title", WORD));
        String path = "/v1/agenda-items/" + item;
        EDITOR.put(cases, EDITOR.etag(cases), closed(file()))
                .statusCode(422)
                .body("errors.code", hasItem("open-agenda-items"));

        EDITOR.put(path, EDITOR.etag(path), closed(with(item(), "title", WORD))).statusCode(200);
        EDITOR.put(cases, EDITOR.etag(cases), closed(with(file(), "title", WORD)))
                .statusCode(200);

        OUTSIDER.get(path).statusCode(200).body(not(containsString(WORD)));
        OUTSIDER.get(cases).statusCode(200).body("legalBasis", equalTo("forvaltningsloven § 27"));
        OUTSIDER.get(cases).body(not(containsString(WORD)));
        OUTSIDER.get("/v1/cases?municipality=0751&limit=200").body(not(containsString(WORD)));
        OUTSIDER.get(cases + "/agenda-items").statusCode(200).body(not(containsString(WORD)));
        EDITOR.put(path, EDITOR.etag(path), item()).statusCode(422).body("errors.code", hasItem("case-is-closed"));
    }

    @Test
    void closing_needs_a_legal_basis_and_an_assessment_of_the_item() {
        EDITOR.post(cases + "/agenda-items", with(item(), "visibility", "CLOSED"))
                .statusCode(422)
                .body("errors.pointer", hasItems("/legalBasis", "/assessment"));
    }

    @Test
    void an_item_is_changed_at_its_version_and_unknown_ones_are_not_found() {
        String items = cases + "/agenda-items";
        String path = "/v1/agenda-items/" + EDITOR.create(items, item());
        EDITOR.put(path, "\"7\"", item()).statusCode(412);
        OUTSIDER.get("/v1/agenda-items/" + UUID.randomUUID()).statusCode(404);
        OUTSIDER.get("/v1/cases/" + UUID.randomUUID() + "/agenda-items").statusCode(404);
    }

    private static Map<String, @Nullable Object> closed(Map<String, @Nullable Object> open) {
        return with(
                with(with(open, "visibility", "CLOSED"), "legalBasis", "forvaltningsloven § 27"),
                "assessment",
                "Her nævnes en forhandling, " + WORD);
    }

    private Map<String, @Nullable Object> file() {
        return body(
                "caseNumber",
                unique("23/9928"),
                "title",
                "Samarbejdsprojekt mellem kommune og region",
                "visibility",
                "OPEN",
                "agendaFlow",
                List.of(committee));
    }

    private Map<String, @Nullable Object> item() {
        return body(
                "bodyId", committee,
                "meetingOn", "2023-11-22",
                "recommenderRole", "Velfærdsdirektør",
                "recommendationPoints", List.of("At kommunen indgår i projektet"),
                "economicConsequences", "NONE",
                "attachments", List.of(),
                "visibility", "OPEN");
    }
}
