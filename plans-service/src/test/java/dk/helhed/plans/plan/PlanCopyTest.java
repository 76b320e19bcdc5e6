package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static dk.helhed.plans.testing.Parties.RECORDER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.kit.testing.Client;
import dk.helhed.plans.subagreement.Agreed;
import dk.helhed.plans.testing.Parties;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanCopyTest {

    private Parties parties = new Parties("", "", "", "");

    @BeforeEach
    void prepare() {
        parties = Parties.ofAarhus();
    }

    /** What a partner that reads only what was modified has on its side: each plan's title by its id. */
    private final class Copy {

        private final Client reader;
        private final Map<String, String> plans = new TreeMap<>();
        private final String filter;
        private String token = "0";

        Copy(Client reader, String filter) {
            this.reader = reader;
            this.filter = filter;
        }

        void keepInStep() {
            @Nullable String cursor = null;
            do {
                JsonPath page = since(reader, token + filter + (cursor == null ? "" : "&cursor=" + cursor))
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                List<Map<String, String>> items = page.getList("items");
                items.forEach(plan -> plans.put(plan.get("id"), plan.get("title")));
                page.<String>getList("removed.id").forEach(plans::remove);
                cursor = page.getString("nextCursor");
                if (cursor == null) {
                    token = page.getString("nextModifiedSince");
                }
            } while (cursor != null);
        }
    }

    @Test
    void a_copy_is_in_step_however_many_write_open_and_close_at_once() throws Exception {
        Copy partner = new Copy(OUTSIDER, "");
        Copy owner = new Copy(EDITOR, "");
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                int writer = i;
                writers.add(pool.submit(() -> write(writer)));
            }
            Future<?> copying = pool.submit(() -> {
                while (writing.get()) {
                    partner.keepInStep();
                    owner.keepInStep();
                }
            });
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            copying.get();
        }
        partner.keepInStep();
        owner.keepInStep();

        assertEquals(whole(OUTSIDER), partner.plans);
        assertEquals(whole(EDITOR), owner.plans);
        assertTrue(partner.plans.size() < owner.plans.size(), "some plans ended closed");
    }

    private void write(int writer) {
        for (int plan = 0; plan < 3; plan++) {
            String path = "/v1/plans/" + RECORDER.create("/v1/plans", titled("Plan " + writer));
            for (int change = 0; change < 5; change++) {
                boolean close = (change + plan) % 3 == 1;
                put(path, close ? closed(titled("Lukket " + change)) : titled("Plan " + writer + " " + change));
            }
        }
    }

    @Test
    void a_change_that_commits_late_is_not_missed() throws Exception {
        String early = RECORDER.create("/v1/plans", titled("Først"));
        Copy partner = new Copy(OUTSIDER, "");
        try (Connection slow = database();
                Statement sql = slow.createStatement()) {
            slow.setAutoCommit(false);
            sql.execute("select set_config('app.municipality', '0751', true)");
            sql.execute(
                    "update plan set content = jsonb_set(content, '{title}', '\"Sent\"') where id = '" + early + "'");
            RECORDER.create("/v1/plans", titled("Imens"));
            partner.keepInStep();
            assertEquals("Først", partner.plans.get(early));
            slow.commit();
        }

        partner.keepInStep();

        assertEquals("Sent", partner.plans.get(early));
    }

    @Test
    void what_was_closed_is_published_as_gone_and_nothing_more() {
        String path = "/v1/plans/" + RECORDER.create("/v1/plans", titled("Åben"));
        String token = now(OUTSIDER);
        put(path, closed(titled("Hemmelig")));

        since(OUTSIDER, token)
                .body("items", empty())
                .body("removed.id", hasItem(path.substring(10)))
                .body("removed.deleted", hasItem(true))
                .body("removed[0].at", notNullValue())
                .body("removed[0].size()", equalTo(3))
                .body(not(containsString("Hemmelig")));
        since(NEIGHBOUR, token).body("removed.id", hasItem(path.substring(10)));
    }

    @Test
    void of_what_was_never_open_others_learn_nothing() {
        String token = now(OUTSIDER);
        RECORDER.create("/v1/plans", parties.plan());

        since(OUTSIDER, token).body("items", empty()).body("removed", empty());
        since(EDITOR, token).body("items.title", contains(parties.plan().get("title")));
    }

    @Test
    void a_filter_holds_for_what_was_modified_too() {
        String path = "/v1/plans/" + RECORDER.create("/v1/plans", titled("Åben"));
        String filter = "&state=ACTIVE";
        Copy proposed = new Copy(OUTSIDER, filter);
        proposed.keepInStep();
        assertEquals("Åben", proposed.plans.get(path.substring(10)));
        APPROVER.advance(path, RECORDER.etag(path), body("to", "CLOSED", "reason", "Slut"))
                .statusCode(200);

        proposed.keepInStep();
        assertEquals(Map.of(), proposed.plans);
    }

    @Test
    void a_token_is_of_its_list_and_ours() {
        String token = now(OUTSIDER);

        OUTSIDER.get("/v1/plans?modifiedSince=" + token)
                .statusCode(400)
                .body("errors[0].code", equalTo("modified-since-of-another-list"));
        since(OUTSIDER, "yesterday").statusCode(400).body("errors[0].code", equalTo("modified-since"));
        OUTSIDER.get(list("0") + "&sort=title").statusCode(400).body("errors.parameter", contains("sort"));
        OUTSIDER.get("/v1/plans?limit=1").body("removed", empty()).body("nextModifiedSince", nullValue());
    }

    private Map<String, String> whole(Client reader) {
        List<Map<String, String>> items = reader.get("/v1/plans?limit=200&areaCode=" + parties.area())
                .body("nextCursor", nullValue())
                .extract()
                .path("items");
        Map<String, String> plans = new TreeMap<>();
        items.forEach(plan -> plans.put(plan.get("id"), plan.get("title")));
        return plans;
    }

    private String now(Client reader) {
        Copy copy = new Copy(reader, "");
        copy.keepInStep();
        return copy.token;
    }

    private String list(String token) {
        return "/v1/plans?areaCode=" + parties.area() + "&limit=100&modifiedSince=" + token;
    }

    private ValidatableResponse since(Client reader, String token) {
        return reader.get(list(token));
    }

    private Map<String, @Nullable Object> titled(String title) {
        return with(parties.recordedPlan("ACTIVE"), "title", title);
    }

    private static Map<String, @Nullable Object> closed(Map<String, @Nullable Object> plan) {
        return Agreed.closed(plan);
    }

    private static void put(String path, Map<String, @Nullable Object> plan) {
        RECORDER.put(path, RECORDER.etag(path), plan).statusCode(200);
    }

    private static Connection database() throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, "app", "app");
    }
}
