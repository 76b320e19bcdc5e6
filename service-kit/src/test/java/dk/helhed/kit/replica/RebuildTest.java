package dk.helhed.kit.replica;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Rebuilds;
import dk.helhed.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebuildTest {

    private static final String REBUILDS = "/v1/operations/replicas/kit.card.v1/rebuilds";

    @Inject
    Cards cards;

    @AfterEach
    void openTheGate() {
        CardReader.gate.complete(null);
        CardReader.gatedKey = "";
    }

    @Test
    void a_copy_that_is_right_is_found_equal_and_left_alone() throws Throwable {
        String id = cards.stated("right");
        String before = cards.writtenBy(id);

        JsonPath ended = rebuilt();

        assertEquals("EQUAL", ended.getString("state"));
        assertEquals(ended.getString("liveDigest"), ended.getString("rebuiltDigest"));
        assertEquals(0, ended.getInt("rowsAdded") + ended.getInt("rowsChanged") + ended.getInt("rowsRemoved"));
        assertEquals(before, cards.writtenBy(id));
    }

    @Test
    void spoiled_missing_and_invented_rows_are_mended_and_nothing_else_is_touched() throws Throwable {
        String spoiled = cards.stated("as stated");
        String missing = cards.stated("missing");
        String neighbours = cards.statedBy("0707", "the neighbour's");
        String right = cards.stated("right");
        String before = cards.writtenBy(right);
        cards.spoil("0751", "update card set text = 'spoiled', source_version = 99 where id = '" + spoiled + "'");
        cards.spoil("0751", "delete from card where id = '" + missing + "'");
        cards.spoil("0707", "update card set text = 'spoiled too' where id = '" + neighbours + "'");
        cards.spoil("0751", "insert into card values ('invented-" + right + "', '0751', 'x', false, 1, now())");

        JsonPath ended = rebuilt();

        assertEquals("REPLACED", ended.getString("state"));
        assertNotEquals(ended.getString("liveDigest"), ended.getString("rebuiltDigest"));
        assertEquals(1, ended.getInt("rowsAdded"));
        assertEquals(2, ended.getInt("rowsChanged"));
        assertEquals(1, ended.getInt("rowsRemoved"));
        assertEquals("1:as stated", cards.look(spoiled));
        assertEquals("1:missing", cards.look(missing));
        assertEquals("1:the neighbour's", cards.look(neighbours));
        assertEquals("none", cards.look("invented-" + right));
        assertEquals(before, cards.writtenBy(right));
    }

    @Test
    void what_follows_from_a_row_is_done_again_for_the_mended_one_alone() throws Throwable {
        String spoiled = cards.stated("as stated");
        String right = cards.stated("right");
        cards.spoil("0751", "update card set text = 'spoiled' where id = '" + spoiled + "'");

        rebuilt();

        assertEquals(2, cards.news(spoiled));
        assertEquals(1, cards.news(right));
    }

    @Test
    void after_a_rebuild_an_older_event_still_changes_nothing_and_a_newer_one_is_taken() throws Throwable {
        String id = cards.stated("first");
        cards.state("0751", id, 5, "fifth");
        cards.await(id, "5:fifth");
        cards.spoil("0751", "delete from card where id = '" + id + "'");
        rebuilt();

        cards.state("0751", id, 4, "fourth, late");
        cards.state("0751", id, 6, "sixth");

        cards.await(id, "6:sixth");
    }

    @Test
    void the_mark_of_what_is_gone_survives_also_when_the_topic_has_forgotten_it() throws Throwable {
        String gone = cards.stated("here");
        cards.withdraw("0751", gone, 2);
        cards.await(gone, "2:deleted");
        String forgotten = "card-" + UUID.randomUUID();
        cards.spoil("0751", "insert into card values ('" + forgotten + "', '0751', null, true, 7, now())");
        cards.spoil("0751", "update card set deleted = false, text = 'risen' where id = '" + gone + "'");

        assertEquals("REPLACED", rebuilt().getString("state"));

        assertEquals("2:deleted", cards.look(gone));
        assertEquals("7:deleted", cards.look(forgotten));
    }

    @Test
    void the_row_of_a_record_that_nobody_can_read_stays_and_is_counted() throws Throwable {
        String id = cards.stated("readable");
        cards.stateRaw("0751", id, 2, "[not a card");
        String later = cards.stated("later");
        cards.spoil("0751", "update card set text = 'spoiled' where id = '" + later + "'");

        JsonPath ended = rebuilt();

        assertEquals("REPLACED", ended.getString("state"));
        assertTrue(ended.getInt("unreadable") >= 1);
        assertEquals("1:readable", cards.look(id));
        assertEquals("1:later", cards.look(later));
    }

    @Test
    void events_that_arrive_during_a_rebuild_are_in_and_each_has_one_effect() throws Throwable {
        String held = cards.stated("held");
        String moved = cards.stated("before");
        cards.spoil("0751", "update card set text = 'spoiled' where id = '" + held + "'");
        CardReader.gateAt(held);
        String rebuild = start();
        CardReader.atGate.get(20, TimeUnit.SECONDS);

        cards.state("0751", moved, 2, "during");
        cards.await(moved, "2:during");
        String born = cards.stated("born during");
        assertEquals("RUNNING", operator().get(rebuild).path("state"));
        CardReader.gate.complete(null);

        assertEquals("REPLACED", ended(rebuild).getString("state"));
        assertEquals("1:held", cards.look(held));
        assertEquals("2:during", cards.look(moved));
        assertEquals("1:born during", cards.look(born));
        assertEquals(2, cards.news(moved));
        assertEquals(1, cards.news(born));
    }

    @Test
    void who_reads_meanwhile_sees_the_old_rows_or_the_right_ones_and_never_an_empty_copy() throws Throwable {
        String id = cards.stated("right");
        for (int i = 0; i < 50; i++) {
            cards.state("0751", "crowd-" + i + "-" + id, 1, "one of many");
        }
        for (int i = 0; i < 50; i++) {
            cards.await("crowd-" + i + "-" + id, "1:one of many");
        }
        cards.spoil("0751", "update card set text = 'wrong' where id like '%" + id + "'");
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService reading = Executors.newSingleThreadExecutor();
        Future<Set<String>> seen = reading.submit(() -> {
            Set<String> states = new HashSet<>();
            while (!over.get()) {
                states.add(cards.census(id));
            }
            states.add(cards.census(id));
            return states;
        });

        rebuilt();
        over.set(true);

        assertEquals(Set.of("0 right, 51 wrong", "51 right, 0 wrong"), seen.get(20, TimeUnit.SECONDS));
        reading.shutdown();
    }

    @Test
    void killed_in_the_middle_it_has_changed_nothing_and_can_be_started_again() throws Throwable {
        String id = cards.stated("right");
        cards.spoil("0751", "update card set text = 'wrong' where id = '" + id + "'");
        CardReader.gateAt(id);
        String rebuild = start();
        CardReader.atGate.get(20, TimeUnit.SECONDS);

        assertEquals(1, cards.killRebuilds());
        CardReader.gate.complete(null);

        assertEquals("FAILED", ended(rebuild).getString("state"));
        assertEquals("1:wrong", cards.look(id));
        assertEquals("REPLACED", rebuilt().getString("state"));
        assertEquals("1:right", cards.look(id));
    }

    @Test
    void one_whose_process_died_is_told_as_interrupted_and_bars_no_other() throws Throwable {
        UUID dead = UUID.randomUUID();
        cards.spoil("", """
                insert into replica_rebuild (id, replica, state, requested_by, heard_at)
                values ('%s', 'kit.card.v1', 'RUNNING', 'test', now() - interval '31 seconds')""".formatted(dead));

        operator().get(REBUILDS + "/" + dead).then().body("state", equalTo("INTERRUPTED"));
        rebuilt();
        operator().get(REBUILDS + "/" + dead).then().body("state", equalTo("INTERRUPTED"));
    }

    @Test
    void two_at_once_are_refused_and_a_repeated_request_starts_only_one() throws Throwable {
        String id = cards.stated("held");
        CardReader.gateAt(id);
        String key = UUID.randomUUID().toString();
        Response first = operator().header("Idempotency-Key", key).post(REBUILDS);
        CardReader.atGate.get(20, TimeUnit.SECONDS);

        Response again = operator().header("Idempotency-Key", key).post(REBUILDS);
        Response other = operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(REBUILDS);
        CardReader.gate.complete(null);

        again.then()
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .header("Location", equalTo(first.header("Location")));
        other.then().statusCode(409).contentType("application/problem+json").body("code", equalTo("conflict"));
        assertEquals("EQUAL", ended(first.header("Location")).getString("state"));
    }

    @Test
    void a_list_tells_of_every_copy() throws Throwable {
        cards.stated("listed");

        operator()
                .get("/v1/operations/replicas")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("kit.card.v1"), "items[0].asOf", notNullValue());
    }

    @Test
    void a_rebuild_needs_a_key_and_a_copy_that_is_there() {
        operator().post(REBUILDS).then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
        operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/operations/replicas/no.such.v1/rebuilds")
                .then()
                .statusCode(404);
        operator().get(REBUILDS + "/" + UUID.randomUUID()).then().statusCode(404);
        operator()
                .get("/v1/operations/replicas/no.such.v1/rebuilds/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void only_operators_may_look_or_rebuild() {
        for (String path : Set.of("/v1/operations/replicas", REBUILDS + "/" + UUID.randomUUID())) {
            given().get(path).then().statusCode(401);
            editor().get(path).then().statusCode(403);
        }
        given().header("Idempotency-Key", "a").post(REBUILDS).then().statusCode(401);
        editor().header("Idempotency-Key", "a").post(REBUILDS).then().statusCode(403);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("0751", "operator"));
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.of("0751", "editor"));
    }

    private static String start() {
        return Rebuilds.start("kit.card.v1");
    }

    private static JsonPath rebuilt() throws InterruptedException {
        return Rebuilds.of("kit.card.v1");
    }

    private static JsonPath ended(String location) throws InterruptedException {
        return Rebuilds.ended(location);
    }
}
