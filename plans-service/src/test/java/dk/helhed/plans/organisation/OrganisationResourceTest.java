package dk.helhed.plans.organisation;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationResourceTest {

    private static final String PATH = "/v1/organisations";

    @Test
    void an_organisation_is_found_by_the_clients_own_reference() {
        String reference = unique("org");
        String id = EDITOR.create(PATH, with(organisation(), "externalId", reference));

        OUTSIDER.get(PATH + "?municipality=0751&externalId=" + reference)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id));
    }

    @Test
    void a_reference_is_used_once_per_municipality() {
        String reference = unique("org");
        EDITOR.create(PATH, with(organisation(), "externalId", reference));

        EDITOR.post(PATH, with(organisation(), "externalId", reference)).statusCode(409);
        NEIGHBOUR.post(PATH, with(organisation(), "externalId", reference)).statusCode(201);
    }

    @Test
    void a_municipality_states_its_code() {
        EDITOR.post(PATH, with(organisation(), "type", "MUNICIPALITY"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/code"));
    }

    @Test
    void a_parent_is_of_the_same_municipality() {
        String foreign = NEIGHBOUR.create(PATH, organisation());
        String own = EDITOR.create(PATH, organisation());

        EDITOR.post(PATH, with(organisation(), "parentId", foreign)).statusCode(422);
        EDITOR.post(PATH, with(organisation(), "parentId", UUID.randomUUID())).statusCode(422);
        EDITOR.post(PATH, with(organisation(), "parentId", own)).statusCode(201);
    }

    @Test
    void an_organisation_is_not_part_of_its_own_part() {
        String top = EDITOR.create(PATH, organisation());
        String middle = EDITOR.create(PATH, with(organisation(), "parentId", top));
        String bottom = EDITOR.create(PATH, with(organisation(), "parentId", middle));

        EDITOR.put(PATH + "/" + top, EDITOR.etag(PATH + "/" + top), with(organisation(), "parentId", bottom))
                .statusCode(422)
                .body("errors.code", hasItem("cycle"));
        EDITOR.put(PATH + "/" + top, EDITOR.etag(PATH + "/" + top), with(organisation(), "parentId", top))
                .statusCode(422);
    }

    @Test
    void it_is_changed_at_the_version_that_was_read() {
        String path = PATH + "/" + EDITOR.create(PATH, organisation());
        String etag = OUTSIDER.etag(path);

        EDITOR.put(path, etag, with(organisation(), "name", "Landsbyggefonden"))
                .statusCode(200)
                .body("name", equalTo("Landsbyggefonden"));
        EDITOR.put(path, etag, organisation()).statusCode(412);
    }

    @Test
    void the_fund_stays_the_fund_and_nobody_else_becomes_it() {
        String fund = PATH + "/" + EDITOR.create(PATH, with(organisation(), "type", "FUND"));
        String other = PATH + "/" + EDITOR.create(PATH, with(organisation(), "type", "OTHER"));

        EDITOR.put(fund, EDITOR.etag(fund), with(organisation(), "type", "OTHER"))
                .statusCode(422)
                .body("errors.code", hasItem("fund-stays-fund"));
        EDITOR.put(other, EDITOR.etag(other), with(organisation(), "type", "FUND"))
                .statusCode(422);
        EDITOR.put(fund, EDITOR.etag(fund), with(with(organisation(), "type", "FUND"), "name", "LBF"))
                .statusCode(200);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        OUTSIDER.get(PATH + "/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_body_names_its_organisation_and_whom_it_acts_for() {
        String organisation = EDITOR.create(PATH, organisation());
        String board = EDITOR.create("/v1/bodies", group("BOARD"));
        String local = EDITOR.create(
                "/v1/bodies",
                with(with(group("LOCAL_BOARD"), "delegatedFromId", board), "organisationId", organisation));

        OUTSIDER.get("/v1/bodies/" + local)
                .statusCode(200)
                .body("delegatedFromId", equalTo(board))
                .body("organisationId", equalTo(organisation));
    }

    @Test
    void a_mandate_does_not_come_back_to_its_own_body() {
        String board = EDITOR.create("/v1/bodies", group("BOARD"));
        String local = EDITOR.create("/v1/bodies", with(group("LOCAL_BOARD"), "delegatedFromId", board));

        EDITOR.put(
                        "/v1/bodies/" + board,
                        EDITOR.etag("/v1/bodies/" + board),
                        with(group("BOARD"), "delegatedFromId", local))
                .statusCode(422)
                .body("errors.pointer", hasItem("/delegatedFromId"));
        EDITOR.put("/v1/bodies/" + board, EDITOR.etag("/v1/bodies/" + board), with(group("BOARD"), "servesId", board))
                .statusCode(422);
    }

    @Test
    void a_body_points_only_at_what_its_municipality_knows() {
        String foreign = NEIGHBOUR.create("/v1/bodies", group("BOARD"));
        String foreignOrganisation = NEIGHBOUR.create(PATH, organisation());

        EDITOR.post("/v1/bodies", with(group("SECRETARIAT"), "servesId", foreign))
                .statusCode(422);
        EDITOR.post("/v1/bodies", with(group("BOARD"), "organisationId", foreignOrganisation))
                .statusCode(422);
    }

    @Test
    void a_body_is_changed_at_the_version_that_was_read() {
        String path = "/v1/bodies/" + EDITOR.create("/v1/bodies", group("BOARD"));
        String etag = OUTSIDER.etag(path);

        EDITOR.put(path, etag, with(group("BOARD"), "abbreviation", "BHP"))
                .statusCode(200)
                .body("abbreviation", equalTo("BHP"));
    }

    @Test
    void the_list_of_bodies_narrows_by_type_and_reference() {
        String reference = unique("body");
        EDITOR.create("/v1/bodies", with(group("COUNCIL"), "externalId", reference));

        OUTSIDER.get("/v1/bodies?type=COUNCIL&externalId=" + reference).body("items", hasSize(1));
        OUTSIDER.get("/v1/bodies?type=BOARD&externalId=" + reference).body("items", hasSize(0));
    }

    private static Map<String, @Nullable Object> organisation() {
        return body("name", "Østjysk Bolig", "type", "HOUSING_ORGANISATION");
    }

    private static Map<String, @Nullable Object> group(String type) {
        return body("name", "Bestyrelsen for boligsociale helhedsplaner", "type", type);
    }
}
