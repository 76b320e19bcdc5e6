package dk.helhed.healthdata.area;

import static dk.helhed.healthdata.Api.SUPPLIER;
import static dk.helhed.healthdata.Api.bilingual;
import static dk.helhed.healthdata.Api.datasetDraft;
import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.indicator;
import static dk.helhed.healthdata.Api.post;
import static dk.helhed.healthdata.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaResourceTest {

    @Test
    void there_are_a_country_five_regions_and_ninety_eight_municipalities() {
        get("/v1/areas?level=country").body("items.code", contains("DK"));
        get("/v1/areas?level=region").body("items", hasSize(5)).body("items.parent", everyItem(is("DK")));
        get("/v1/areas?level=municipality&limit=200").body("items", hasSize(98)).body("nextCursor", nullValue());
    }

    @Test
    void a_municipality_names_its_region() {
        get("/v1/areas?parent=1082&limit=200")
                .body("items.code", hasItem("0751"))
                .body("items.find { it.code == '0751' }.name.da", is("Aarhus"))
                .body("items.find { it.code == '0751' }.level", is("MUNICIPALITY"))
                .body("items.find { it.code == '0751' }.municipality", is("0751"));
    }

    @Test
    void a_group_of_a_dataset_is_an_area() {
        String group = "group-" + unique();
        Map<String, Object> draft = datasetDraft("SYNTHETIC", indicator("PERCENT"));
        draft.put("areas", List.of(Map.of("code", group, "name", bilingual("Most vulnerable"))));
        String dataset =
                post("/v1/datasets", draft, SUPPLIER).statusCode(201).extract().path("id");

        get("/v1/areas?level=group&limit=200")
                .body("items.find { it.code == '" + group + "' }.datasetId", is(dataset))
                .body("items.find { it.code == '" + group + "' }.name.en", is("Most vulnerable"));
    }

    @Test
    void areas_are_read_page_by_page() {
        String cursor = get("/v1/areas?level=region&limit=2")
                .body("items.code", contains("1081", "1082"))
                .header("Link", containsString("rel=\"next\""))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");

        get("/v1/areas?level=region&limit=3&cursor=" + cursor)
                .body("items.code", contains("1083", "1084", "1085"))
                .body("nextCursor", nullValue());
    }

    @Test
    void an_unknown_level_is_refused_with_those_there_are() {
        get("/v1/areas?level=planet")
                .statusCode(400)
                .body("code", is("invalid-parameter"))
                .body("errors.parameter", contains("level"))
                .body("errors[0].detail", containsString("housing-area"));
    }

    @Test
    void a_cursor_of_another_filter_is_refused() {
        String cursor = get("/v1/areas?level=region&limit=2").extract().path("nextCursor");

        get("/v1/areas?level=municipality&cursor=" + cursor)
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }
}
