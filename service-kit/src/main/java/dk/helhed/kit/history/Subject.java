package dk.helhed.kit.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/**
 * Which thing a change was of: the collection that it stands in, and its id there. Read from its path
 * {@code /v1/plans/17}; under another thing the collections are joined, as in {@code plans/decisions}.
 */
public record Subject(String kind, String id) {

    /**
     * @param path of the thing, or of a step that it took: {@code /v1/plans/17/transitions} is of the plan, because the
     *     plan is what was answered, and {@code /v1/plans/17/funding-plan} is of a part that has no id of its own
     * @param state what was answered
     */
    static Subject of(String path, JsonNode state) {
        List<String> parts = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .skip(1)
                .toList();
        boolean endsWithId = parts.size() % 2 == 0;
        String id = parts.size() < 2 ? "" : parts.get(parts.size() - (endsWithId ? 1 : 2));
        boolean isStep =
                parts.size() > 2 && !endsWithId && id.equals(state.path("id").asText());
        StringBuilder kind = new StringBuilder();
        for (int i = 0; i < (isStep ? parts.size() - 1 : parts.size()); i += 2) {
            kind.append(i == 0 ? "" : "/").append(parts.get(i));
        }
        return new Subject(kind.toString(), id);
    }
}
