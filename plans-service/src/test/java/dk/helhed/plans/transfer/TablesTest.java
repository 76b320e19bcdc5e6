package dk.helhed.plans.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.helhed.kit.money.Money;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of a plan as people and spreadsheets write them; with the forms of members that the parts of a plan have. */
class TablesTest {

    record Share(String role, UUID organisationId, Money amount, Long minutes) {}

    record Point(BigDecimal value, LocalDate on) {}

    record Planned(
            String externalId, String title, List<String> themes, Boolean open, Money cost, List<Share> shares) {}

    record Wanted(String title, Point baseline, Integer minutesPerWeek) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    static final List<PlanTable> TABLES =
            PlanTable.all(List.of(shape("plan", Planned.class), shape("goals", Wanted.class)));

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "XLSX"})
    void what_is_written_is_read_as_the_same_document(PlanForm form) {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            ObjectNode document = any(random);

            assertEquals(sorted(document), sorted(read(form, write(form, document))), document.toPrettyString());
        }
    }

    @Test
    void danish_excel_is_read() {
        ObjectNode read = read(Map.of(
                "plan.csv", "sep=;\r\ntitle;cost (kr.);open\r\nPlanen på Ågade;1.234,50;SAND\r\n",
                "goals.csv",
                        "title;baseline.value;baseline.on;hoursPerWeek;;;\r\n;;;;;;\r\nEt;1.000,25;05-10-2026;7,5;;;\r\n;;;\r\nTo;2;2026-10-05;;;;\r\n",
                "planShares.csv", "role;amount (kr.);hours\r\nDirektør;kr. 500,-;0,25\r\n"));

        assertEquals("Planen på Ågade", read.at("/plan/title").asText());
        assertEquals(123_450, read.at("/plan/cost/amountOere").asLong());
        assertTrue(read.at("/plan/open").asBoolean());
        assertEquals(
                "1000.25", read.at("/goals/0/baseline/value").decimalValue().toPlainString());
        assertEquals("2026-10-05", read.at("/goals/0/baseline/on").asText());
        assertEquals("2026-10-05", read.at("/goals/1/baseline/on").asText());
        assertEquals(450, read.at("/goals/0/minutesPerWeek").asInt());
        assertEquals(2, read.at("/goals").size());
        assertEquals(50_000, read.at("/plan/shares/0/amount/amountOere").asLong());
        assertEquals(15, read.at("/plan/shares/0/minutes").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void encodings_are_distinguished(String charset) {
        byte[] zip =
                zip(Map.of("plan.csv", "title;themes\r\nÆblehaven på Ø;ét|tø\r\n".getBytes(Charset.forName(charset))));

        assertEquals("Æblehaven på Ø", read(PlanForm.ZIP, zip).at("/plan/title").asText());
    }

    @Test
    void what_an_archiver_adds_is_skipped_and_a_folder_is_no_matter() {
        ObjectNode read = read(Map.of(
                "plan/plan.csv", "title\r\nEt\r\n",
                "__MACOSX/plan/._plan.csv", "\u0000\u0005rubbish",
                "plan/__MACOSX/._goals.csv", "rubbish",
                "plan/.DS_Store", "rubbish"));

        assertEquals("Et", read.at("/plan/title").asText());
    }

    @Test
    void nothing_is_guessed() {
        assertRefused("table-twice", Map.of("plan.csv", "title\r\nEt\r\n", "x/Plan.csv", "title\r\nTo\r\n"));
        assertRefused("column-twice", Map.of("plan.csv", "title;title\r\nEt;To\r\n"));
        assertRefused("unknown-column", Map.of("plan.csv", "title;cost\r\nEt;5\r\n"));
        assertRefused("unknown-table", Map.of("planen.csv", "title\r\nEt\r\n"));
        assertRefused("too-many-cells", Map.of("plan.csv", "title;cost (kr.)\r\nEt;5;6\r\n"));
        assertRefused("cell-number", Map.of("goals.csv", "title;baseline.value\r\nEt;1234.50\r\n"));
        assertRefused("cell-day", Map.of("goals.csv", "title;baseline.on\r\nEt;05-10-26\r\n"));
        assertRefused("danish-amount", Map.of("plan.csv", "title;cost (kr.)\r\nEt;ca. 5\r\n"));
        assertRefused("boolean", Map.of("plan.csv", "title;open\r\nEt;måske\r\n"));
        assertRefused(
                "unknown-reference",
                Map.of("plan.csv", "id;title\r\np;Et\r\n", "planShares.csv", "belongsTo;role\r\nq;Leder\r\n"));
    }

    @Test
    void each_fault_is_named_by_table_row_and_column_as_the_spreadsheet_numbers_them() {
        TablesParser reading = new TablesParser(TABLES);
        ObjectNode unused = reading.read(
                PlanForm.ZIP,
                zip(texts(Map.of(
                        "plan.csv", "title\r\nEt\r\n",
                        "goals.csv", ";;\r\ntitle;baseline.on\r\n;\r\nEt;2026-01-01\r\n;\r\nTo;2026-01-01\r\n",
                        "planShares.csv", "role;amount (kr.)\r\nEn;1\r\n;\r\nTo;2\r\n"))));

        assertEquals(
                "goals/6/baseline.on",
                reading.places()
                        .cell(FieldProblem.body("/goals/1/baseline/on", "x"))
                        .path());
        assertEquals(
                "plan/2/title",
                reading.places().cell(FieldProblem.body("/plan/title", "x")).path());
        assertEquals(
                "planShares/4/amount (kr.)",
                reading.places()
                        .cell(FieldProblem.body("/plan/shares/1/amount/amountOere", "x"))
                        .path());
    }

    @Test
    void what_is_larger_than_allowed_is_refused_while_it_streams() {
        assertTooLarge(Map.of("goals.csv", "title\r\n" + "Et\r\n".repeat(PlanParser.MOST_ROWS + 1)));
        assertTooLarge(Map.of("goals.csv", "title\r\n" + " \r\n".repeat(TableFiles.MOST_UNPACKED / 3 + 1)));
        assertTooLarge(Map.of("__MACOSX/x", "x".repeat(TableFiles.MOST_UNPACKED + 1)));
        assertTooLarge(Map.of("goals.csv", "title\r\n" + "x".repeat(40_000) + "\r\n"));
        assertTooLarge(Map.of("goals.csv", "title" + ";x".repeat(300) + "\r\n"));
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i <= TableFiles.MOST_ENTRIES; i++) {
            many.put("__MACOSX/" + i, "");
        }
        assertTooLarge(many);
    }

    @Test
    void what_is_no_zip_is_refused() {
        byte[] zip = zip(texts(Map.of("goals.csv", "title\r\n" + "Et\r\n".repeat(1000))));
        for (byte[] wrong : List.of(
                new byte[0],
                "x".getBytes(StandardCharsets.UTF_8),
                java.util.Arrays.copyOf(zip, zip.length / 2),
                zip(Map.of("plan.csv", zip)))) {
            assertThrows(Problem.class, () -> read(PlanForm.ZIP, wrong));
            assertThrows(Problem.class, () -> read(PlanForm.XLSX, wrong));
        }
    }

    @Test
    void the_name_of_each_table_is_one_that_a_sheet_may_have() {
        assertTrue(TABLES.stream().allMatch(table -> table.name().length() <= 31));
    }

    private static void assertRefused(String code, Map<String, String> tables) {
        Problem refused = assertThrows(Problem.class, () -> read(tables));

        assertTrue(refused.fields().stream().anyMatch(field -> field.code().equals(code)), refused.fields()::toString);
    }

    private static void assertTooLarge(Map<String, String> tables) {
        byte[] zip = zip(texts(tables));

        assertEquals(
                ProblemType.BODY_TOO_LARGE,
                assertThrows(Problem.class, () -> read(PlanForm.ZIP, zip)).type());
    }

    private static ObjectNode any(Random random) {
        ObjectNode document = JSON.createObjectNode().put("format", PlanDocument.FORMAT);
        document.putArray("organisations");
        ObjectNode plan = document.putObject("plan").put("id", "p").put("title", text(random));
        if (random.nextBoolean()) {
            plan.putObject("cost")
                    .put("amountOere", Math.abs(random.nextLong() % 1_000_000_000_000L))
                    .put("currency", "DKK");
            plan.put("open", random.nextBoolean());
            Stream.generate(() -> text(random)).limit(1 + random.nextInt(3)).forEach(plan.withArray("/themes")::add);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            ObjectNode share = plan.withArray("/shares").addObject().put("role", text(random));
            share.putObject("amount")
                    .put("amountOere", random.nextInt(1_000_000))
                    .put("currency", "DKK");
            share.put("minutes", 1 + random.nextInt(100_000));
        }
        var goals = document.putArray("goals");
        for (int i = random.nextInt(4); i > 0; i--) {
            ObjectNode goal = goals.addObject().put("id", "g" + i).put("title", text(random));
            goal.putObject("baseline")
                    .put(
                            "value",
                            new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(random.nextInt(5)))
                    .put(
                            "on",
                            LocalDate.of(1950, 1, 1)
                                    .plusDays(random.nextInt(40_000))
                                    .toString());
            goal.put("minutesPerWeek", 1 + random.nextInt(6000));
        }
        return document;
    }

    private static String text(Random random) {
        List<String> pieces = List.of(
                "=",
                "+45",
                "-1",
                "@x",
                "'",
                "''=",
                "æøå",
                "2022",
                "1-2",
                "a|b",
                "\\",
                ";",
                "\"",
                "\n",
                "x",
                "SAND",
                "0,5",
                "1e5",
                "_x000D_",
                "<&>",
                "😀",
                "05-10-2026",
                " ");
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        String plain = text.toString().strip();
        return plain.isEmpty() ? "x" : plain;
    }

    /** Numbers by their value, and without lists that are empty. */
    private static JsonNode sorted(JsonNode document) {
        try {
            return JSON.readTree(pruned(document).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode pruned(JsonNode value) {
        if (value.isBigDecimal() || value.isNumber()) {
            return JSON.getNodeFactory()
                    .textNode(value.decimalValue().stripTrailingZeros().toPlainString());
        }
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            new java.util.TreeMap<>(JSON.convertValue(object, Map.class))
                    .keySet()
                    .forEach(key -> {
                        JsonNode inner = pruned(object.get(String.valueOf(key)));
                        if (!inner.isContainerNode() || !inner.isEmpty()) {
                            copy.set(String.valueOf(key), inner);
                        }
                    });
            return copy;
        }
        if (value.isArray()) {
            var copy = JSON.createArrayNode();
            value.forEach(one -> copy.add(pruned(one)));
            return copy;
        }
        return value;
    }

    private static byte[] write(PlanForm form, ObjectNode document) {
        return form == PlanForm.XLSX ? PlanWorkbook.write(document, TABLES) : PlanTables.write(document, TABLES, true);
    }

    private static ObjectNode read(PlanForm form, byte[] file) {
        return new TablesParser(TABLES).read(form, file);
    }

    private static ObjectNode read(Map<String, String> tables) {
        return read(PlanForm.ZIP, zip(texts(tables)));
    }

    private static Map<String, byte[]> texts(Map<String, String> texts) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A part of a plan, of which only the shape is asked for. */
    private static PlanPart shape(String name, Class<? extends Record> draft) {
        return PlanPart.of(name, draft).creating(stretch -> {
            throw new UnsupportedOperationException();
        });
    }
}
