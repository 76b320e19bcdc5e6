package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No format shows anything of a hidden cell, not even where the cell itself holds what it hides. */
class NothingLeaksTest {

    private static final List<AnswerFormat> ALL = List.of(
            new JsonStat(),
            new Rows(),
            Csv.PLAIN,
            Csv.DANISH,
            CsvDescription.INSTANCE,
            new Xlsx(),
            new SdmxCsv(SdmxCsv.Naming.ID),
            new SdmxCsv(SdmxCsv.Naming.NAME),
            new SdmxCsv(SdmxCsv.Naming.BOTH));

    @TempDir
    Path folder;

    @Test
    void theSamePatternGivesTheSameBytesWhateverItHides() throws IOException {
        for (int seed = 0; seed < 25; seed++) {
            Map<String, byte[]> one = everyFile(seed, new Random(1));
            Map<String, byte[]> other = everyFile(seed, new Random(2));
            one.forEach((name, bytes) -> assertArrayEquals(bytes, other.get(name), name));
        }
    }

    @Test
    void otherPublishedFiguresGiveOtherBytes() throws IOException {
        Map<String, byte[]> one = everyFile(1, new Random(1));
        Map<String, byte[]> other = everyFile(2, new Random(1));
        one.forEach((name, bytes) -> assertFalse(Arrays.equals(bytes, other.get(name)), name));
    }

    @Test
    void noCountOfOneToFourIsInAnyFormat() throws IOException {
        for (int seed = 0; seed < 25; seed++) {
            Answer answer = leaking(seed, new Random(seed));
            for (Decoded cell : JsonReaders.jsonStat(Decoded.bytes(new JsonStat(), answer))) {
                for (Figure figure : List.of(Figure.COUNT, Figure.DENOMINATOR)) {
                    Double count = cell.figures().get(figure);
                    assertTrue(count == null || count == 0 || count >= 5, () -> "a count of " + count);
                }
            }
        }
    }

    @Test
    void everyNumberOfADatasetIsPublishedOrSaysHowItIsMade() throws IOException {
        for (int seed = 0; seed < 25; seed++) {
            Answer answer = leaking(seed, new Random(seed));
            Set<Double> published = new HashSet<>();
            Row.forEach(answer, row -> {
                if (row.cell().reason() != Reason.SUPPRESSED) {
                    for (Figure figure : Figure.values()) {
                        published.add(row.cell().figure(figure));
                    }
                }
            });
            JsonNode dataset = JsonReaders.tree(Decoded.bytes(new JsonStat(), answer));
            for (JsonNode value : dataset.get("value")) {
                assertTrue(value.isNull() || published.contains(value.doubleValue()), value::asText);
            }
            assertEquals(
                    Set.of("version"),
                    numbers(dataset.at("/extension/helhed")),
                    "beside the version nothing is a number where nothing was asked for beside the figures");
        }
    }

    private static Set<String> numbers(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fields().forEachRemaining(field -> {
            if (field.getValue().isNumber()) {
                names.add(field.getKey());
            } else {
                names.addAll(numbers(field.getValue()));
            }
        });
        return names;
    }

    private Map<String, byte[]> everyFile(long seed, Random hidden) throws IOException {
        Answer answer = leaking(seed, hidden);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (AnswerFormat format : ALL) {
            files.put(format.name(), Decoded.bytes(format, answer));
        }
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        BulkFiles.csv(answer, gzip);
        files.put("bulk.csv.gz", gzip.toByteArray());
        Path parquet = Files.createTempDirectory(folder, "bulk").resolve("bulk.parquet");
        BulkFiles.parquet(answer, parquet);
        files.put("bulk.parquet", Files.readAllBytes(parquet));
        return files;
    }

    /** All of a dataset, whose hidden cells hold true counts: what a mistake in the read model would hand on. */
    private static Answer leaking(long seed, Random hidden) {
        Answers random = new Answers(seed);
        DatasetShape shape = random.shape();
        CubeOfCells cells = random.cells(shape);
        for (int at = 0; at < cells.cells().length; at++) {
            if (cells.cells()[at].reason() == Reason.SUPPRESSED) {
                cells.cells()[at] = new Cell(
                        Reason.SUPPRESSED,
                        hidden.nextDouble(),
                        1 + hidden.nextInt(4),
                        20 + hidden.nextInt(40),
                        hidden.nextDouble(),
                        hidden.nextDouble(),
                        hidden.nextDouble(),
                        hidden.nextDouble());
            }
        }
        return random.answer(Answers.everything(shape), cells, Map.of());
    }
}
