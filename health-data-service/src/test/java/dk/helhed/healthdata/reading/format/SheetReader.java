package dk.helhed.healthdata.reading.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a sheet of a workbook whose texts stand in their cells (ECMA-376, inline strings); written from the standard. */
final class SheetReader {

    /** @param types for each cell {@code inlineStr} for a text, {@code n} for a number */
    record Sheet(List<List<String>> rows, List<List<String>> types) {}

    private SheetReader() {}

    static Sheet read(byte[] workbook, int number) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("xl/worksheets/sheet" + number + ".xml")) {
                    return sheet(parts.readAllBytes());
                }
            }
        }
        throw new AssertionError("no such sheet");
    }

    private static Sheet sheet(byte[] xml) throws IOException {
        try {
            XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
            List<List<String>> rows = new ArrayList<>();
            List<List<String>> types = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            int column = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    rows.add(new ArrayList<>());
                    types.add(new ArrayList<>());
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("c")) {
                    column = column(reader.getAttributeValue(null, "r"));
                    fill(rows.getLast(), column);
                    fill(types.getLast(), column);
                    String type = reader.getAttributeValue(null, "t");
                    types.getLast().add(type == null ? "n" : type);
                    text.setLength(0);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && reader.getLocalName().equals("c")) {
                    rows.getLast().add(text.toString().replace("_x005F_", "_"));
                }
            }
            int width = rows.stream().mapToInt(List::size).max().orElse(0);
            rows.forEach(row -> fill(row, width));
            return new Sheet(rows, types);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void fill(List<String> row, int width) {
        while (row.size() < width) {
            row.add("");
        }
    }

    private static int column(String reference) {
        int column = 0;
        for (char c : reference.toCharArray()) {
            if (c >= 'A') {
                column = column * 26 + c - 'A' + 1;
            }
        }
        return column - 1;
    }
}
