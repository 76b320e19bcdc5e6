package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.DatasetShape;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the format, a reader gets the same cells, figures, statuses and reasons in the same order. */
class FormatsAgreeTest {

    static List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (int seed = 0; seed < 100; seed++) {
            Answers random = new Answers(seed);
            DatasetShape shape = random.shape();
            answers.add(random.answer(shape, random.cells(shape)));
        }
        return answers;
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aJsonStatReaderGetsTheCells(Answer answer) throws IOException {
        assertEquals(Decoded.of(answer), JsonReaders.jsonStat(Decoded.bytes(new JsonStat(), answer)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aReaderOfRowsGetsTheCells(Answer answer) throws IOException {
        assertEquals(Decoded.of(answer), JsonReaders.rows(answer, Decoded.bytes(new Rows(), answer)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void pagesPutTogetherAreTheWhole(Answer answer) throws IOException {
        List<Decoded> whole = new ArrayList<>();
        int cells = Decoded.of(answer).size();
        for (int from = 0; from < cells; from += 7) {
            Answer page = new Answer(
                    answer.slice(),
                    answer.language(),
                    answer.href(),
                    answer.permalink(),
                    answer.licence(),
                    answer.cite(),
                    answer.warnings(),
                    answer.statistics(),
                    new Answer.Window(from, 7, from + 7 < cells ? "next" : null));
            byte[] written = Decoded.bytes(new Rows(), page);
            List<Decoded> rows = JsonReaders.rows(page, written);
            assertEquals(Math.min(7, cells - from), rows.size());
            assertEquals(
                    from + 7 >= cells,
                    JsonReaders.tree(written).get("nextCursor").isNull());
            whole.addAll(rows);
        }
        assertEquals(Decoded.of(answer), whole);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aCsvReaderGetsTheCells(Answer answer) throws IOException {
        assertEquals(
                Decoded.of(answer),
                TableReader.read(
                        answer,
                        DelimitedReader.read(Decoded.bytes(Csv.PLAIN, answer), ','),
                        UnaryOperator.identity(),
                        UnaryOperator.identity()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aDanishSpreadsheetGetsTheCells(Answer answer) throws IOException {
        byte[] file = Decoded.bytes(Csv.DANISH, answer);
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        assertArrayEquals(mark, Arrays.copyOf(file, mark.length));
        List<List<String>> table = DelimitedReader.read(Arrays.copyOfRange(file, mark.length, file.length), ';');
        assertEquals(
                Decoded.of(answer),
                TableReader.read(answer, table, TableReader::unguarded, number -> number.replace(',', '.')));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aWorkbookReaderGetsTheCells(Answer answer) throws IOException {
        assertEquals(
                Decoded.of(answer),
                TableReader.read(
                        answer,
                        SheetReader.read(Decoded.bytes(new Xlsx(), answer), 1).rows(),
                        UnaryOperator.identity(),
                        UnaryOperator.identity()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anSdmxReaderGetsTheCells(Answer answer) throws IOException {
        for (SdmxCsv.Naming labels : SdmxCsv.Naming.values()) {
            SdmxCsv format = new SdmxCsv(labels);
            assertEquals(
                    Decoded.of(answer), SdmxReader.read(answer, format.contentType(), Decoded.bytes(format, answer)));
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aReaderOfTheWholeGetsTheCells(Answer answer) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        BulkFiles.csv(answer, file);
        byte[] text = new GZIPInputStream(new ByteArrayInputStream(file.toByteArray())).readAllBytes();
        assertEquals(
                Decoded.of(answer),
                TableReader.read(
                        answer, DelimitedReader.read(text, ','), UnaryOperator.identity(), UnaryOperator.identity()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theSameAnswerGivesTheSameBytes(Answer answer) throws IOException {
        for (AnswerFormat format : List.of(
                new JsonStat(),
                new Rows(),
                Csv.PLAIN,
                Csv.DANISH,
                CsvDescription.INSTANCE,
                new Xlsx(),
                new SdmxCsv(SdmxCsv.Naming.BOTH))) {
            assertArrayEquals(Decoded.bytes(format, answer), Decoded.bytes(format, answer), format.name());
        }
    }
}
