package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PlanListTest {

    private Parties parties = new Parties("", "", "", "");

    @BeforeEach
    void prepare() {
        parties = Parties.ofAarhus();
        plan("Ålborg", "2020-01-01");
        plan("Østerby", "2019-01-01");
        plan("Bispehaven", null);
        plan("Aarhus", "2021-01-01");
        plan("Ærø", "2020-01-01");
        plan("Bispehaven", "2018-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "title, Bispehaven Bispehaven Ærø Østerby Ålborg Aarhus",
        "-title, Aarhus Ålborg Østerby Ærø Bispehaven Bispehaven",
        "'startsOn,title', Bispehaven Østerby Ærø Ålborg Aarhus Bispehaven",
        "'-startsOn,-title', Aarhus Ålborg Ærø Østerby Bispehaven Bispehaven",
        "createdAt, Ålborg Østerby Bispehaven Aarhus Ærø Bispehaven",
        "-changedAt, Bispehaven Ærø Aarhus Bispehaven Østerby Ålborg",
    })
    void a_list_is_sorted_as_danes_do_and_the_same_in_whatever_pages(String sort, String titles) {
        for (int limit : new int[] {1, 2, 5, 200}) {
            assertEquals(List.of(titles.split(" ")), titles(sort, limit), sort + " by " + limit);
        }
    }

    @Test
    void a_key_that_is_not_there_is_refused_with_those_that_are() {
        OUTSIDER.get("/v1/plans?sort=colour")
                .statusCode(400)
                .body("errors.parameter", contains("sort"))
                .body("errors[0].detail", containsString("title, startsOn, endsOn, createdAt, changedAt"));
    }

    @Test
    void a_cursor_belongs_to_its_order() {
        String cursor = page("title", 1, null).getString("nextCursor");

        OUTSIDER.get("/v1/plans?limit=1&areaCode=" + parties.area() + "&sort=-title&cursor=" + cursor)
                .statusCode(400)
                .body("errors[0].code", equalTo("cursor-of-another-list"));
    }

    @Test
    void every_list_of_things_is_sorted_by_name() {
        String name = unique("Ø");
        RECORDER.create("/v1/organisations", body("name", name, "type", "ASSOCIATION"));

        for (String list : List.of("areas", "organisations", "bodies", "cooperation-projects")) {
            OUTSIDER.get("/v1/" + list + "?sort=-name&limit=1").statusCode(200);
        }
        for (String list : List.of("decision-papers?sort=-date", "cases?sort=title,-caseNumber")) {
            OUTSIDER.get("/v1/" + list).statusCode(200);
        }
        OUTSIDER.get("/v1/organisations?sort=-name,-changedAt&limit=1").body("items", hasSize(1));
    }

    private List<String> titles(String sort, int limit) {
        List<String> titles = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = page(sort, limit, cursor);
            titles.addAll(page.getList("items.title"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return titles;
    }

    private JsonPath page(String sort, int limit, @Nullable String cursor) {
        String query = "?areaCode=" + parties.area() + "&sort=" + sort + "&limit=" + limit;
        return OUTSIDER.get("/v1/plans" + query + (cursor == null ? "" : "&cursor=" + cursor))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void plan(String title, @Nullable String startsOn) {
        Map<String, @Nullable Object> plan =
                with(with(parties.recordedPlan("ACTIVE"), "title", title), "startsOn", startsOn);
        RECORDER.create("/v1/plans", plan);
    }
}
