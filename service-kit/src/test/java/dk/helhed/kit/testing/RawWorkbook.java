package dk.helhed.kit.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a workbook part by part as XML, so that tests can say exactly what a file holds; also what no spreadsheet writes. */
public final class RawWorkbook {

    public static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Writes the content of a part. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    private RawWorkbook() {}

    /** With parts of its own only. */
    public static RawWorkbook empty() {
        return new RawWorkbook();
    }

    /** With all that a workbook of these sheets needs around them: {@code sheet1.xml} and so on are still to be added. */
    public static RawWorkbook named(String... sheets) {
        RawWorkbook book = new RawWorkbook();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheets.length; i++) {
            list.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(sheets[i - 1], i, i));
            relations.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.append(relation("rIdT", "sharedStrings", "sharedStrings.xml"));
        relations.append(relation("rIdS", "styles", "styles.xml"));
        return book.part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")))
                .part("xl/_rels/workbook.xml.rels", relations(relations.toString()))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                                .formatted(MAIN, OFFICE, list));
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, kind, target);
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    /** One sheet whose rows are this XML. */
    public static byte[] ofRows(String rows) {
        return named("Ark1").sheet(1, rows).bytes();
    }

    public RawWorkbook sheet(int number, String rows) {
        return part(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    }

    public RawWorkbook sharedTexts(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, items));
    }

    /** The second format shows days. */
    public RawWorkbook dates() {
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
                        .formatted(MAIN));
    }

    public RawWorkbook part(String name, String content) {
        return part(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    public RawWorkbook part(String name, Content content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            content.writeTo(zip);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
