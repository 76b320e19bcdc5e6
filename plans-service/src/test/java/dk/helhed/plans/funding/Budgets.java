package dk.helhed.plans.funding;

import static dk.helhed.kit.testing.Client.body;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Budgets for tests, in the words of the API. */
public final class Budgets {

    private Budgets() {}

    /** What the fund and the municipality pay, in øre, all of it in one year. */
    public static Map<String, @Nullable Object> of(long fund, long municipality) {
        return body(
                "contributions", List.of(lbf(fund), cash(municipality)),
                "years", List.of(body("year", 2021, "amount", money(fund + municipality))),
                "total", money(fund + municipality));
    }

    static Map<String, @Nullable Object> lbf(long oere) {
        return body("source", "LBF", "amount", money(oere));
    }

    static Map<String, @Nullable Object> cash(long oere) {
        return body("source", "MUNICIPALITY", "coFunding", "CASH", "amount", money(oere));
    }

    static Map<String, @Nullable Object> money(long oere) {
        return body("amountOere", oere, "currency", "DKK");
    }
}
