package dk.helhed.healthdata.reading.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a table of text as RFC 4180 has it; written from the RFC, and strict. */
final class DelimitedReader {

    private final String text;
    private final char separator;
    private int at;

    private DelimitedReader(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<List<String>> read(byte[] file, char separator) {
        return new DelimitedReader(new String(file, StandardCharsets.UTF_8), separator).rows();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (at < text.length()) {
            List<String> row = new ArrayList<>();
            row.add(cell());
            while (text.charAt(at) == separator) {
                at++;
                row.add(cell());
            }
            if (!text.startsWith("\r\n", at)) {
                throw new AssertionError("no end of line at " + at);
            }
            at += 2;
            rows.add(row);
        }
        return rows;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        if (text.charAt(at) != '"') {
            while (text.charAt(at) != separator && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
                if (text.charAt(at) == '"') {
                    throw new AssertionError("a quote in a plain cell at " + at);
                }
                cell.append(text.charAt(at));
                at++;
            }
            return cell.toString();
        }
        at++;
        while (true) {
            if (text.charAt(at) != '"') {
                cell.append(text.charAt(at));
            } else if (text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                return cell.toString();
            }
            at++;
        }
    }
}
