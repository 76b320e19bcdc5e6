package dk.helhed.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An operationId is the name of one operation in all documents together, so that one client can be made of them. */
final class OperationIds {

    private OperationIds() {}

    /** The names that more than one operation has. */
    static List<String> shared(Iterable<JsonNode> documents) {
        Map<String, Integer> uses = new HashMap<>();
        for (JsonNode document : documents) {
            for (JsonNode path : document.path("paths")) {
                for (JsonNode operation : path) {
                    uses.merge(operation.path("operationId").asText(), 1, Integer::sum);
                }
            }
        }
        List<String> shared = new ArrayList<>();
        uses.forEach((id, count) -> {
            if (count > 1) {
                shared.add(id);
            }
        });
        return shared;
    }
}
