package dk.helhed.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The steps of the demo and the facts that they are held against. */
final class DemoData {

    private static final Path FOLDER = Path.of("demo");

    private final List<Step> steps =
            Steps.read(FOLDER).values().stream().flatMap(List::stream).toList();
    private final JsonNode facts = read();

    List<Step> steps() {
        return steps;
    }

    JsonNode facts() {
        return facts;
    }

    Step.Create created(String as) {
        return creates("").stream()
                .filter(create -> create.as().equals(as))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step makes " + as));
    }

    List<Step.Create> creates(String... paths) {
        return steps.stream()
                .filter(Step.Create.class::isInstance)
                .map(Step.Create.class::cast)
                .filter(create -> List.of(paths).stream().anyMatch(create.create()::startsWith))
                .toList();
    }

    static void assertSame(JsonNode fact, JsonNode body, String... members) {
        for (String member : members) {
            if (fact.has(member)) {
                assertEquals(fact.path(member), body.path(member), member);
            }
        }
    }

    static void assertReference(JsonNode fact, JsonNode reference) {
        if (!fact.isMissingNode()) {
            assertEquals("@{" + fact.asText() + "}", reference.asText());
        }
    }

    /** A fact that is stated is there, and one that is not is not made up. */
    static void assertStated(JsonNode fact, JsonNode stated, String what) {
        boolean none = fact.isMissingNode() || fact.isNull() || fact.isArray() && fact.isEmpty();
        if (none) {
            assertTrue(stated.isMissingNode(), what + " is " + stated);
        } else {
            assertEquals(fact, stated, what);
        }
    }

    /** The text tells of each of the words that the facts put down. */
    static void assertTells(JsonNode words, JsonNode text) {
        assertTrue(text.isTextual() && !words.isEmpty(), words.toString());
        for (JsonNode word : words) {
            assertTrue(text.asText().contains(word.asText()), word + " in " + text);
        }
    }

    static JsonNode column(JsonNode rows, String member) {
        ArrayNode column = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> column.add(row.path(member)));
        return column;
    }

    static boolean holds(JsonNode list, Predicate<JsonNode> wanted) {
        for (JsonNode item : list) {
            if (wanted.test(item)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(FOLDER.resolve("facts.json").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
