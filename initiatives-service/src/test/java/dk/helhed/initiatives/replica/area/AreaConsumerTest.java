package dk.helhed.initiatives.replica.area;

import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Eventually.eventually;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Behind;
import dk.helhed.kit.testing.Rebuilds;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaConsumerTest {

    private static final String AREAS = "plans.area.v1";

    private static void publish(String code, String name, long version) {
        Topics.publish(
                AREAS,
                code,
                "0751",
                version,
                UUID.randomUUID(),
                "{\"code\":\"%s\",\"municipality\":\"0751\",\"name\":\"%s\",\"validFrom\":\"2010-01-01\",\"version\":%d}"
                        .formatted(code, name, version));
    }

    private static @Nullable Object known(String code, String field) {
        return OUTSIDER.get("/v1/areas?municipality=0751&limit=200")
                .statusCode(200)
                .extract()
                .path("items.find { it.code == '" + code + "' }?." + field);
    }

    @Test
    void an_area_is_known_once_its_owner_has_told_of_it() {
        String code = unique("0751-area");

        publish(code, "An area", 3);

        eventually(() -> "An area".equals(known(code, "name")));
        assertEquals(3, known(code, "sourceVersion"));
        assertEquals("2024-01-01T00:00:00Z", known(code, "asOf"));
        OUTSIDER.get("/v1/areas?municipality=0707&limit=200").body("items.code", not(hasItem(code)));
    }

    @Test
    void a_spoiled_copy_of_an_area_is_mended_by_a_rebuild() throws Exception {
        String code = unique("0751-area");
        publish(code, "An area", 3);
        eventually(() -> "An area".equals(known(code, "name")));
        Behind.change("0751", "update area_replica set name = 'Spoiled' where code = '" + code + "'");

        assertEquals("REPLACED", Rebuilds.of(AREAS).getString("state"));

        assertEquals("An area", known(code, "name"));
        assertEquals("EQUAL", Rebuilds.of(AREAS).getString("state"));
    }

    @Test
    void an_older_state_does_not_replace_a_newer_one() {
        String code = unique("0751-area");
        String after = unique("0751-area");
        publish(code, "Newer", 5);

        publish(code, "Older", 4);
        publish(after, "After", 1);

        eventually(() -> "After".equals(known(after, "name")));
        assertEquals("Newer", known(code, "name"));
    }

    @Test
    void a_withdrawn_area_is_not_listed_and_late_news_do_not_bring_it_back() {
        String code = unique("0751-area");
        String after = unique("0751-area");
        publish(code, "An area", 1);
        Topics.publish(AREAS, code, "0751", 3, UUID.randomUUID(), null);

        publish(code, "Late", 2);
        publish(after, "After", 1);

        eventually(() -> "After".equals(known(after, "name")));
        OUTSIDER.get("/v1/areas?municipality=0751&limit=200").body("items.code", not(hasItem(code)));
    }
}
