package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.helhed.healthdata.counts.Role;
import dk.helhed.healthdata.indicator.Polarity;
import dk.helhed.healthdata.indicator.Unit;
import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Axis;
import dk.helhed.healthdata.reading.model.AxisCode;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Metric;
import dk.helhed.healthdata.reading.model.Question;
import dk.helhed.healthdata.reading.model.Reason;
import dk.helhed.healthdata.text.Bilingual;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What readers of other services fall into. */
class TrapsTest {

    private static final Cell ZERO = new Cell(null, 0, 0, 40, 0, 8.8, Double.NaN, Double.NaN);
    private static final Cell HIDDEN = Cell.without(Reason.SUPPRESSED);
    private static final Cell MANY = new Cell(null, 62.5, 250, 400, 57.7, 67.1, 54.8, 69.6);

    @Test
    void whatIsHiddenIsNoZeroAndAZeroIsThere() throws IOException {
        Answer answer = answer(List.of(Figure.COUNT), ZERO, HIDDEN, MANY);
        assertEquals("[0,null,250]", jsonStat(answer).get("value").toString());
        JsonNode rows = JsonReaders.tree(Decoded.bytes(new Rows(), answer)).get("rows");
        assertEquals(3, rows.size());
        assertTrue(rows.get(1).get("count").isNull());
        assertEquals(
                List.of("0", "", "250"), column(DelimitedReader.read(Decoded.bytes(Csv.PLAIN, answer), ','), "count"));
        assertEquals(
                List.of("0", "", "250"),
                column(SheetReader.read(Decoded.bytes(new Xlsx(), answer), 1).rows(), "count"));
        assertEquals(
                List.of("0", "", "250"),
                column(DelimitedReader.read(Decoded.bytes(new SdmxCsv(SdmxCsv.Naming.ID), answer), ','), "COUNT"));
    }

    @Test
    void theStatusOfOneCellIsNotThatOfAll() throws IOException {
        assertEquals(
                "{\"1\":\"Q\"}",
                jsonStat(answer(List.of(Figure.VALUE), ZERO, HIDDEN, MANY))
                        .get("status")
                        .toString());
        assertEquals(
                "{\"0\":\"Q\"}",
                jsonStat(answer(List.of(Figure.VALUE), HIDDEN)).get("status").toString());
        assertEquals(
                "{}",
                jsonStat(answer(List.of(Figure.VALUE), MANY)).get("status").toString());
    }

    @Test
    void codesKeepTheirZerosAndAreNoDays() throws IOException {
        Answer answer = answer(List.of(Figure.VALUE), ZERO, HIDDEN, MANY);
        List<String> codes = List.of("0751", "10-14", "DK");
        assertEquals(codes, column(DelimitedReader.read(Decoded.bytes(Csv.PLAIN, answer), ','), "area"));
        byte[] danish = Decoded.bytes(Csv.DANISH, answer);
        assertEquals(
                List.of("=\"0751\"", "=\"10-14\"", "DK"),
                column(DelimitedReader.read(Arrays.copyOfRange(danish, 3, danish.length), ';'), "area"));
        SheetReader.Sheet sheet = SheetReader.read(Decoded.bytes(new Xlsx(), answer), 1);
        assertEquals(codes, column(sheet.rows(), "area"));
        assertEquals(Set.of("inlineStr"), Set.copyOf(column(sheet.types(), sheet.rows(), "area")));
        JsonNode described = JsonReaders.tree(Decoded.bytes(CsvDescription.INSTANCE, answer));
        assertEquals("area", described.at("/tableSchema/columns/0/name").asText());
        assertEquals("string", described.at("/tableSchema/columns/0/datatype").asText());
    }

    @Test
    void danishSpreadsheetsGetDecimalCommas() throws IOException {
        String danish =
                new String(Decoded.bytes(Csv.DANISH, answer(List.of(Figure.VALUE), MANY)), StandardCharsets.UTF_8);
        assertTrue(danish.contains(";62,5;"), danish);
    }

