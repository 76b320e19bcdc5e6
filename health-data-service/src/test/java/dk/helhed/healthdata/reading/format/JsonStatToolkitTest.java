package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.kit.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The toolkit that readers of JSON-stat use gets the same cells. {@code deploy/clients/check} always lets it read the answer
 * that is kept here; where its libraries are there, it reads others too.
 */
class JsonStatToolkitTest {

    private static final Path KEPT = Path.of("src/test/resources/jsonstat");
    private static final Path CLIENTS = Path.of("../deploy/clients");

    @TempDir
    Path folder;

    /** A cell as {@code deploy/clients/jsonstat.js} asks the toolkit for it. */
    record Expected(
            Map<String, String> codes,
            @Nullable Double value,
            @Nullable String status) {}

    /** With {@code -Djsonstat.update} it is written again. */
    @Test
    void theAnswerThatIsKeptIsWhatIsWritten() throws IOException {
        Answer answer = answer(11);
        if (System.getProperty("jsonstat.update") != null) {
            write(answer, KEPT);
        }
        assertEquals(
                Files.readString(KEPT.resolve("answer.json")),
                new String(Decoded.bytes(new JsonStat(), answer), StandardCharsets.UTF_8));
        assertEquals(Json.read(Files.readString(KEPT.resolve("cells.json"))), Json.read(Json.write(expected(answer))));
    }

    @Test
    void theToolkitReadsTheCells() throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(CLIENTS.resolve("node_modules/jsonstat-toolkit")),
                "jsonstat-toolkit is not installed: run deploy/clients/check");
        for (int seed = 20; seed < 30; seed++) {
            write(answer(seed), folder);
            Process node = new ProcessBuilder(
                            "node",
                            "jsonstat.js",
                            folder.resolve("answer.json").toString(),
                            folder.resolve("cells.json").toString())
                    .directory(CLIENTS.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, node.waitFor(), said);
        }
    }

    private static Answer answer(long seed) {
        Answers random = new Answers(seed);
        DatasetShape shape = random.shape();
        return random.answer(shape, random.cells(shape));
    }

    private static void write(Answer answer, Path folder) throws IOException {
        Files.write(folder.resolve("answer.json"), Decoded.bytes(new JsonStat(), answer));
        Files.writeString(folder.resolve("cells.json"), Json.write(expected(answer)));
    }

    private static List<Expected> expected(Answer answer) throws IOException {
        List<String> names = new ArrayList<>(AxisNames.of(answer.shape()));
        List<Expected> cells = new ArrayList<>();
        for (Decoded cell : Decoded.of(answer)) {
            cell.figures().forEach((figure, value) -> {
                Map<String, String> codes = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    codes.put(names.get(i), cell.codes().get(i));
                }
                String indicator = cell.codes().getLast();
                codes.put("indicator", figure == Figure.VALUE ? indicator : indicator + ":" + figure.code());
                cells.add(new Expected(codes, value, cell.status().equals("A") ? null : cell.status()));
            });
        }
        return cells;
    }
}
