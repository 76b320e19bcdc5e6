package dk.helhed.healthdata.reading.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Cell;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Language;
import dk.helhed.healthdata.reading.model.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the field guide of SDMX-CSV 2.0.0 says, line by line. */
class SdmxCsvTest {

    private static final Cell MANY = new Cell(null, 62.5, 250, 400, 57.7, 67.1, 54.8, 69.6);
    private static final String FLOW = "DK0751:00000000-0000-0007-0000-000000000007(7.0.0)";

    private static Answer answer() {
        Answer some = TrapsTest.answer(List.of(Figure.VALUE), MANY, Cell.without(Reason.SUPPRESSED));
        return new Answer(
                some.slice(),
                Language.EN,
                some.href(),
                some.permalink(),
                some.licence(),
                some.cite(),
                some.warnings(),
                some.statistics(),
                null);
    }

    private static String written(SdmxCsv.Naming labels) throws IOException {
        return new String(Decoded.bytes(new SdmxCsv(labels), answer()), StandardCharsets.UTF_8);
    }

    @Test
    void codesAloneAreTheDefault() throws IOException {
        assertEquals("""
                STRUCTURE,STRUCTURE_ID,ACTION,AREA,TIME_PERIOD,INDICATOR,OBS_VALUE,UNIT_MEASURE,DECIMALS,OBS_STATUS,CONF_STATUS
                dataflow,%1$s,I,0751,2020,EMPLOYED_PCT,62.5,PERCENT,1,A,F
                dataflow,%1$s,I,10-14,2020,EMPLOYED_PCT,,PERCENT,1,Q,C
                """.formatted(FLOW).replace("\n", "\r\n"), written(SdmxCsv.Naming.ID));
    }

    @Test
    void aNameStandsInAColumnOfItsOwnBesideEachComponent() throws IOException {
        List<List<String>> table =
                DelimitedReader.read(written(SdmxCsv.Naming.NAME).getBytes(StandardCharsets.UTF_8), ',');

        assertEquals(
                List.of("STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "AREA", "Employment", "TIME_PERIOD"),
                table.getFirst().subList(0, 7));
        assertEquals(
                List.of("dataflow", FLOW, "Employment", "I", "0751", "Aarhus East", "2020", "", "EMPLOYED_PCT"),
                table.get(1).subList(0, 9));
        assertEquals(4 + 2 * 8, table.getFirst().size());
    }

    @Test
    void aNameFollowsTheCodeInOneColumn() throws IOException {
        List<List<String>> table =
                DelimitedReader.read(written(SdmxCsv.Naming.BOTH).getBytes(StandardCharsets.UTF_8), ',');

        assertEquals(
                List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "AREA: Employment"),
                table.getFirst().subList(0, 4));
        assertEquals(
                List.of("dataflow", FLOW + ": Employment", "I", "0751: Aarhus East", "2020"),
                table.get(1).subList(0, 5));
    }

    @Test
    void theParametersAreThoseOfTheMessage() {
        assertEquals(
                List.of(
                        "application/vnd.sdmx.data+csv; version=2.0.0; labels=id; charset=utf-8",
                        "application/vnd.sdmx.data+csv; version=2.0.0; labels=name; charset=utf-8",
                        "application/vnd.sdmx.data+csv; version=2.0.0; labels=both; charset=utf-8"),
                List.of(SdmxCsv.Naming.values()).stream()
                        .map(labels -> new SdmxCsv(labels).contentType())
                        .toList());
    }

    @Test
    void whatWasAskedForBesideTheFiguresIsInColumnsOfOurOwn() throws IOException {
        for (Answer answer : FormatsAgreeTest.answers()) {
            List<List<String>> sdmx = DelimitedReader.read(Decoded.bytes(new SdmxCsv(SdmxCsv.Naming.ID), answer), ',');
            List<List<String>> csv = DelimitedReader.read(Decoded.bytes(Csv.PLAIN, answer), ',');
            int ours = StatisticsColumns.of(answer.question()).size();
            for (int row = 1; row < csv.size(); row++) {
                assertEquals(last(csv.get(row), ours), last(sdmx.get(row), ours));
            }
        }
    }

    private static List<String> last(List<String> row, int cells) {
        return row.subList(row.size() - cells, row.size());
    }

    @Test
    void theReaderRefusesWhatIsNone() throws IOException {
        String message = written(SdmxCsv.Naming.ID);
        String type = new SdmxCsv(SdmxCsv.Naming.ID).contentType();
        for (String[] fault : new String[][] {
            {"STRUCTURE_ID,ACTION", "ACTION,STRUCTURE_ID"},
            {"(7.0.0)", ""},
            {",I,", ",D,"},
            {"OBS_VALUE,UNIT_MEASURE", "UNIT_MEASURE,OBS_VALUE"},
            {",Q,C", ",Q,F"},
            {"dataflow,", "flow,"},
        }) {
            assertTrue(message.contains(fault[0]), fault[0]);
            byte[] wrong = message.replace(fault[0], fault[1]).getBytes(StandardCharsets.UTF_8);
            assertThrows(AssertionError.class, () -> SdmxReader.read(answer(), type, wrong), fault[0]);
        }
    }
}
