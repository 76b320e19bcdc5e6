package dk.helhed.initiatives.budget;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ledger says of one budget year. */
@Schema(name = "YearBalance")
public record YearBalance(@Schema(examples = "2021") int year, Balance balance) {

    /** In the order of the years. */
    public static List<YearBalance> of(Map<Integer, LedgerFigures> byYear) {
        return new TreeMap<>(byYear)
                .entrySet().stream()
                        .map(year -> new YearBalance(year.getKey(), Balance.of(year.getValue())))
                        .toList();
    }
}
