package dk.helhed.initiatives.ledger;

import static dk.helhed.initiatives.testing.Places.appropriated;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.initiatives.testing.Places.decision;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many at once on one instance; deploy/end-to-end has a thousand on two. */
@QuarkusTest
class LedgerRaceTest {

    private static final int CALLS = 300;
    private static final int CALLERS = 12;
    private static final long EACH = 1_000;

    @Test
    void transfers_and_commitments_at_the_same_time_lose_and_make_no_oere() throws Exception {
        List<String> initiatives =
                Stream.generate(() -> appropriated(EACH)).limit(5).toList();

        List<Integer> answers = atOnce(initiatives);

        assertTrue(answers.stream().allMatch(status -> status == 201 || status == 422), answers.toString());
        assertTrue(answers.contains(201) && answers.contains(422), "both kinds of answer are worth a test");
        long total = 0;
        for (String id : initiatives) {
            JsonPath balance =
                    EDITOR.get("/v1/initiatives/" + id + "/balance").extract().jsonPath();
            assertTrue(balance.getLong("balance.available.amountOere") >= 0);
            total += balance.getLong("balance.available.amountOere") + balance.getLong("balance.committed.amountOere");
        }
        assertEquals(5 * EACH, total);
    }

    private static List<Integer> atOnce(List<String> initiatives) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<Integer>> asked = IntStream.range(0, CALLS)
                    .mapToObj(i -> callers.submit(() -> one(initiatives, new Random(i))))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> call : asked) {
                answers.add(call.get());
            }
            return answers;
        }
    }

    private static int one(List<String> initiatives, Random random) {
        int from = random.nextInt(initiatives.size());
        int to = (from + 1 + random.nextInt(initiatives.size() - 1)) % initiatives.size();
        String path = "/v1/initiatives/" + initiatives.get(from);
        long oere = 1 + random.nextInt(600);
        return (random.nextInt(4) == 0
                        ? CONTROLLER.post(path + "/commitments", booking(oere / 6 + 1))
                        : CONTROLLER.post(
                                path + "/transfers",
                                with(
                                        with(booking(oere), "decision", decision()),
                                        "toInitiativeId",
                                        initiatives.get(to))))
                .extract()
                .statusCode();
    }
}
