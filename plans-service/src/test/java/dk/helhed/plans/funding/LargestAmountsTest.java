package dk.helhed.plans.funding;

import static dk.helhed.kit.testing.Client.EDITOR;
import static dk.helhed.kit.testing.Client.body;
import static dk.helhed.kit.testing.Client.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import dk.helhed.kit.money.Money;
import dk.helhed.plans.subagreement.Agreed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No amount, rate or working time that a caller can write ends in an overflow. */
@QuarkusTest
class LargestAmountsTest {

    private static final long MOST = Money.MOST_OERE;

    @ParameterizedTest
    @ValueSource(longs = {MOST + 1, Long.MAX_VALUE / 2 + 1, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void an_amount_beyond_the_limit_is_refused_wherever_it_is_read(long oere) {
        String budgets = "/v1/plans/" + Agreed.plan(EDITOR) + "/funding-plans";
        Map<String, @Nullable Object> good = Budgets.of(300, 100);

        EDITOR.post(budgets, with(good, "total", Budgets.money(oere))).statusCode(400);
        EDITOR.post(budgets, with(good, "contributions", List.of(Budgets.lbf(oere), Budgets.cash(oere))))
                .statusCode(400);
        EDITOR.post(budgets, with(good, "contributions", List.of(Budgets.lbf(300), nurse(oere, 60))))
                .statusCode(400);
        EDITOR.post(budgets, with(good, "years", List.of(body("year", 2021, "amount", Budgets.money(oere)))))
                .statusCode(400);
        EDITOR.post("/v1/plans", body("municipalDirectCost", Budgets.money(oere)))
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith("/municipalDirectCost")));
    }

    @Test
    void the_largest_contributions_hours_and_years_are_added_up_exactly() {
        String budgets = "/v1/plans/" + Agreed.plan(EDITOR) + "/funding-plans";
        List<Object> all = Collections.nCopies(100, nurse(MOST, 1_000_000_000));

        EDITOR.post(budgets, with(Budgets.of(MOST / 4 * 3, MOST / 4), "contributions", all))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/contributions")))
                .body("errors[0].detail", containsString("166666666566666666666700"));
        EDITOR.post(budgets, with(Budgets.of(300, 100), "contributions", Collections.nCopies(100, Budgets.lbf(MOST))))
                .statusCode(422)
                .body("errors.code", hasItems("more-than-total", "fund-share-too-high"));
        EDITOR.post(budgets, Budgets.of(MOST / 4 * 3, MOST / 4))
                .statusCode(201)
                .body("total.amountOere", equalTo(MOST), "local.amountOere", equalTo(MOST / 4));
    }

    private static Object nurse(long rate, long minutes) {
        return body(
                "source",
                "MUNICIPALITY",
                "coFunding",
                "IN_KIND",
                "minutes",
                minutes,
                "hourlyRate",
                Budgets.money(rate));
    }
}
