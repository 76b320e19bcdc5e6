package dk.helhed.plans.mandate;

import static dk.helhed.kit.testing.Client.OUTSIDER;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.helhed.kit.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanMandateRulesTest {

    private static final String PATH = "/v1/mandate-rules";

    @Test
    void a_board_adopts_rules_and_those_before_stay_readable() {
        String municipality = "0851";
        Client board = Client.of(municipality, "board");
        OUTSIDER.get(PATH + "/in-force/" + municipality)
                .statusCode(200)
                .body("no", equalTo(0))
                .body("id", equalTo(null))
                .body("rules", hasSize(4));

        String first = board.create(PATH, rules(0, "BOARD"));
        String second = board.create(PATH, rules(1, "LOCAL_BOARD"));

        OUTSIDER.get(PATH + "/in-force/" + municipality)
                .body("no", equalTo(2))
                .body("rules[0].steps[0].body", equalTo("LOCAL_BOARD"));
        OUTSIDER.get(PATH + "/" + first)
                .statusCode(200)
                .body("no", equalTo(1))
                .body("rules[0].steps[0].body", equalTo("BOARD"));
        OUTSIDER.get(PATH + "?municipality=" + municipality).body("items.id", equalTo(List.of(first, second)));
        board.post(PATH, rules(1, "BOARD"))
                .statusCode(409)
                .body("errors.code", equalTo(List.of("not-in-force")))
                .body("errors.pointer", equalTo(List.of("/replaces")));
    }

    @Test
    void rules_that_leave_something_open_are_refused_with_all_of_it() {
        Client board = Client.of("0860", "board");
        Map<String, @Nullable Object> rule = rule("BOARD", List.of("MILESTONE"));

        board.post(PATH, body("replaces", 0, "rules", List.of(rule)))
                .statusCode(422)
                .body("errors.code", hasSize(16))
                .body("errors.code", everyItem(equalTo("not-covered")));
        board.post(PATH, body("replaces", 0, "rules", List.of(with(rule, "steps", List.of()))))
                .statusCode(400)
                .body("errors.pointer", hasItem("/rules/0/steps"));
    }

    @Test
    void rules_are_found_by_municipality_and_by_id() {
        OUTSIDER.get(PATH + "/in-force/aarhus").statusCode(400);
        OUTSIDER.get(PATH + "/0198c6f2-51e7-7cc1-8e43-5ba2c7a6f0f6").statusCode(404);
    }

    private static Map<String, @Nullable Object> rules(int replaces, String decider) {
        return body("replaces", replaces, "rules", List.of(rule(decider, List.of(ChangeScope.values()))));
    }

    private static Map<String, @Nullable Object> rule(String decider, List<?> touches) {
        return body(
                "touches", touches,
                "steps", List.of(body("body", decider, "act", "DECIDE")),
                "preconditions", List.of(),
                "consultBefore", List.of(),
                "informAfter", List.of());
    }
}
