package dk.helhed.kit.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDiffTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"a\":1,\"b\":2} | {\"b\":3,\"a\":1} | /b 2 3",
                "{\"a\":\"x\"} | {\"b\":\"x\"} | /a \"x\" null, /b null \"x\"",
                "{\"a\":{\"b\":{\"c\":1}}} | {\"a\":{\"b\":{\"c\":2}}} | /a/b/c 1 2",
                "{\"a\":{\"b\":1}} | {\"a\":null} | /a {\"b\":1} null",
                "{\"a/b\":1,\"m~n\":1} | {\"a/b\":2,\"m~n\":2} | /a~1b 1 2, /m~0n 1 2",
                "{\"a\":[\"x\",\"y\"]} | {\"a\":[\"x\",\"z\",\"y\"]} | /a/1 \"y\" \"z\", /a/2 null \"y\"",
                "{\"a\":[1,2]} | {\"a\":[1]} | /a/1 2 null",
                "{\"a\":1} | {\"a\":\"1\"} | /a 1 \"1\"",
                "1 | 2 | 1 2",
            })
    void what_differs_is_told_by_its_place(String before, String after, String expected) {
        assertEquals(expected, told(before, after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"a\":null} | {}",
                "{\"a\":1,\"b\":2} | {\"b\":2,\"a\":1}",
                "{\"a\":1} | {\"a\":1.0}",
                "{\"a\":[null]} | {\"a\":[]}",
            })
    void what_means_the_same_is_no_difference(String before, String after) {
        assertEquals("", told(before, after));
        assertEquals("", told(after, before));
    }

    @Test
    void elements_with_an_id_are_matched_by_it_wherever_they_stand() {
        assertEquals(
                "/0 null {\"id\":\"n\",\"t\":0}, /2/t 2 9",
                told(
                        "[{\"id\":\"a\",\"t\":1},{\"id\":\"b\",\"t\":2}]",
                        "[{\"id\":\"n\",\"t\":0},{\"id\":\"a\",\"t\":1},{\"id\":\"b\",\"t\":9}]"));
    }

    @Test
    void an_element_that_is_gone_has_the_place_it_had() {
        assertEquals(
                "/1 {\"id\":\"b\",\"t\":2} null",
                told(
                        "[{\"id\":\"a\",\"t\":1},{\"id\":\"b\",\"t\":2},{\"id\":\"c\",\"t\":3}]",
                        "[{\"id\":\"a\",\"t\":1},{\"id\":\"c\",\"t\":3}]"));
    }

    @Test
    void elements_that_changed_places_are_one_change_of_their_order() {
        assertEquals(
                "/x [\"a\",\"b\"] [\"b\",\"a\"]",
                told("{\"x\":[{\"id\":\"a\"},{\"id\":\"b\"}]}", "{\"x\":[{\"id\":\"b\"},{\"id\":\"a\"}]}"));
    }

    @Test
    void two_elements_with_one_id_are_compared_by_their_places() {
        assertEquals(
                "/1/t 2 3",
                told(
                        "[{\"id\":\"a\",\"t\":1},{\"id\":\"a\",\"t\":2}]",
                        "[{\"id\":\"a\",\"t\":1},{\"id\":\"a\",\"t\":3}]"));
    }

    @Test
    void a_value_never_differs_from_itself_and_always_from_another() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            JsonNode one = value(random, 4);
            JsonNode other = JSON.createObjectNode().set("a", value(random, 4));
            assertEquals(List.of(), JsonDiff.between(one, one.deepCopy()));
            assertTrue(JsonDiff.between(
                            one, JSON.createObjectNode().put("only", "here").set("a", other))
                    .stream()
                    .anyMatch(change ->
                            change.pointer().isEmpty() || change.pointer().equals("/only")));
        }
    }

    private static JsonNode value(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> JSON.createArrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
            case 2 -> JSON.createObjectNode().set("a", value(random, depth - 1));
            case 3 -> JSON.createObjectNode().put("id", random.nextInt(3)).set("b", value(random, depth - 1));
            default -> JSON.getNodeFactory().numberNode(random.nextInt(100));
        };
    }

    private static String told(String before, String after) {
        return String.join(
                ", ",
                JsonDiff.between(read(before), read(after)).stream()
                        .map(change -> (change.pointer() + " " + change.before() + " " + change.after()).strip())
                        .toList());
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
