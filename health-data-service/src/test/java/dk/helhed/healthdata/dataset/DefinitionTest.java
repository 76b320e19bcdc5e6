package dk.helhed.healthdata.dataset;

import static dk.helhed.healthdata.Api.STRANGER;
import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.put;
import static dk.helhed.healthdata.Api.releaseDraft;
import static dk.helhed.healthdata.Api.submit;
import static dk.helhed.healthdata.Api.value;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dk.helhed.healthdata.Cubes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DefinitionTest {

    private String indicator = "";
    private Map<String, Object> draft = Map.of();

    @BeforeEach
    void draftOne() {
        indicator = indicator("PERCENT");
        draft = Cubes.draft("REQUIRED", indicator);
    }

    @Test
    void a_cube_is_defined_with_the_policy_of_the_house() {
        String id = describe();

        get("/v1/datasets/" + id)
                .statusCode(200)
                .body("definition", is(1))
                .body("structure.dimensions.code", contains("area", "period", "sex", "age"))
                .body("structure.measures[1].denominator", is("RESIDENTS"))
                .body("policy.minFrequency", is(5))
                .body("policy.minGroup", is(20))
                .body("policy.width", is(3))
                .body("policy.complement", is(true))
                .body("policy.dominators", is(2))
                .body("policy.dominancePercent", is(85))
                .body("policy.mostPrimaryPercent", is(15));
    }

    @Test
    void every_change_of_a_cube_is_a_definition_and_the_earlier_ones_stay() {
        String id = describe();
        draft.put("policy", Map.of("minFrequency", 10));
        put("/v1/datasets/" + id, draft, "\"0\"", SUPPLIER).statusCode(200).body("definition", is(2));
        draft.put("publisher", "Another publisher");
        put("/v1/datasets/" + id, draft, "\"1\"", SUPPLIER).statusCode(200).body("definition", is(2));

        get("/v1/datasets/" + id + "/definitions")
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.policy.minFrequency", contains(5, 10));
        get("/v1/datasets/" + id + "/definitions?limit=1").body("items", hasSize(1));
        get("/v1/datasets/" + id + "/definitions/1").statusCode(200).body("policy.minFrequency", is(5));
        get("/v1/datasets/" + id + "/definitions/3").statusCode(404);
        get("/v1/datasets/" + UUID.randomUUID() + "/definitions").statusCode(404);
    }

    @Test
    void everything_that_is_wrong_with_a_cube_is_reported_at_once() {
        draft.put(
                "structure",
                Map.of(
                        "dimensions",
                        List.of(
                                Cubes.dimension("area", "AREA", null, List.of("0751", "9999"), List.of()),
                                Cubes.dimension("period", "PERIOD", null, List.of(), List.of()),
                                Cubes.dimension(
                                        "sex",
                                        "SEX",
                                        "T",
                                        List.of("T", "K"),
                                        List.of(Cubes.sum("T", false, "K"), Cubes.sum("K", false, "T")))),
                        "measures",
                        List.of(Cubes.share("EMPLOYED", "NOBODY", indicator))));

        post("/v1/datasets", draft, SUPPLIER)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/structure/dimensions/0/codes/1/code",
                                "/structure/dimensions/2/sums/0",
                                "/structure/dimensions/2/sums/1",
                                "/structure/measures/0/denominator"))
                .body(
                        "errors.code",
                        containsInAnyOrder("unknown-area", "hierarchy-cycle", "hierarchy-cycle", "not-a-population"));
    }

    @Test
    void a_policy_has_bounds() {
        draft.put(
                "policy",
                Map.of("minFrequency", 4, "width", 2, "dominancePercent", 100, "mostSeconds", 0, "mostCells", 999));

        post("/v1/datasets", draft, SUPPLIER)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/policy/minFrequency",
                                "/policy/width",
                                "/policy/dominancePercent",
                                "/policy/mostSeconds",
                                "/policy/mostCells"));
    }

    @Test
    void figures_that_are_public_already_have_no_cube() {
        post("/v1/datasets", Cubes.draft("NONE_ALREADY_PUBLIC", indicator), SUPPLIER)
                .statusCode(422)
                .body("errors.code", contains("structure-of-public-figures"));

        draft.remove("structure");
        draft.put("policy", Map.of());
        post("/v1/datasets", draft, SUPPLIER).statusCode(422).body("errors.code", contains("policy-without-structure"));
    }

    @Test
    void a_cube_takes_no_figures_that_were_not_protected_here() {
        String id = post("/v1/datasets", Cubes.draft("SYNTHETIC", indicator), SUPPLIER)
                .statusCode(201)
                .extract()
                .path("id");

        submit(id, releaseDraft(value("0751", indicator, "2020", 40)))
                .statusCode(422)
                .body("errors.code", contains("protection-needed"));
    }

    @Test
    void another_municipality_does_not_define_it() {
        put("/v1/datasets/" + describe(), draft, "\"0\"", STRANGER).statusCode(404);
    }

    @Test
    void a_dataset_without_a_cube_has_no_definition() {
        draft.remove("structure");

        get("/v1/datasets/" + describe()).body("definition", nullValue()).body("structure", nullValue());
    }

    private String describe() {
        return post("/v1/datasets", draft, SUPPLIER).statusCode(201).extract().path("id");
    }
}
