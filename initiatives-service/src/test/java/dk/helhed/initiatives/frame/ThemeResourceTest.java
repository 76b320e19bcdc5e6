package dk.helhed.initiatives.frame;

import static dk.helhed.initiatives.testing.Places.frame;
import static dk.helhed.initiatives.testing.Places.theme;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThemeResourceTest {

    @Test
    void an_editor_adds_a_theme_that_everyone_reads() {
        String frame = frame(100);

        String theme = EDITOR.create("/v1/frames/" + frame + "/themes", body("number", 3, "name", "A theme"));

        OUTSIDER.get("/v1/themes/" + theme)
                .statusCode(200)
                .body("frameId", equalTo(frame))
                .body("number", equalTo(3));
        OUTSIDER.get("/v1/frames/" + frame + "/themes").body("items.id", contains(theme));
    }

    @Test
    void a_frame_has_each_number_once() {
        String frame = frame(100);
        theme(frame, 1);

        EDITOR.post("/v1/frames/" + frame + "/themes", body("number", 1, "name", "Again"))
                .statusCode(409);
    }

    @Test
    void a_theme_of_no_frame_is_not_found() {
        EDITOR.post("/v1/frames/" + UUID.randomUUID() + "/themes", body("number", 1, "name", "Lost"))
                .statusCode(404);
        EDITOR.get("/v1/themes/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_theme_is_renamed() {
        String path = "/v1/themes/" + theme(frame(100), 1);

        EDITOR.put(path, "\"0\"", body("number", 1, "name", "Renamed"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Renamed"));
        EDITOR.put(path, "\"0\"", body("number", 1, "name", "Stale")).statusCode(412);
    }
}
