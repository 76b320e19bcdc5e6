package dk.helhed.local.prove;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that become large, or slow, in a reader that is not careful. */
final class HostileFiles {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MIB = 1024 * 1024;

    private HostileFiles() {}

    /** Writes a part of a file. */
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** About 50 kB, of which one cell unpacks to 50 MiB. */
    static byte[] largeCell() {
        return workbook(out -> {
            text(out, rows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"));
            fill(out, "aaaaaaaaaaaaaaaa", 50L * MIB / 16);
            text(out, "</t></is></c></row></sheetData></worksheet>");
        });
    }

    /** About 300 kB, with 300 MB of shared texts. */
    static byte[] sharedTexts() {
        return workbook(
                out -> text(out, rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>")),
                out -> {
                    text(out, "<sst xmlns=\"" + MAIN + "\">");
                    fill(out, "<si><t>" + "b".repeat(1000) + "</t></si>", 300_000);
                    text(out, "</sst>");
                });
    }

    /** 2,000 rows that each have one cell, in the last column that a sheet can have. */
    static byte[] lastColumn() {
        return workbook(out -> {
            text(out, rows(""));
            for (int row = 1; row <= 2000; row++) {
                text(out, "<row r=\"" + row + "\"><c r=\"XFD" + row + "\"><v>1</v></c></row>");
            }
            text(out, "</sheetData></worksheet>");
        });
    }

    /** One row of 16,384 cells. */
    static byte[] allColumns() {
        return workbook(out -> {
            text(out, rows("<row r=\"1\">"));
            for (int column = 0; column < 16_384; column++) {
                text(out, "<c t=\"inlineStr\"><is><t>c" + column + "</t></is></c>");
            }
            text(out, "</row></sheetData></worksheet>");
        });
    }

    /** A number of a billion digits, if somebody writes it out. */
    static byte[] hugeNumber() {
        return workbook(out ->
                text(out, rows("<row r=\"1\"><c r=\"A1\"><v>1e999999999</v></c></row></sheetData></worksheet>")));
    }

    static byte[] zipInZip() {
        return zip("inner.zip", out -> out.write(zip("zeros", inner -> fill(inner, "0".repeat(1024), 64 * 1024))));
    }

    static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @param count how many empty objects; three bytes each */
    static byte[] emptyObjects(String before, int count, String after) {
        return (before + "{},".repeat(count - 1) + "{}" + after).getBytes(StandardCharsets.UTF_8);
    }

    /** A plan that is right in all but its size. */
    static byte[] plan(int goals) {
        StringBuilder json = new StringBuilder(
                "{\"format\":\"helhed.plan/1\",\"plan\":{\"id\":\"00000000-0000-7000-8000-000000000000\",\"title\":\"Stor plan\",\"type\":\"STRATEGY\",\"areaCodes\":[]},\"goals\":[");
        for (int i = 0; i < goals; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"00000000-0000-7000-8000-%012d\",\"externalId\":\"goal-".formatted(i + 1))
                    .append(i)
                    .append("\",\"title\":\"Mål\"}");
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String rows(String first) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + first;
    }

    private static byte[] workbook(Part sheet) {
        return workbook(sheet, out -> text(out, "<sst xmlns=\"" + MAIN + "\"/>"));
    }

    private static byte[] workbook(Part sheet, Part sharedTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", out -> text(out, """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""));
            add(zip, "_rels/.rels", out -> text(out, relations(relation(1, "officeDocument", "xl/workbook.xml"))));
            add(
                    zip,
                    "xl/workbook.xml",
                    out -> text(
                            out,
                            "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                                    + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    out -> text(
                            out,
                            relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                                    + relation(2, "sharedStrings", "sharedStrings.xml"))));
            add(zip, "xl/sharedStrings.xml", sharedTexts);
            add(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target);
    }

    private static byte[] zip(String name, Part part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, name, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        part.write(zip);
        zip.closeEntry();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fill(OutputStream out, String text, long times) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (long i = 0; i < times; i++) {
            out.write(bytes);
        }
    }
}
