package dk.helhed.plans.strategic;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Topics;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StrategicAgreementResourceTest {

    private String municipality;
    private String housing;

    @BeforeEach
    void prepare() {
        municipality = EDITOR.create(
                "/v1/organisations", body("name", "Aarhus Kommune", "type", "MUNICIPALITY", "code", "0751"));
        housing = EDITOR.create("/v1/organisations", body("name", "Østjysk Bolig", "type", "HOUSING_ORGANISATION"));
    }

    @Test
    void an_agreement_is_signed_once_all_its_parties_have_signed() {
        String plan = Agreed.publishedPlan(EDITOR);
        String path = drawnUp(plan);

        sign(path, "Rådmand", municipality)
                .statusCode(200)
                .body("state", equalTo("PARTLY_SIGNED"))
                .body("awaiting.organisationId", equalTo(List.of(housing)));
        sign(path, "Direktør", housing)
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("awaiting", hasSize(0));

        OUTSIDER.get(path).statusCode(200).body("signatures.ofTheTextAsItStands", equalTo(List.of(true, true)));
        OUTSIDER.get("/v1/plans/" + plan).body("strategicAgreement.signed", equalTo(true));
        OUTSIDER.get("/v1/plans/" + plan + "/strategic-agreements").body("items", hasSize(1));
        List<String> published = Topics.awaitPayloads("plans.activity.v1", plan, records -> !records.isEmpty()).stream()
                .map(record -> record.path("what").asText())
                .toList();
        assertEquals(List.of("STRATEGIC_AGREEMENT_SIGNED"), published);
    }

    @Test
    void a_signature_is_of_one_text_only() {
        String plan = Agreed.plan(EDITOR);
        String path = drawnUp(plan);
        sign(path, "Rådmand", municipality).statusCode(200);

        EDITOR.put(path, EDITOR.etag(path), with(draft(plan), "purpose", "Et andet formål"))
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("signatures.ofTheTextAsItStands", equalTo(List.of(false)));
        sign(path, "Rådmand", municipality).statusCode(200).body("state", equalTo("PARTLY_SIGNED"));
    }

    @Test
    void its_versions_are_listed_read_and_compared_and_stand_in_the_plan_as_of_a_time() {
        String plan = Agreed.publishedPlan(EDITOR);
        Map<String, @Nullable Object> draft = draft(plan);
        String path = "/v1/strategic-agreements/" + EDITOR.create("/v1/plans/" + plan + "/strategic-agreements", draft);
        EDITOR.put(path, EDITOR.etag(path), with(draft, "purpose", "Et andet formål"))
                .statusCode(200);

        for (Client reader : List.of(EDITOR, OUTSIDER, NEIGHBOUR)) {
            reader.get(path + "/versions")
                    .statusCode(200)
                    .body("items.version", equalTo(List.of(0, 1)))
                    .body("items[1].changed", equalTo(List.of("/purpose")));
            reader.get(path + "/versions/1").body("state.purpose", equalTo("Et andet formål"));
            reader.get(path + "/versions/0/diff/1")
                    .statusCode(200)
                    .body("changes.pointer", equalTo(List.of("/purpose")))
                    .body("changes.after", equalTo(List.of("Et andet formål")));
        }
        EDITOR.get(path + "/as-of?time=2099-01-01T00:00:00Z").body("stated.purpose", equalTo("Et andet formål"));
        EDITOR.get(path + "/versions/7").statusCode(404);
        EDITOR.get("/v1/plans/" + plan + "/as-of?time=2099-01-01T00:00:00Z")
                .body("parts.strategicAgreements.purpose", equalTo(List.of("Et andet formål")));
    }

    @Test
    void a_drafts_agreement_has_versions_for_its_own_municipality_alone() {
        String path = drawnUp(Agreed.plan(EDITOR));

        EDITOR.get(path + "/versions").statusCode(200).body("items", hasSize(1));
        for (Client other : List.of(OUTSIDER, NEIGHBOUR)) {
            other.get(path + "/versions").statusCode(404);
            other.get(path + "/versions/0").statusCode(404);
            other.get(path + "/versions/0/diff/0").statusCode(404);
        }
    }

    @Test
    void what_all_have_signed_is_amended_only() {
        String plan = Agreed.plan(EDITOR);
        String path = drawnUp(plan);
        sign(path, "Rådmand", municipality).statusCode(200);
        sign(path, "Direktør", housing).statusCode(200);

        EDITOR.put(path, EDITOR.etag(path), draft(plan))
                .statusCode(409)
                .body("errors[0].code", equalTo("amendment-required"))
                .body("errors[0].href", equalTo("/v1/plans/" + plan + "/change-proposals"));
    }

    @Test
    void a_signature_that_does_not_fit_is_refused_with_every_reason() {
        String plan = Agreed.plan(EDITOR);
        String bare = "/v1/strategic-agreements/"
                + EDITOR.create("/v1/plans/" + plan + "/strategic-agreements", body("purpose", "Noget"));

        APPROVER.request()
                .header("Idempotency-Key", Client.unique("key"))
                .header("If-Match", EDITOR.etag(bare))
                .contentType("application/json")
                .body(body("role", "Rådmand", "organisationId", municipality, "signedOn", "2999-01-01"))
                .post(bare + "/signatures")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "agreement-goal-missing",
                                "agreement-follow-up-missing",
                                "not-a-signatory",
                                "in-the-future")))
                .body("errors[0].href", equalTo(bare));
        String path = drawnUp(Agreed.plan(EDITOR));
        sign(path, "Rådmand", municipality).statusCode(200);
        sign(path, "Rådmand", municipality).statusCode(422).body("errors.code", equalTo(List.of("already-signed")));
    }

    @Test
    void goals_and_parties_must_be_known() {
        String plan = Agreed.plan(EDITOR);
        String foreign = Agreed.goal(EDITOR, Agreed.plan(EDITOR));
        Map<String, @Nullable Object> party = body("role", "Rådmand", "organisationId", foreign);

        EDITOR.post(
                        "/v1/plans/" + plan + "/strategic-agreements",
                        with(with(draft(plan), "goalIds", List.of(foreign)), "parties", List.of(party)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/goalIds/0", "/parties/0/organisationId")));
    }

    @Test
    void a_plan_has_one_agreement() {
        String plan = Agreed.plan(EDITOR);
        drawnUp(plan);

        EDITOR.post("/v1/plans/" + plan + "/strategic-agreements", draft(plan)).statusCode(409);
    }

    @Test
    void an_agreement_is_changed_and_signed_at_its_version() {
        String plan = Agreed.plan(EDITOR);
        String path = drawnUp(plan);

        EDITOR.put(path, "\"9\"", draft(plan)).statusCode(412);
        signed(Client.of("0707", "approver"), path, "\"0\"").statusCode(404);
        signed(APPROVER, path, "\"9\"").statusCode(412);
    }

    private String drawnUp(String plan) {
        return "/v1/strategic-agreements/" + EDITOR.create("/v1/plans/" + plan + "/strategic-agreements", draft(plan));
    }

    private Map<String, @Nullable Object> draft(String plan) {
        return body(
                "purpose", "Beboerne skal have samme muligheder",
                "goalIds", List.of(Agreed.goal(EDITOR, plan)),
                "parties",
                        List.of(
                                body("role", "Rådmand", "organisationId", municipality),
                                body("role", "Direktør", "organisationId", housing)),
                "followUp", body("every", "YEARLY"));
    }

    private ValidatableResponse sign(String path, String role, String organisation) {
        return signed(APPROVER, path, EDITOR.etag(path), role, organisation);
    }

    private ValidatableResponse signed(Client who, String path, String etag) {
        return signed(who, path, etag, "Rådmand", municipality);
    }

    private static ValidatableResponse signed(Client who, String path, String etag, String role, String organisation) {
        return who.request()
                .header("Idempotency-Key", Client.unique("key"))
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body("role", role, "organisationId", organisation, "signedOn", "2020-12-15"))
                .post(path + "/signatures")
                .then();
    }
}
