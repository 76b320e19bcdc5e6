package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** JSON-stat is written as its specification has it, and with nothing beside it. */
class JsonStatSchemaTest {

    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        try (InputStream file = JsonStatSchemaTest.class.getResourceAsStream("/jsonstat/dataset.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAnswerKeepsToTheClosedSchema() throws IOException {
        for (Answer answer : FormatsAgreeTest.answers()) {
            JsonNode dataset = JsonReaders.tree(Decoded.bytes(new JsonStat(), answer));
            assertEquals(Set.of(), SCHEMA.validate(dataset));
            assertTrue(dataset.get("status").isObject());
        }
    }

    @Test
    void anAnswerInWhichNothingIsChosenKeepsToItToo() throws IOException {
        Answer answer = FormatsAgreeTest.answers().getFirst();
        Question question = answer.question();
        List<List<Integer>> none =
                question.codes().stream().map(codes -> List.<Integer>of()).toList();
        Answer empty = new Answers(1)
                .answer(
                        new Question(
                                question.shape(),
                                none,
                                question.metrics(),
                                question.figures(),
                                Set.of(),
                                List.of(),
                                false),
                        answer.slice().cells(),
                        Map.of());
        JsonNode dataset = JsonReaders.tree(Decoded.bytes(new JsonStat(), empty));

        assertEquals(Set.of(), SCHEMA.validate(dataset));
        assertTrue(dataset.get("value").isEmpty());
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
        ObjectNode dataset = (ObjectNode) JsonReaders.tree(
                Decoded.bytes(new JsonStat(), FormatsAgreeTest.answers().getFirst()));
        dataset.put("permalink", "https://tal.example.dk/");
        assertFalse(SCHEMA.validate(dataset).isEmpty());
        dataset.remove("permalink");
        ((ObjectNode) dataset.get("link")).putArray("permalink");
        assertFalse(SCHEMA.validate(dataset).isEmpty());
    }

    @Test
    void whatCanBeAskedOfAVersionIsADatasetWithoutValues() throws IOException {
        DatasetShape shape = new Answers(3).shape();
        JsonNode meta = meta(shape);
        assertEquals(Set.of(), SCHEMA.validate(meta));
        assertTrue(meta.get("value").isObject());
        assertTrue(meta.get("value").isEmpty());
        assertEquals(1234, meta.at("/extension/helhed/cells").asInt());
        assertEquals(
                "2018", meta.at("/extension/helhed/periods/INDICATOR_0/first").asText());
        assertEquals(List.of("latest"), JsonReaders.texts(meta.at("/extension/helhed/defaults/period")));
    }

    @Test
    void whatCanBeAskedIsWhatIsAnswered() throws IOException {
        for (int seed = 0; seed < 30; seed++) {
            Answers random = new Answers(seed);
            DatasetShape shape = random.shape();
            Answer answer = random.answer(shape, random.cells(shape));
            JsonNode data = JsonReaders.tree(Decoded.bytes(new JsonStat(), answer));
            JsonNode meta = meta(shape, answer.language());
            assertEquals(meta.get("id"), data.get("id"));
            assertEquals(meta.get("role"), data.get("role"));
            data.get("dimension").fields().forEachRemaining(dimension -> {
                JsonNode asked = dimension.getValue().get("category");
                JsonNode known = meta.get("dimension").get(dimension.getKey()).get("category");
                for (String code : JsonReaders.texts(asked.get("index"))) {
                    assertTrue(JsonReaders.texts(known.get("index")).contains(code), code);
                    assertEquals(
                            known.get("label").get(code), asked.get("label").get(code));
                    assertEquals(known.at("/unit").path(code), asked.at("/unit").path(code));
                }
            });
        }
    }

    private static JsonNode meta(DatasetShape shape) throws IOException {
        return meta(shape, Language.DA);
    }

    private static JsonNode meta(DatasetShape shape, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonStat.meta(
                new JsonStatMeta(
                        shape,
                        language,
                        URI.create("https://tal.example.dk/v1/datasets/1/meta"),
                        URI.create("https://creativecommons.org/licenses/by/4.0/"),
                        "Aarhus Kommune",
                        1234,
                        shape.metrics().stream()
                                .map(metric -> new JsonStatMeta.Available(metric.indicator(), "2018", "2020"))
                                .toList(),
                        Map.of("period", List.of("latest"))),
                out);
        return JsonReaders.tree(out.toByteArray());
    }
}
