package dk.helhed.kit.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Files that were made to end the service that reads them; each must be read or refused, quickly and in little memory. */
public final class HostileSheets {

    /** What is no more than may be, and must be read. */
    public static final String FULL = "as much as may be held";

    private static final int MIB = 1 << 20;
    private static final String SHEET =
            "<worksheet xmlns=\"" + RawWorkbook.MAIN + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
    private static final String SHEET_END = "</t></is></c></row></sheetData></worksheet>";

    private HostileSheets() {}

    /** Workbooks by what is wrong with them. */
    public static Map<String, Supplier<byte[]>> workbooks() {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        all.put("a cell of 50 MiB", () -> sheet(SHEET, "x", 50 * MIB, SHEET_END));
        all.put("a cell of 50 MiB in CDATA", () -> sheet(SHEET + "<![CDATA[", "<", 50 * MIB, "]]>" + SHEET_END));
        all.put("a comment of 50 MiB", () -> sheet(SHEET + "<!--", "<", 50 * MIB, "-->" + SHEET_END));
        all.put("an attribute of 50 MiB", () -> sheet(SHEET + "<a b=\"", "x", 50 * MIB, "\"/>" + SHEET_END));
        all.put("a tag whose name has 50 MiB", () -> sheet(SHEET + "<", "x", 50 * MIB, "/>" + SHEET_END));
        all.put("a million tags in another", () -> sheet(SHEET, "<a>", 3 * MIB, ""));
        all.put("a million names", HostileSheets::names);
        all.put(
                "1,000 cells of 100 kB",
                () -> rows(1_000, "A", "t=\"inlineStr\"><is><t>" + "x".repeat(100_000) + "</t></is>"));
        all.put("60 MiB of shared texts", () -> texts("<si><t>" + "x".repeat(1_000) + "</t></si>", 60 * MIB));
        all.put("300 MB of shared texts", () -> texts("<si><t>" + "x".repeat(10_000) + "</t></si>", 300_000_000));
        all.put("a shared text of 300 MB", () -> sharedTexts("<si><t>", "x", 300_000_000, "</t></si>"));
        all.put("millions of empty shared texts", () -> texts("<si/>", 60 * MIB));
        all.put("16,384 columns", HostileSheets::columns);
        all.put("a cell in the last column of 2,000 rows", () -> rows(2_000, "XFD", "><v>1</v>"));
        all.put("a million formatted cells in the last column", () -> rows(1_000_000, "XFD", "s=\"1\">"));
        all.put("a million rows", () -> rows(1_000_000, "A", "><v>1</v>"));
        all.put("1e999999999", () -> rows(1, "A", "><v>1e999999999</v>"));
        all.put("1e-999999999", () -> rows(1, "A", "><v>1e-999999999</v>"));
        all.put("30,000 digits", () -> rows(1, "A", "><v>" + "9".repeat(30_000) + "</v>"));
        all.put(
                "a day far away",
                () -> RawWorkbook.named("A")
                        .dates()
                        .sheet(1, "<row><c s=\"1\"><v>1e29</v></c></row>")
                        .bytes());
        all.put(
                "a ZIP of a ZIP",
                () -> RawWorkbook.empty()
                        .part("inner.zip", out -> out.write(sheet(SHEET, "x", 50 * MIB, SHEET_END)))
                        .bytes());
        all.put("5,000 parts", HostileSheets::parts);
        all.put(
                "two parts of one name",
                () -> RawWorkbook.named("A")
                        .sheet(1, "<row><c><v>1</v></c></row>")
                        .part("XL/worksheets/sheet1.xml", "<worksheet/>")
                        .bytes());
        all.put("entities of entities", HostileSheets::entities);
        all.put(
                "a million formats",
                () -> RawWorkbook.named("A")
                        .part(
                                "xl/styles.xml",
                                repeated(
                                        "<styleSheet><cellXfs>",
                                        "<xf numFmtId=\"14\"/>",
                                        60 * MIB,
                                        "</cellXfs></styleSheet>"))
                        .sheet(1, "")
                        .bytes());
        all.put("more unpacked than it says", () -> lying(sheet(SHEET + "<!--", "<", 80 * MIB, "-->" + SHEET_END)));
        all.put(
                "more shared texts than it says",
                () -> lying(texts("<si><t>" + "x".repeat(10_000) + "</t></si>", 300_000_000)));
        all.put(FULL, HostileSheets::full);
        return all;
    }

