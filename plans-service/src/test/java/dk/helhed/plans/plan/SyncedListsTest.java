package dk.helhed.plans.plan;

import static dk.helhed.kit.testing.Client.NEIGHBOUR;
import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.unique;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.kit.testing.Client;
import dk.helhed.kit.testing.Copies;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever keeps a copy of any list has what whoever reads the list finds, whatever was changed, deleted and closed. */
@QuarkusTest
class SyncedListsTest {

    private static final String HERE = "0482";
    private static final Client EDITOR = Client.of(HERE, "editor", "approver");
    private static final Client APPROVER = Client.of(HERE, "approver");
    private static final List<String> LISTS = List.of(
            "/v1/plans?municipality=" + HERE,
            "/v1/plans?municipality=" + HERE + "&state=ACTIVE",
            "/v1/plans?municipality=" + HERE + "&type=STRATEGY",
            "/v1/cases?municipality=" + HERE,
            "/v1/decision-papers?municipality=" + HERE,
            "/v1/organisations?municipality=" + HERE,
            "/v1/bodies?municipality=" + HERE,
            "/v1/areas?municipality=" + HERE,
            "/v1/cooperation-projects?municipality=" + HERE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void a_copy_equals_a_full_read(long seed) throws Exception {
        Random random = new Random(seed);
        Copies copies = new Copies(List.of(EDITOR, OUTSIDER, NEIGHBOUR), LISTS);
        for (int round = 0; round < 2; round++) {
            try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
                List<Future<?>> writers = new ArrayList<>();
                for (int writer = 0; writer < 3; writer++) {
                    Random own = new Random(random.nextLong());
                    writers.add(pool.submit(() -> write(own)));
                }
                copies.syncSome(random);
                Copies.growTransactionNumbersByADigit();
                copies.syncSome(random);
                for (Future<?> writer : writers) {
                    writer.get();
                }
            }
            Copies.inDatabase(HERE, "delete from body where name like '%'||" + random.nextInt(10));
            Copies.inDatabase(HERE, "delete from plan where state = 'DRAFT' and title like '%'||" + random.nextInt(10));
            copies.assertInSync(random);
        }
    }

    @Test
    void numbers_of_transactions_are_ordered_as_numbers() throws Exception {
        Random random = new Random(9);
        Client editor = Client.of("0461", "editor", "approver");
        Copies copies = new Copies(List.of(OUTSIDER), List.of("/v1/organisations?municipality=0461"));
        copies.assertInSync(random);
        for (int i = 0; i < 12; i++) {
            String id = editor.create("/v1/organisations", organisation("Nr. " + i));
            // One with fewer digits is the lower one, though its text sorts behind.
            String number = i % 2 == 0 ? "9".repeat(8 + i / 4) : "1" + "0".repeat(8 + i / 4);
            Copies.inDatabase("0461", "update mark set xid = '" + number + "' where id = '" + id + "'");
        }

        copies.assertInSync(random);
    }

    @Test
    void a_change_that_commits_long_after_later_ones_is_not_missed() throws Exception {
        String early = EDITOR.create("/v1/organisations", organisation("Først"));
        Random random = new Random(5);
        Copies copies = new Copies(List.of(OUTSIDER), List.of("/v1/organisations?municipality=" + HERE));
        try (Connection slow = Copies.database();
                Statement sql = slow.createStatement()) {
            slow.setAutoCommit(false);
            sql.execute("select set_config('app.municipality', '" + HERE + "', true)");
            sql.execute("update organisation set name = 'Sent' where id = '" + early + "'");
            Copies.growTransactionNumbersByADigit();
            EDITOR.create("/v1/organisations", organisation("Imens"));
            copies.assertInSync(random);
            slow.commit();
        }

        copies.assertInSync(random);
    }

