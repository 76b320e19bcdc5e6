package dk.helhed.plans.cooperation;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectResourceTest {

    private static final String PATH = "/v1/cooperation-projects";

    private String region;

    @BeforeEach
    void prepare() {
        region = EDITOR.create(
                "/v1/organisations", body("name", "Region Midtjylland", "type", "REGION", "code", "1082"));
    }

    @Test
    void a_project_is_read_by_all_with_its_main_tracks() {
        String reference = unique("coop");
        EDITOR.create(PATH, with(project(), "externalId", reference));

        OUTSIDER.get(PATH + "?externalId=" + reference)
                .statusCode(200)
                .body("items[0].initiatorId", equalTo(region))
                .body("items[0].mainTracks[0].municipalities", equalTo(2))
                .body("items[0].mainTracks[0].partners", equalTo(List.of()))
                .body("items[0].municipalities", hasItem("0707"));
    }

    @Test
    void neighbours_hear_which_municipalities_it_joins() {
        String id = EDITOR.create(PATH, project());

        JsonNode published =
                Topics.json(Topics.await("plans.cooperation.v1", id, 1).getFirst());
        assertEquals(
                List.of("0707", "0751"),
                List.of(
                        published.at("/municipalities/0").asText(),
                        published.at("/municipalities/1").asText()));
        assertEquals("0751", published.path("municipality").asText());

        EDITOR.put(PATH + "/" + id, EDITOR.etag(PATH + "/" + id), with(project(), "municipalities", List.of()))
                .statusCode(200);
        Topics.awaitPayloads(
                "plans.cooperation.v1",
                id,
                heard ->
                        heard.size() == 2 && heard.get(1).path("municipalities").size() == 1);
    }

    @Test
    void its_partners_are_known_and_its_end_is_not_before_its_start() {
        Map<String, @Nullable Object> wrong = with(
                with(with(project(), "partnerIds", List.of(UUID.randomUUID())), "runsFrom", "2026-01-01"),
                "runsTo",
                "2025-12-31");

        EDITOR.post(PATH, wrong).statusCode(422).body("errors.pointer", hasItems("/partnerIds/0", "/runsTo"));
        EDITOR.post(PATH, with(project(), "initiatorId", UUID.randomUUID())).statusCode(422);
    }

    @Test
    void it_says_who_else_works_in_a_focus_area_of_its_own() {
        Map<String, @Nullable Object> stated = with(project(), "focusAreas", List.of("Almen praksis"));
        Map<String, @Nullable Object> known = body("focusArea", "Almen praksis", "partners", List.of("PLO-Midt"));
        Map<String, @Nullable Object> unknown = body("focusArea", "Andet", "partners", List.of("PLO-Midt"));

        EDITOR.post(PATH, with(stated, "focusAreaPartners", List.of(known)))
                .statusCode(201)
                .body("focusAreaPartners[0].partners", equalTo(List.of("PLO-Midt")));

        EDITOR.post(PATH, with(stated, "focusAreaPartners", List.of(known, unknown, known)))
                .statusCode(422)
                .body("errors.pointer", hasItems("/focusAreaPartners/1/focusArea", "/focusAreaPartners/2/focusArea"))
                .body("errors.code", hasItems("unknown-reference", "duplicate-element"));
    }

    @Test
    void it_says_what_it_is_for_and_which_municipality_joins_which_track() {
        Map<String, @Nullable Object> stated = with(project(), "purpose", "Mindre ulighed i sundhed.");
        stated = with(with(stated, "description", "Samlet i en projektorganisation."), "runsFromPrecision", "2023");
        Map<String, @Nullable Object> track =
                body("no", 1, "name", "Partnerskaber", "description", "To i alt.", "joinedBy", List.of("0707", "0751"));

        String path = PATH + "/" + EDITOR.create(PATH, with(stated, "mainTracks", List.of(track)));
        OUTSIDER.get(path)
                .body("purpose", equalTo("Mindre ulighed i sundhed."))
                .body("description", equalTo("Samlet i en projektorganisation."))
                .body("runsFromPrecision", equalTo("2023"))
                .body("mainTracks[0].description", equalTo("To i alt."))
                .body("mainTracks[0].joinedBy", equalTo(List.of("0707", "0751")));

        Map<String, @Nullable Object> strangers = with(track, "joinedBy", List.of("0751", "0101"));
        EDITOR.post(PATH, with(stated, "mainTracks", List.of(strangers)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/mainTracks/0/joinedBy/1")))
                .body("errors.code", equalTo(List.of("not-in-project")));
    }

    @Test
    void it_says_what_its_partners_recommend_and_where_that_is_done() {
        String word = unique("rygestop");
        Map<String, @Nullable Object> example = body(
                "name",
                word,
                "municipalities",
                List.of("0851"),
                "places",
                List.of("Aalborg Øst"),
                "figures",
                List.of(body("what", "gennemførte forløbet", "value", 92, "unit", "percent")));
        Map<String, @Nullable Object> recommendation =
                body("no", 3, "name", "Forebyggelse", "examples", List.of(example));

        String path = PATH + "/" + EDITOR.create(PATH, with(project(), "recommendations", List.of(recommendation)));
        OUTSIDER.get(path)
                .body("recommendations[0].no", equalTo(3))
                .body("recommendations[0].examples[0].places", equalTo(List.of("Aalborg Øst")))
                .body("recommendations[0].examples[0].partners", equalTo(List.of()))
                .body("recommendations[0].examples[0].figures[0].value", equalTo(92))
                .body("municipalities", equalTo(List.of("0707")));
        OUTSIDER.get("/v1/search?q=" + word).body("items.kind", equalTo(List.of("cooperation-projects")));

        EDITOR.post(PATH, with(project(), "recommendations", List.of(recommendation, recommendation)))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/recommendations/1/no")));
        Map<String, @Nullable Object> nameless = with(recommendation, "examples", List.of(with(example, "name", " ")));
        EDITOR.post(PATH, with(project(), "recommendations", List.of(nameless)))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/recommendations/0/examples/0/name")));
    }

    @Test
    void it_is_changed_at_the_version_that_was_read() {
        String path = PATH + "/" + EDITOR.create(PATH, project());
        String etag = OUTSIDER.etag(path);

        EDITOR.put(path, etag, with(project(), "name", "Lighed"))
                .statusCode(200)
                .body("name", equalTo("Lighed"));
        EDITOR.put(path, etag, project()).statusCode(412);
        OUTSIDER.get(PATH + "/" + UUID.randomUUID()).statusCode(404);
    }

    private Map<String, @Nullable Object> project() {
        return body(
                "name",
                "Lighed i sundhed",
                "initiatorId",
                region,
                "partnerIds",
                List.of(region),
                "municipalities",
                List.of("0707"),
                "runsTo",
                "2025-12-31",
                "runsToPrecision",
                "end of 2025",
                "mainTracks",
                List.of(body("no", 1, "name", "Storskala-partnerskaber", "municipalities", 2)));
    }
}
