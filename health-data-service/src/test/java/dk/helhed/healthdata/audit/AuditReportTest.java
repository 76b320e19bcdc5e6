package dk.helhed.healthdata.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.healthdata.audit.report.Attack;
import dk.helhed.healthdata.audit.report.AuditPicture;
import dk.helhed.healthdata.audit.report.AuditReport;
import dk.helhed.healthdata.audit.report.AuditSize;
import dk.helhed.healthdata.audit.report.HiddenShare;
import dk.helhed.healthdata.audit.report.PassReport;
import dk.helhed.healthdata.audit.report.StageReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class AuditReportTest {

    private static final Cube CUBE = Cube.random(2, 3, new SplittableRandom(3));
    private static final BitSet SAFE = OverSuppression.of(CUBE, 3);

    private final List<Progress> told = new ArrayList<>();

    private AuditReport report(BitSet hidden) {
        AuditOptions options = AuditOptions.of(3, Duration.ofMinutes(10))
                .withGroups(Map.of(
                        "area", cell -> CUBE.places.get(cell / 162).name() + " <&>", "age", cell -> "" + cell / 6 % 9));
        return Audit.run(CUBE.table, hidden, options, told::add);
    }

    @Test
    void tells_what_was_tried_on_what() {
        AuditReport report = report(SAFE);

        AuditSize size = report.size();
        assertEquals(9 * 162, size.cells());
        assertEquals(SAFE.cardinality(), size.hidden());
        assertEquals(CUBE.table.equations().size(), size.equations());
        assertTrue(size.components() >= 1 && size.largestComponent() <= size.hidden());
        assertEquals(
                List.of(Attack.READING, Attack.PEELING, Attack.RANK, Attack.BOUNDS, Attack.LINEAR_PROGRAM),
                report.stages().stream().map(StageReport::attack).toList());
        assertTrue(report.passes().stream().mapToLong(PassReport::tables).sum() > 0);
        assertEquals(
                report.safe(),
                report.passes().stream().mapToInt(PassReport::settled).sum());
        assertEquals(
                new Progress(
                        Attack.READING, 0, size.primaries(), told.getFirst().elapsed()),
                told.getFirst());
        assertEquals(size.primaries(), told.getLast().decided());
    }

    @Test
    void breaks_down_what_is_hidden_and_where_it_is_tight() {
        AuditReport report = report(SAFE);

        assertEquals(9 + 9, report.shares().size());
        for (String by : List.of("area", "age")) {
            List<HiddenShare> shares = report.shares().stream()
                    .filter(share -> share.by().equals(by))
                    .toList();
            assertEquals(
                    SAFE.cardinality(),
                    shares.stream().mapToInt(HiddenShare::hidden).sum());
            assertEquals(
                    report.narrowest(),
                    shares.stream()
                            .map(HiddenShare::narrowest)
                            .filter(Objects::nonNull)
                            .min(Long::compare)
                            .orElseThrow());
        }
    }

    @Test
    void is_json_as_it_is() {
        JsonNode json = new ObjectMapper().valueToTree(report(SAFE));

        assertEquals("PASSED", json.get("verdict").asText());
        assertEquals(64, json.get("fingerprint").asText().length());
        assertEquals(SAFE.cardinality(), json.at("/size/hidden").asInt());
        assertEquals("READING", json.at("/stages/0/attack").asText());
    }

    @Test
    void is_a_picture_that_names_every_group() throws Exception {
        AuditReport report = report(new BitSet());

        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(AuditPicture.of(report).getBytes(StandardCharsets.UTF_8)));

        assertEquals("svg", picture.getDocumentElement().getTagName());
        NodeList texts = picture.getElementsByTagName("text");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        assertTrue(words.contains("Audit: FAILED"));
        CUBE.places.forEach(place -> assertTrue(words.contains(place.name() + " <&>")));
    }
}