    @Test
    void aDescriptionHasTheColumnsOfItsFile() throws IOException {
        for (Answer answer : FormatsAgreeTest.answers()) {
            JsonNode described = JsonReaders.tree(Decoded.bytes(CsvDescription.INSTANCE, answer));
            Stream.Builder<String> names = Stream.builder();
            described
                    .at("/tableSchema/columns")
                    .forEach(column -> names.add(column.get("titles").asText()));
            assertEquals(
                    DelimitedReader.read(Decoded.bytes(Csv.PLAIN, answer), ',').getFirst(),
                    names.build().toList());
        }
    }

    @Test
    void aPageThatIsNotTheLastSaysSo() throws IOException {
        Answer answer = answer(List.of(Figure.VALUE), ZERO, HIDDEN, MANY);
        JsonNode whole = JsonReaders.tree(Decoded.bytes(new Rows(), answer));
        assertTrue(whole.has("nextCursor"));
        assertTrue(whole.get("nextCursor").isNull());
    }

    @Test
    void everyAnswerSaysWhereItIsFrom() throws IOException {
        Answer answer = answer(List.of(Figure.VALUE), MANY);
        for (AnswerFormat format : List.of(new JsonStat(), new Rows(), CsvDescription.INSTANCE)) {
            String text = new String(Decoded.bytes(format, answer), StandardCharsets.UTF_8);
            for (String said : List.of(
                    "Aarhus Kommune",
                    answer.licence().toString(),
                    answer.permalink().toString(),
                    answer.cite(),
                    "synthetic")) {
                assertTrue(text.contains(said), format.name() + " lacks " + said);
            }
        }
        List<List<String>> about =
                SheetReader.read(Decoded.bytes(new Xlsx(), answer), 2).rows();
        for (String name : List.of("version", "source", "licence", "synthetic", "permalink", "cite")) {
            assertTrue(
                    about.stream()
                            .anyMatch(row ->
                                    row.getFirst().equals(name) && !row.get(1).isEmpty()),
                    name);
        }
    }

    @Test
    void partsThatAreNotAskedForAreNoChildren() throws IOException {
        for (Answer answer : FormatsAgreeTest.answers()) {
            JsonNode area = jsonStat(answer).at("/dimension/area/category");
            List<String> codes = JsonReaders.texts(area.get("index"));
            if (area.has("child")) {
                area.get("child").forEach(children -> assertTrue(codes.containsAll(JsonReaders.texts(children))));
                area.get("child").forEach(children -> assertFalse(children.isEmpty()));
            }
        }
    }

    private static JsonNode jsonStat(Answer answer) throws IOException {
        return JsonReaders.tree(Decoded.bytes(new JsonStat(), answer));
    }

    private static List<String> column(List<List<String>> table, String name) {
        return column(table, table, name);
    }

    private static List<String> column(List<List<String>> table, List<List<String>> named, String name) {
        int place = named.getFirst().indexOf(name);
        return table.subList(1, table.size()).stream()
                .map(row -> row.get(place))
                .toList();
    }

    /** One cell for each of the areas 0751, 10-14 and DK. */
    static Answer answer(List<Figure> figures, Cell... cells) {
        List<AxisCode> areas = Stream.of("0751", "10-14", "DK")
                .limit(cells.length)
                .map(code -> new AxisCode(code, new Bilingual("Århus Ø", "Aarhus East"), List.of(), "GROUP", null))
                .toList();
        Bilingual title = new Bilingual("Beskæftigelse", "Employment");
        DatasetShape shape = new DatasetShape(
                new UUID(7, 7),
                7,
                "ab".repeat(32),
                Instant.parse("2026-03-01T10:15:30Z"),
                true,
                "0751",
                "Aarhus Kommune",
                null,
                title,
                List.of(
                        new Axis("area", Role.AREA, title, areas, null),
                        new Axis(
                                "year",
                                Role.PERIOD,
                                title,
                                List.of(new AxisCode("2020", new Bilingual("2020", "2020"), List.of(), null, null)),
                                null)),
                List.of(new Metric(
                        "EMPLOYED_PCT",
                        title,
                        Unit.PERCENT,
                        1,
                        Polarity.values()[0],
                        Metric.Method.PROPORTION,
                        "EMPLOYED",
                        "PERSONS")),
                List.of());
        Question everything = Answers.everything(shape);
        Question question =
                new Question(shape, everything.codes(), everything.metrics(), figures, Set.of(), List.of(), false);
        return new Answers(0).answer(question, new CubeOfCells(shape, cells), Map.of());
    }
}
