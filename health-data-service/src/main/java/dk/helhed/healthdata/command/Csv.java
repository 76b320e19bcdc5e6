package dk.helhed.healthdata.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of text with a head: comma or semicolon, quotes as in RFC 4180, no line breaks within a field. */
record Csv(List<String> head, List<List<String>> rows) {

    static Csv read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .map(line -> line.replace("\uFEFF", ""))
                    .filter(line -> !line.isBlank())
                    .toList();
            if (lines.isEmpty()) {
                throw new Refusal(file.getFileName() + " is empty");
            }
            char separator = lines.get(0).indexOf(';') >= 0 ? ';' : ',';
            List<List<String>> all =
                    lines.stream().map(line -> split(line, separator)).toList();
            return new Csv(all.get(0), all.subList(1, all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a column is, or -1. */
    int column(String name) {
        return head.indexOf(name);
    }

    static String join(List<String> fields) {
        return String.join(",", fields.stream().map(Csv::quoted).toList());
    }

    private static String quoted(String field) {
        boolean isPlain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
        return isPlain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean isDoubled = isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (isDoubled) {
                    field.append(line.charAt(++i));
                } else {
                    isQuoted = !isQuoted;
                }
            } else if (c == separator && !isQuoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
