package dk.helhed.plans.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a plan's document as tables, one CSV file for each, together in a ZIP file. */
final class PlanTables {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    private static final CsvSchema SCHEMA = CsvSchema.emptySchema()
            .withColumnSeparator(';')
            .withLineSeparator("\r\n")
            .withoutHeader();

    // The same plan is the same bytes, whenever it is written.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PlanTables() {}

    /** @param bom whether to begin each file with the mark by which spreadsheets know UTF-8 */
    static byte[] write(ObjectNode document, List<PlanTable> tables, boolean bom) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (PlanTable table : tables) {
                ZipEntry entry = new ZipEntry(table.name() + ".csv");
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(((bom ? BYTE_ORDER_MARK : "") + csv(document, table)).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String csv(ObjectNode document, PlanTable table) throws JsonProcessingException {
        List<Column> columns = table.columns();
        List<String[]> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::name).toArray(String[]::new));
        for (List<JsonNode> row : TablesWriter.rows(document, table)) {
            String[] line = new String[columns.size()];
            for (int i = 0; i < line.length; i++) {
                line[i] = row.get(i).isMissingNode()
                        ? ""
                        : cell(row.get(i), columns.get(i).kind());
            }
            lines.add(line);
        }
        return CSV.writer(SCHEMA).writeValueAsString(lines);
    }

    static String cell(JsonNode value, Column.Kind kind) {
        return switch (kind) {
            // A plain number is no formula, and a spreadsheet should go on reckoning with it.
            case NUMBER, KRONER, HOURS ->
                CellValue.number(value, kind).toPlainString().replace('.', ',');
            case TRUTH -> value.asText();
            case DAY, TEXT, TEXTS -> CellValue.text(value, kind);
        };
    }
}
