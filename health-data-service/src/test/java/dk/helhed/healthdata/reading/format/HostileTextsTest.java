package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.kit.table.CellText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name that is made to do harm is only a name, and the same one, in every format. */
class HostileTextsTest {

    static List<Answer> answers() {
        return FormatsAgreeTest.answers();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noSpreadsheetRunsAName(Answer answer) throws IOException {
        byte[] danish = Decoded.bytes(Csv.DANISH, answer);
        List<List<List<String>>> tables = List.of(
                DelimitedReader.read(Decoded.bytes(Csv.PLAIN, answer), ','),
                DelimitedReader.read(Arrays.copyOfRange(danish, 3, danish.length), ';'),
                SheetReader.read(Decoded.bytes(new Xlsx(), answer), 1).rows());
        for (List<List<String>> table : tables) {
            List<String> names = column(table, "area_label");
            assertTrue(names.stream().noneMatch(HostileTextsTest::isRun), names::toString);
            assertEquals(expected(answer), names.stream().map(CellText::plain).toList());
        }
        List<List<String>> sdmx = DelimitedReader.read(Decoded.bytes(new SdmxCsv(SdmxCsv.Naming.NAME), answer), ',');
        int place = sdmx.getFirst().indexOf("AREA") + 1;
        List<String> names =
                sdmx.subList(1, sdmx.size()).stream().map(row -> row.get(place)).toList();
        assertTrue(names.stream().noneMatch(HostileTextsTest::isRun), names::toString);
        assertEquals(expected(answer), names.stream().map(CellText::plain).toList());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void namesAreTheSameInWhatIsJson(Answer answer) throws IOException {
        JsonNode rows = JsonReaders.tree(Decoded.bytes(new Rows(), answer)).get("rows");
        assertEquals(
                expected(answer),
                IntStream.range(0, rows.size())
                        .mapToObj(row -> rows.get(row).get("areaLabel").asText())
                        .toList());
        JsonNode dataset = JsonReaders.tree(Decoded.bytes(new JsonStat(), answer));
        JsonNode labels = dataset.at("/dimension/area/category/label");
        for (int place : answer.question().codes().getFirst()) {
            AxisCode code = answer.shape().area().codes().get(place);
            assertEquals(clean(answer.language(), code), labels.get(code.code()).asText());
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nothingBreaksALineOrTurnsIt(Answer answer) throws IOException {
        for (AnswerFormat format : List.of(
                new JsonStat(),
                new Rows(),
                Csv.PLAIN,
                Csv.DANISH,
                new SdmxCsv(SdmxCsv.Naming.BOTH),
                CsvDescription.INSTANCE)) {
            String text = new String(Decoded.bytes(format, answer), StandardCharsets.UTF_8);
            assertFalse(
                    text.chars().anyMatch(c -> c == '\t' || c >= 0x202A && c <= 0x202E || c == 0x200F), format.name());
            assertFalse(text.replace("\r\n", "").contains("\n"), format.name());
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aWorkbookHasNoFormulas(Answer answer) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(Decoded.bytes(new Xlsx(), answer)))) {
            while (parts.getNextEntry() != null) {
                assertFalse(new String(parts.readAllBytes(), StandardCharsets.UTF_8).contains("<f>"));
            }
        }
    }

    private static boolean isRun(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    private static List<String> column(List<List<String>> table, String name) {
        int place = table.getFirst().indexOf(name);
        return table.subList(1, table.size()).stream()
                .map(row -> row.get(place))
                .toList();
    }

    private static List<String> expected(Answer answer) throws IOException {
        Stream.Builder<String> names = Stream.builder();
        Row.forEach(
                answer,
                row -> names.add(
                        clean(answer.language(), answer.shape().area().codes().get(row.codes()[0]))));
        return names.build().toList();
    }

    private static String clean(Language language, AxisCode code) {
        return Labels.clean(language.of(code.label()));
    }
}
