package dk.helhed.plans.cooperation;

import static dk.helhed.kit.testing.Client.AUDITOR;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.testing.RealParts;
import dk.helhed.plans.testing.Topics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealParts.class, scope = TestResourceScope.GLOBAL)
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

        JsonNode told = Objects.requireNonNull(Topics.await("plans.cooperation.v1", id, heard -> !heard.isEmpty())
                .getFirst());
        assertEquals(
                List.of("0707", "0751"),
                List.of(
                        told.at("/municipalities/0").asText(),
                        told.at("/municipalities/1").asText()));
        assertEquals("0751", told.path("municipality").asText());

        EDITOR.put(PATH + "/" + id, EDITOR.etag(PATH + "/" + id), with(project(), "municipalities", List.of()))
                .statusCode(200);
        Topics.await(
                "plans.cooperation.v1",
                id,
                heard -> heard.size() == 2
                        && Objects.requireNonNull(heard.get(1))
                                        .path("municipalities")
                                        .size()
                                == 1);
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
    void only_the_own_editor_may_change_it() {
        OUTSIDER.post(PATH, project()).statusCode(401);
        AUDITOR.post(PATH, project()).statusCode(403);
        String path = PATH + "/" + EDITOR.create(PATH, project());
        String etag = OUTSIDER.etag(path);

        OUTSIDER.put(path, etag, project()).statusCode(401);
        AUDITOR.put(path, etag, project()).statusCode(403);
        NEIGHBOUR.put(path, etag, project()).statusCode(404);
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
