package dk.helhed.plans.area;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaResourceTest {

    @Test
    void an_editor_registers_an_area_and_everyone_reads_it() {
        String code = unique("0751-area");

        EDITOR.post("/v1/areas", area(code))
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/areas/" + code))
                .header("ETag", notNullValue());

        OUTSIDER.get("/v1/areas/" + code)
                .statusCode(200)
                .body("name", equalTo("Bispehaven"))
                .body("municipality", equalTo("0751"));
    }

    @Test
    void the_list_narrows_by_municipality() {
        EDITOR.post("/v1/areas", area(unique("0751-area"))).statusCode(201);
        NEIGHBOUR.post("/v1/areas", area(unique("0707-area"))).statusCode(201);

        OUTSIDER.get("/v1/areas?municipality=0707&limit=200")
                .statusCode(200)
                .body("items.municipality", everyItem(equalTo("0707")))
                .body("items.municipality", hasItem("0707"));
    }

    @Test
    void the_list_goes_on_where_the_page_before_ended() {
        EDITOR.post("/v1/areas", area(unique("0751-area"))).statusCode(201);
        EDITOR.post("/v1/areas", area(unique("0751-area"))).statusCode(201);
        String cursor = OUTSIDER.get("/v1/areas?limit=1").extract().path("nextCursor");
        String first = OUTSIDER.get("/v1/areas?limit=1").extract().path("items[0].code");

        String second = OUTSIDER.get("/v1/areas?limit=1&cursor=" + cursor)
                .statusCode(200)
                .extract()
                .path("items[0].code");

        org.junit.jupiter.api.Assertions.assertTrue(second.compareTo(first) > 0);
    }

    @Test
    void an_unchanged_area_is_not_sent_again() {
        String code = unique("0751-area");
        EDITOR.post("/v1/areas", area(code)).statusCode(201);
        String etag = OUTSIDER.etag("/v1/areas/" + code);

        OUTSIDER.request()
                .header("If-None-Match", etag)
                .get("/v1/areas/" + code)
                .then()
                .statusCode(304);
    }

    @Test
    void a_change_needs_the_present_etag() {
        String code = unique("0751-area");
        EDITOR.post("/v1/areas", area(code)).statusCode(201);
        String etag = OUTSIDER.etag("/v1/areas/" + code);

        EDITOR.put("/v1/areas/" + code, etag, with(area(code), "district", "Hasle"))
                .statusCode(200)
                .body("district", equalTo("Hasle"));

        EDITOR.put("/v1/areas/" + code, etag, area(code)).statusCode(412);
        EDITOR.request()
                .contentType(ContentType.JSON)
                .body(area(code))
                .put("/v1/areas/" + code)
                .then()
                .statusCode(428);
    }

    @Test
    void the_code_begins_with_the_municipality_and_stays() {
        EDITOR.post("/v1/areas", area(unique("0707-area")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/code"))
                .body("errors.code", hasItem("area-code-of-another-municipality"));

        String code = unique("0751-area");
        EDITOR.post("/v1/areas", area(code)).statusCode(201);
        EDITOR.put("/v1/areas/" + code, OUTSIDER.etag("/v1/areas/" + code), area(unique("0751-area")))
                .statusCode(422)
                .body("errors.code", hasItem("immutable"));
    }

    @Test
    void a_code_is_given_once() {
        String code = unique("0751-area");
        EDITOR.post("/v1/areas", area(code)).statusCode(201);

        EDITOR.post("/v1/areas", area(code)).statusCode(409);
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        Map<String, @Nullable Object> draft =
                with(with(area(unique("0751-area")), "validFrom", "2020-01-01"), "validTo", "2019-12-31");

        EDITOR.post("/v1/areas", draft).statusCode(422).body("errors.pointer", hasItem("/validTo"));
    }

    @Test
    void it_says_which_yearly_lists_it_stood_on_each_once() {
        String code = unique("0751-area");
        Map<String, Object> later = body("year", 2024, "category", "TRANSFORMATION");
        Map<String, Object> earlier = body("year", 2022, "category", "VULNERABLE");
        EDITOR.post("/v1/areas", with(area(code), "listings", List.of(later, earlier)))
                .statusCode(201)
                .body("listings.year", equalTo(List.of(2022, 2024)))
                .body("listings.category", equalTo(List.of("VULNERABLE", "TRANSFORMATION")));

        EDITOR.post("/v1/areas", with(area(unique("0751-area")), "listings", List.of(later, later)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/listings"));
        EDITOR.post("/v1/areas", with(area(unique("0751-area")), "listings", List.of(body("year", 1999))))
                .statusCode(400)
                .body("errors.pointer", hasItems("/listings/0/year", "/listings/0/category"));
    }

    @Test
    void it_says_which_areas_it_came_in_the_place_of_each_once() {
        String code = unique("0751-area");
        EDITOR.post("/v1/areas", with(area(code), "predecessors", List.of("0751-b", "0751-a")))
                .statusCode(201)
                .body("predecessors", equalTo(List.of("0751-a", "0751-b")));
        OUTSIDER.get("/v1/areas/" + code).body("predecessors", equalTo(List.of("0751-a", "0751-b")));
        EDITOR.put("/v1/areas/" + code, OUTSIDER.etag("/v1/areas/" + code), area(code))
                .statusCode(200)
                .body("predecessors", equalTo(List.of()));

        for (Map.Entry<String, String> fault : Map.of(
                        "0751-a",
                        "duplicate-element",
                        "0707-a",
                        "area-code-of-another-municipality",
                        code,
                        "area-before-itself")
                .entrySet()) {
            EDITOR.put(
                            "/v1/areas/" + code,
                            OUTSIDER.etag("/v1/areas/" + code),
                            with(area(code), "predecessors", List.of("0751-a", fault.getKey())))
                    .statusCode(422)
                    .body("errors.code", equalTo(List.of(fault.getValue())));
        }
    }

    @Test
    void what_does_not_exist_is_not_found() {
        OUTSIDER.get("/v1/areas/" + unique("0751-none")).statusCode(404);
    }

    private static Map<String, @Nullable Object> area(String code) {
        return body("code", code, "name", "Bispehaven");
    }
}
