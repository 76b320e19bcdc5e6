package dk.helhed.healthdata.area;

import static dk.helhed.healthdata.Api.get;
import static dk.helhed.healthdata.Api.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dk.helhed.kit.testing.Behind;
import dk.helhed.kit.testing.Rebuilds;
import dk.helhed.kit.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaConsumerTest {

    private final String code = "0751-" + unique();
    private int partition;

    @Test
    void an_area_that_plans_published_is_readable_with_its_age_and_version() throws InterruptedException {
        tell(1, "Bispehaven");

        await("Bispehaven");

        get("/v1/areas?level=housing-area&parent=0751&limit=200")
                .body(here() + ".municipality", is("0751"))
                .body(here() + ".district", is("Hasle"))
                .body(here() + ".sourceVersion", is(1))
                .body(here() + ".asOf", is("2024-01-01T00:00:00Z"));
    }

    @Test
    void areas_that_were_merged_name_each_other() throws InterruptedException {
        String first = "0751-" + unique();
        String second = "0751-" + unique();
        tell(1, "merged");
        await("merged");
        get("/v1/areas/" + code).body("predecessors", empty());
        partition =
                Topics.publish("plans.area.v1", code, "0751", 2, UUID.randomUUID(), """
                {"code":"%s","municipality":"0751","name":"of two","district":null,"validFrom":"2024-01-01",
                 "validTo":null,"predecessors":["%s","%s"],"version":2,"changedAt":"2024-01-01T00:00:00Z"}""".formatted(code, first, second));
        await("of two");
        Topics.publish("plans.area.v1", first, "0751", 1, UUID.randomUUID(), state(first, "0751", "one"));
        awaitName(first, "one");

        get("/v1/areas/" + code)
                .body("predecessors", containsInAnyOrder(first, second))
                .body("successors", empty());
        get("/v1/areas/" + first).body("successors", contains(code)).body("predecessors", empty());
        get("/v1/areas?level=housing-area&parent=0751&limit=200").body(here() + ".predecessors", hasSize(2));
    }

    @Test
    void repetitions_and_latecomers_change_nothing() throws InterruptedException {
        tell(2, "second");
        await("second");
        UUID once = UUID.randomUUID();

        tell(1, "first, too late");
        tell(once, 3, "third");
        tell(once, 4, "the same event in another coat");

        await("third");
        settle();
        assertEquals("third", name(code));
    }

    @Test
    void a_spoiled_copy_is_mended_by_a_rebuild() throws Exception {
        tell(1, "here");
        await("here");
        Behind.change("0751", "update housing_area set name = 'spoiled' where code = '" + code + "'");

        assertEquals("REPLACED", Rebuilds.of("plans.area.v1").getString("state"));

        assertEquals("here", name(code));
        assertEquals("EQUAL", Rebuilds.of("plans.area.v1").getString("state"));
    }

    @Test
    void an_area_that_is_gone_stays_gone() throws InterruptedException {
        tell(1, "here");
        await("here");
        partition = Topics.publish("plans.area.v1", code, "0751", 3, UUID.randomUUID(), null);
        await(null);

        tell(2, "back again");

        settle();
        get("/v1/areas?level=housing-area&limit=200").body(here(), nullValue());
    }

    @Test
    void an_area_of_another_municipality_than_the_events_is_put_aside() throws InterruptedException {
        partition = Topics.publish("plans.area.v1", code, "0707", 1, UUID.randomUUID(), state(code, "0707", "stolen"));

        settle();
        assertEquals(
                1, Topics.await("health-data-service.dead-letter.v1", code, 1).size());
        assertNull(name(code));
    }

    private void tell(long version, String name) {
        tell(UUID.randomUUID(), version, name);
    }

    private void tell(UUID eventId, long version, String name) {
        partition = Topics.publish("plans.area.v1", code, "0751", version, eventId, state(code, "0751", name));
    }

    private static String state(String code, String municipality, String name) {
        return """
                {"code":"%s","municipality":"%s","name":"%s","district":"Hasle","validFrom":"2010-01-01",
                 "validTo":null,"version":1,"changedAt":"2024-01-01T00:00:00Z","added":"later"}""".formatted(code, municipality, name);
    }

    /** Waits until all that was sent has been read: records of one partition are read one after the other. */
    private void settle() throws InterruptedException {
        String mark = "0751-" + unique();
        Topics.publish("plans.area.v1", partition, mark, "0751", 1, UUID.randomUUID(), state(mark, "0751", "mark"));
        awaitName(mark, "mark");
    }

    private String here() {
        return "items.find { it.code == '" + code + "' }";
    }

    private static @Nullable String name(String code) {
        return get("/v1/areas?level=housing-area&limit=200")
                .extract()
                .path("items.find { it.code == '" + code + "' }?.name?.da");
    }

    private void await(@Nullable String expected) throws InterruptedException {
        awaitName(code, expected);
    }

    private static void awaitName(String code, @Nullable String expected) throws InterruptedException {
        for (int i = 0; i < 300 && !Objects.equals(expected, name(code)); i++) {
            Thread.sleep(100);
        }
        assertEquals(expected, name(code));
    }
}
