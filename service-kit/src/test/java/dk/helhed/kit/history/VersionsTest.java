package dk.helhed.kit.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a resource inherits that only names its kind. */
@QuarkusTest
class VersionsTest {

    private final Jottings jottings = new Jottings();

    @Test
    void versions_are_listed_read_and_compared() {
        String id = jottings.write("a");
        jottings.change(id, "\"0\"", Map.of("text", "b")).statusCode(200);
        String versions = Jottings.PATH + "/" + id + "/versions";

        jottings.editor.get(versions).statusCode(200).body("items.version", contains(0, 1));
        jottings.editor.get(versions + "/0").statusCode(200).body("state.text", equalTo("a"));
        jottings.editor
                .get(versions + "/0/diff/1")
                .statusCode(200)
                .body("changes.pointer", contains("/text"))
                .body("changes[0].after", equalTo("b"));
    }

    @Test
    void what_has_no_versions_is_not_found() {
        jottings.editor
                .get(Jottings.PATH + "/" + UUID.randomUUID() + "/versions")
                .statusCode(404);
    }
}