    @Test
    void a_placeholder_comes_into_the_copy_and_goes_from_it() {
        Random random = new Random(7);
        Client editor = Client.of("0479", "editor", "approver");
        String list = "/v1/plans?municipality=0479";
        Copies copies = new Copies(List.of(OUTSIDER, NEIGHBOUR, editor), List.of(list));
        copies.syncSome(random);
        String id = editor.create("/v1/plans", Agreed.closed(plan("Aldrig åben")));
        copies.assertInSync(random);
        assertEquals("CLOSED", Copies.whole(OUTSIDER, list).get(id).get("visibility"));

        put(editor, "/v1/plans/" + id, with(Agreed.closed(plan("Aldrig åben")), "publicDecisionText", "Vedtaget"));
        copies.assertInSync(random);
        assertEquals("Vedtaget", Copies.whole(OUTSIDER, list).get(id).get("publicDecisionText"));

        put(editor, "/v1/plans/" + id, plan("Åben"));
        copies.assertInSync(random);
        assertEquals("Åben", Copies.whole(OUTSIDER, list).get(id).get("title"));
    }

    @Test
    void a_copy_of_what_leaves_a_list_by_the_day_alone_is_refused() {
        OUTSIDER.get("/v1/plans?expiresWithin=P1Y&modifiedSince=0")
                .statusCode(400)
                .body("errors.parameter", contains("expiresWithin"));
    }

    @Test
    void a_token_that_nobody_was_given_is_refused() {
        for (String token : List.of("0000", "MA", "x".repeat(64), "9".repeat(20), "AAAA")) {
            OUTSIDER.get("/v1/plans?modifiedSince=" + token).statusCode(400);
        }
    }

    private static void write(Random random) {
        List<String> plans = new ArrayList<>();
        List<String> cases = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        for (int step = 0; step < 20; step++) {
            String name = "Nr. " + random.nextInt(1000);
            switch (random.nextInt(9)) {
                case 0 -> plans.add(EDITOR.create("/v1/plans", plan(name)));
                case 1 ->
                    plans.add(
                            EDITOR.create("/v1/plans", random.nextBoolean() ? Agreed.closed(plan(name)) : draft(name)));
                case 2 -> cases.add(EDITOR.create("/v1/cases", file(random, name)));
                case 3 -> organisations.add(EDITOR.create("/v1/organisations", organisation(name)));
                case 4 -> EDITOR.create("/v1/bodies", body("name", name, "type", "COMMITTEE"));
                case 5 ->
                    EDITOR.post("/v1/areas", body("code", unique(HERE + "-area"), "name", name))
                            .statusCode(201);
                case 6 ->
                    any(random, plans, "/v1/plans/", path -> {
                        String title = EDITOR.get(path).extract().path("state").equals("DRAFT") ? "draft" : "plan";
                        Map<String, @Nullable Object> plan = title.equals("draft") ? draft(name) : plan(name);
                        put(EDITOR, path, random.nextBoolean() ? Agreed.closed(plan) : plan);
                    });
                case 7 -> any(random, cases, "/v1/cases/", path -> put(EDITOR, path, file(random, name)));
                default -> {
                    any(random, organisations, "/v1/organisations/", path -> put(EDITOR, path, organisation(name)));
                    any(
                            random,
                            plans,
                            "/v1/plans/",
                            path -> APPROVER.advance(path, EDITOR.etag(path), body("to", "CLOSED", "reason", "Slut")));
                }
            }
        }
    }

    private interface Change {
        void of(String path);
    }

    private static void any(Random random, List<String> ids, String collection, Change change) {
        if (!ids.isEmpty()) {
            change.of(collection + ids.get(random.nextInt(ids.size())));
        }
    }

    private static void put(Client editor, String path, Map<String, @Nullable Object> draft) {
        editor.put(path, editor.etag(path), draft);
    }

    private static Map<String, @Nullable Object> plan(String title) {
        return with(Agreed.publishedPlanDraft(), "title", title);
    }

    private static Map<String, @Nullable Object> draft(String title) {
        return body("title", title, "type", "STRATEGY", "visibility", "OPEN");
    }

    private static Map<String, @Nullable Object> file(Random random, String title) {
        Map<String, @Nullable Object> file =
                body("caseNumber", Client.unique("23/"), "title", title, "visibility", "OPEN");
        return random.nextBoolean() ? Agreed.closed(file) : file;
    }

    private static Map<String, @Nullable Object> organisation(String name) {
        return body("name", name, "type", "HOUSING_ORGANISATION");
    }
}