    /** Texts by what is wrong with them. */
    public static Map<String, Supplier<byte[]>> texts() {
        Map<String, Supplier<byte[]>> all = new LinkedHashMap<>();
        all.put("a header of brackets", () -> text("Spor;Initiativ;Beløb ", "(", 10_000, ";x\n1;2;3"));
        all.put("a header of spaces", () -> text("Spor;Initiativ;Beløb", " ", 30_000, "x\n1;2;3"));
        all.put(
                "a cell of spaces before a dash",
                () -> text("Spor;Initiativ;Beløb\nTema 1: A;;\n1.1;\"a", " ", 30_000, "\n- c\";1"));
        all.put(
                "100 kB of spaces before a dash",
                () -> text("Spor;Initiativ;Beløb\nTema 1: A;;\n1.1;\"a", " ", 100_000, "\n- c\";1"));
        all.put("a cell of digits", () -> text("Spor;Initiativ;Beløb\nTema 1: A;;\n", "1", 30_000, ";a;1"));
        all.put("an amount of digits", () -> text("Spor;Initiativ;Beløb\nTema 1: A;;\n1.1;a;", "1", 100_000, ""));
        all.put(
                "an amount of grouped digits",
                () -> text("Spor;Initiativ;Beløb\nTema 1: A;;\n1.1;a;", "1.111", 30_000, "x"));
        all.put("10 MiB of one cell", () -> text("", "x", 10 * MIB - 10, ""));
        all.put("10 MiB in a quote that does not end", () -> text("\"", "x\n", 10 * MIB - 10, ""));
        all.put("10 MiB of separators", () -> text("", ";", 10 * MIB, ""));
        all.put("10 MiB of line ends", () -> text("", "\n", 10 * MIB, ""));
        all.put("10 MiB of quotes", () -> text("", "\"", 10 * MIB, ""));
        all.put("10 MiB of cells in one row", () -> text("", "a;", 10 * MIB, ""));
        all.put("10 MiB of short rows", () -> text("", "a\n", 10 * MIB, ""));
        all.put("10 MiB of titles", () -> text("", ",;\t x\n", 10 * MIB, ""));
        all.put("10 MiB of nothing", () -> new byte[10 * MIB]);
        return all;
    }

    private static byte[] text(String start, String again, int length, String end) {
        StringBuilder text = new StringBuilder(start);
        text.repeat(again, length / again.length()).append(end);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static RawWorkbook.Content repeated(String start, String again, int length, String end) {
        return out -> {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] one = again.getBytes(StandardCharsets.UTF_8);
            int times = Math.max(1, 100_000 / one.length);
            byte[] many = again.repeat(times).getBytes(StandardCharsets.UTF_8);
            for (int left = length / one.length; left > 0; left -= times) {
                out.write(many, 0, Math.min(left, times) * one.length);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] sheet(String start, String again, int length, String end) {
        return RawWorkbook.named("Ark1")
                .part("xl/worksheets/sheet1.xml", repeated(start, again, length, end))
                .bytes();
    }

    private static byte[] texts(String item, int length) {
        return sharedTexts("", item, length, "");
    }

    private static byte[] sharedTexts(String start, String again, int length, String end) {
        return RawWorkbook.named("Ark1")
                .part(
                        "xl/sharedStrings.xml",
                        repeated("<sst xmlns=\"" + RawWorkbook.MAIN + "\">" + start, again, length, end + "</sst>"))
                .sheet(1, "<row><c t=\"s\"><v>0</v></c></row>")
                .bytes();
    }

    private static byte[] rows(int count, String column, String cell) {
        return RawWorkbook.named("Ark1")
                .part("xl/worksheets/sheet1.xml", out -> {
                    write(out, "<worksheet xmlns=\"" + RawWorkbook.MAIN + "\"><sheetData>");
                    for (int row = 1; row <= count; row++) {
                        write(out, "<row r=\"" + row + "\"><c r=\"" + column + row + "\" " + cell + "</c></row>");
                    }
                    write(out, "</sheetData></worksheet>");
                })
                .bytes();
    }

    private static byte[] full() {
        StringBuilder row = new StringBuilder("<row>");
        row.repeat("<c t=\"inlineStr\"><is><t>" + "\u2013".repeat(15) + "</t></is></c>", 38)
                .append("</row>");
        return sheet(
                "<worksheet xmlns=\"" + RawWorkbook.MAIN + "\"><sheetData>",
                row.toString(),
                row.toString().getBytes(StandardCharsets.UTF_8).length * 10_000,
                "</sheetData></worksheet>");
    }

    private static byte[] columns() {
        StringBuilder row = new StringBuilder("<row>");
        row.repeat("<c><v>1</v></c>", 16_384).append("</row>");
        return RawWorkbook.ofRows(row.toString());
    }

    private static byte[] names() {
        return RawWorkbook.named("Ark1")
                .part("xl/worksheets/sheet1.xml", out -> {
                    write(out, "<worksheet>");
                    for (int i = 0; i < 1_000_000; i++) {
                        write(out, "<a" + i + "/>");
                    }
                    write(out, "</worksheet>");
                })
                .bytes();
    }

    private static byte[] parts() {
        RawWorkbook book = RawWorkbook.named("Ark1").sheet(1, "");
        for (int i = 0; i < 5_000; i++) {
            book.part("p" + i, "");
        }
        return book.bytes();
    }

    private static byte[] entities() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY a0 \"xxxxxxxxxx\">");
        for (int i = 1; i < 12; i++) {
            doctype.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return RawWorkbook.named("Ark1")
                .part("xl/worksheets/sheet1.xml", doctype + "]>" + SHEET + "&a11;" + SHEET_END)
                .bytes();
    }

    /** The list at the end says of every part that it has 100 bytes. */
    private static byte[] lying(byte[] file) {
        for (int i = 0; i + 46 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                Arrays.fill(file, i + 24, i + 28, (byte) 0);
                file[i + 24] = 100;
            }
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
