package dk.helhed.initiatives.csv;

import java.util.ArrayList;
import java.util.List;

/** Reads a table from text (RFC 4180); the separator is the one of semicolon, tab and comma that its first line has most of. */
public final class CsvText {

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private CsvText(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separatorOf(this.text.lines().findFirst().orElse(""));
    }

    /** The rows with their cells, stripped; rows without any text are kept, so that their numbers are those of the file. */
    public static List<List<String>> rows(String text) {
        return new CsvText(text).read();
    }

    private static char separatorOf(String line) {
        char most = ';';
        for (char candidate : new char[] {'\t', ','}) {
            if (count(line, candidate) > count(line, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private List<List<String>> read() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (twice) {
                    i++;
                }
                quoted = c != '"' || twice;
                if (quoted) {
                    cell.append(c);
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                quoted = true;
            } else {
                plain(c);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            endRow();
        }
        return List.copyOf(rows);
    }

    private void plain(char c) {
        if (c == separator) {
            endCell();
        } else if (c == '\n') {
            endRow();
        } else if (c != '\r') {
            cell.append(c);
        }
    }

    private void endCell() {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(List.copyOf(row));
        row = new ArrayList<>();
    }
}
