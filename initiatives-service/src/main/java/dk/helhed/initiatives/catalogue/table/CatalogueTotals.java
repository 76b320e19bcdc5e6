package dk.helhed.initiatives.catalogue.table;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.kit.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up the amounts of a table as they are read, column by column: of all, of each theme and of each track. */
final class CatalogueTotals {

    private static final String ALL = "";

    private final Map<String, Map<String, Long>> sums = new HashMap<>();

    /** What the rows of a track add: the amount of the track itself counts as one. */
    void add(int theme, String track, Map<String, JsonNode> cells) {
        cells.forEach((member, value) -> {
            if (value.has("amountOere")) {
                for (String part : List.of(ALL, "theme " + theme, "track " + track)) {
                    sums.computeIfAbsent(part, key -> new HashMap<>())
                            .merge(member, value.path("amountOere").asLong(), Math::addExact);
                }
            }
        });
    }

    /**
     * The sums of which a total must be one: of what it names; else of all, or of the theme or the track that it ends.
     *
     * @param theme that the row stands in
     * @param track likewise
     */
    List<Money> of(TotalRow total, int theme, String track, String member) {
        List<String> parts = new ArrayList<>();
        if (total.theme() > 0) {
            parts.add("theme " + total.theme());
        } else if (!total.track().isEmpty()) {
            parts.add("track " + total.track());
        } else {
            parts.addAll(List.of(ALL, "theme " + theme, "track " + track));
        }
        return parts.stream()
                .map(part -> Money.ofOere(sums.getOrDefault(part, Map.of()).getOrDefault(member, 0L)))
                .toList();
    }
}
