package dk.helhed.kit.history;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChainTest {

    private final Jottings jottings = new Jottings();

    @Test
    void an_untouched_trail_is_whole_and_says_where_it_ends() {
        jottings.begin();

        String newest = jottings.trail("").extract().path("items[2].hash");
        jottings.verify()
                .body("whole", equalTo(true))
                .body("rows", equalTo(3))
                .body("firstBroken", nullValue())
                .body("head.position", equalTo(3))
                .body("head.hash", equalTo(newest))
                .body("anchorHolds", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update history set state = jsonb_set(state, '{text}', '\"x\"') where position = 2 and $ | 2 | CHANGED",
                "update history set reason = 'another' where position = 1 and $ | 1 | CHANGED",
                "update history set client = 'somebody' where position = 3 and $ | 3 | CHANGED",
                "update history set at = at + interval '1 microsecond' where position = 3 and $ | 3 | CHANGED",
                "update history set hash = sha256('x') where position = 2 and $ | 2 | CHANGED",
                "update history set roles = '{}' where position = 2 and $ | 2 | CHANGED",
                "delete from history where position = 1 and $ | 1 | MISSING",
                "delete from history where position = 2 and $ | 2 | MISSING",
                "delete from history where position = 3 and $ | 3 | MISSING",
                "delete from history where $ | 1 | MISSING",
                "delete from history_head where $ | 1 | ADDED",
                "update history_head set position = 2 where $ | 2 | CHANGED",
                "update history_head set position = 4 where $ | 4 | MISSING",
                "update history_head set hash = sha256('x') where $ | 3 | CHANGED",
                "update history set position = position + 10 where position = 3 and $ | 3 | MISSING",
            })
    void whatever_the_databases_owner_does_to_a_row_is_found(String sql, int place, String fault) throws SQLException {
        jottings.begin();

        assertTrue(Database.asSuperuser(sql.replace("$", mine())) > 0, "something was tampered with");

        jottings.verify()
                .body("whole", equalTo(false))
                .body("firstBroken.position", equalTo(place))
                .body("firstBroken.fault", equalTo(fault))
                .body("rows", equalTo(place - 1));
    }

    @Test
    void two_rows_that_changed_places_are_found() throws SQLException {
        jottings.begin();

        Database.asSuperuser("""
                update history set position = 99 where position = 2 and %1$s;
                update history set position = 2 where position = 3 and %1$s;
                update history set position = 3 where position = 99 and %1$s""".formatted(mine()));

        jottings.verify().body("whole", equalTo(false)).body("firstBroken.position", equalTo(2));
    }

    @Test
    void a_row_that_was_slipped_in_past_the_chain_is_found() throws SQLException {
        jottings.begin();

        Database.asSuperuser("""
                set session_replication_role = replica;
                insert into history select gen_random_uuid(), municipality, null, kind, subject, version, at, client, roles,
                    reason, request_id, operation, published, state, null from history where position = 1 and %s""".formatted(mine()));

        jottings.verify().body("firstBroken.fault", equalTo("ADDED")).body("firstBroken.position", equalTo(4));
    }

    @Test
    void a_tail_that_was_cut_off_with_its_head_is_found_by_the_hash_that_somebody_kept() throws SQLException {
        jottings.begin();
        String kept = jottings.verify().extract().path("head.hash");
        jottings.auditor.get("/v1/audit/verify?position=3&hash=" + kept).body("anchorHolds", equalTo(true));

        Database.asSuperuser("""
                delete from history where position = 3 and %1$s;
                update history_head set position = 2, hash = (select hash from history where position = 2 and %1$s)
                where %1$s""".formatted(mine()));

        jottings.auditor
                .get("/v1/audit/verify?position=3&hash=" + kept)
                .statusCode(200)
                .body("whole", equalTo(true))
                .body("anchorHolds", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"position=3", "hash=zz&position=1", "position=0&hash=" + ZEROES, "hash=" + ZEROES})
    void an_anchor_is_a_position_and_a_hash(String query) {
        jottings.auditor.get("/v1/audit/verify?" + query).statusCode(400);
    }

    private static final String ZEROES = "0000000000000000000000000000000000000000000000000000000000000000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update history set reason = 'x'",
                "delete from history",
                "truncate history",
                "update history_head set position = 0",
                "delete from history_head",
                "insert into history_head values ('0751', 0, '')",
                "insert into history (position) values (1)",
                "alter table history disable trigger history_chained",
            })
    void the_application_itself_can_only_add(String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> Database.asApplication(sql));

        assertEquals("42501", refusal.getSQLState());
    }

    @Test
    void writers_at_the_same_time_make_one_chain() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(50)) {
            for (int i = 0; i < 50; i++) {
                writers.add(pool.submit(jottings::begin));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }

        jottings.verify().body("whole", equalTo(true)).body("rows", equalTo(50 * 3));
    }

    @Test
    void a_trail_longer_than_one_stretch_is_checked_to_its_end() throws SQLException {
        jottings.begin();
        Database.asSuperuser("""
                set app.municipality = '%s';
                insert into history (id, municipality, kind, subject, version, at, client, roles, request_id, operation,
                    published, state)
                select gen_random_uuid(), municipality, kind, subject, version, at, client, roles, request_id, operation,
                    published, state from history, generate_series(1, 10000) where position = 1 and %s""".formatted(jottings.municipality, mine()));
        jottings.verify().body("whole", equalTo(true)).body("rows", equalTo(10_003));

        Database.asSuperuser("update history set kind = 'x' where position = 10002 and " + mine());

        jottings.verify().body("firstBroken.position", equalTo(10_002));
    }

    private String mine() {
        return "municipality = '" + jottings.municipality + "'";
    }
}
