package dk.helhed.initiatives.ledger;

import static dk.helhed.initiatives.testing.Places.appropriation;
import static dk.helhed.initiatives.testing.Places.approved;
import static dk.helhed.initiatives.testing.Places.booking;
import static dk.helhed.kit.testing.Client.APPROVER;
import static dk.helhed.kit.testing.Client.CONTROLLER;
import static dk.helhed.kit.testing.Client.EDITOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forty copies of one posting while its money arrives: all get the same, and what they are told is booked or is not. */
@QuarkusTest
class RepeatedBookingRaceTest {

    private static final int COPIES = 40;
    private static final int ROUNDS = 15;

    @Test
    void nobody_is_told_of_a_refusal_of_what_was_booked() throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(COPIES + 1)) {
            for (int round = 0; round < ROUNDS; round++) {
                String path = "/v1/initiatives/" + approved(1_000);
                String key = UUID.randomUUID().toString();
                List<Future<Response>> asked = new ArrayList<>();
                IntStream.range(0, COPIES / 2).forEach(i -> asked.add(callers.submit(() -> spend(path, key))));
                Future<?> money = callers.submit(() -> APPROVER.post(path + "/appropriations", appropriation(1_000))
                        .statusCode(201));
                IntStream.range(0, COPIES / 2).forEach(i -> asked.add(callers.submit(() -> spend(path, key))));
                money.get();
                asked.add(callers.submit(() -> spend(path, key)));

                Set<String> answers = new TreeSet<>();
                Set<Integer> statuses = new TreeSet<>();
                for (Future<Response> one : asked) {
                    Response answer = one.get();
                    if (!answer.asString().contains("request-in-progress")) {
                        answers.add(answer.asString());
                        statuses.add(answer.statusCode());
                    }
                }
                assertEquals(1, answers.size(), "round " + round + ": " + answers);
                int spent = EDITOR.get(path + "/balance").extract().path("balance.spent.amountOere");
                assertEquals(statuses.contains(201) ? 10 : 0, spent, "round " + round + ": " + answers);
            }
        }
    }

    private static Response spend(String path, String key) {
        return CONTROLLER
                .request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(booking(10))
                .post(path + "/expenditures");
    }
}
