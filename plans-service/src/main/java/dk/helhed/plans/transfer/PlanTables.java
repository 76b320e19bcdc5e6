package dk.helhed.plans.transfer;

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
    static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();
    static final CsvSchema SCHEMA = CsvSchema.emptySchema()
            .withColumnSeparator(';')
            .withLineSeparator("\r\n")
            .withoutHeader();

    // The same plan is the same bytes, whenever it is written.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PlanTables() {}

    /** @param bom whether to begin each file with the mark by which spreadsheets know UTF-8 */
    static byte[] write(ObjectNode document, List<PlanPart> parts, boolean bom) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, "organisations", OrganisationCard.COLUMNS, document.path(PlanDocument.ORGANISATIONS), bom);
            for (PlanPart part : parts) {
                JsonNode rows = document.path(part.name());
                add(
                        zip,
                        part.name(),
                        columns(part),
                        rows.isObject() ? document.arrayNode().add(rows) : rows,
                        bom);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Column> columns(PlanPart part) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("id", Column.Kind.TEXT));
        if (!part.parentField().isEmpty()) {
            columns.add(new Column(part.parentField(), Column.Kind.TEXT));
        }
        columns.addAll(Column.of(part.draft()));
        return columns;
    }

    private static void add(ZipOutputStream zip, String table, List<Column> columns, JsonNode rows, boolean bom)
            throws IOException {
        List<String[]> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::name).toArray(String[]::new));
        for (JsonNode row : rows) {
            lines.add(columns.stream().map(column -> cell(row, column)).toArray(String[]::new));
        }
        ZipEntry entry = new ZipEntry(table + ".csv");
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        String text = (bom ? BYTE_ORDER_MARK : "") + CSV.writer(SCHEMA).writeValueAsString(lines);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String cell(JsonNode row, Column column) {
        JsonNode value = row;
        for (String step : column.path()) {
            value = value.path(step);
        }
        return value.isMissingNode() ? "" : Cell.write(value, column.kind());
    }
}
