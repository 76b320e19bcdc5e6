package dk.helhed.initiatives.catalogue.table;

import dk.helhed.kit.sheet.DanishNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cell in which a track is named and then, each behind a dash, its initiatives; the amounts beside it likewise. The dash
 * begins a line, or all stands on one line: {@code A track - one - another}, beside {@code 1,7 1,0}.
 *
 * @param title what stands before the first dash; empty for nothing
 */
record MultiInitiativeCell(String title, List<String> names, List<String> amounts) {

    private static final String DASHES = "-\u2013\u2022";
    private static final String BETWEEN = " - ";

    /** Empty for a cell that names one initiative, whatever dashes are in it. */
    static Optional<MultiInitiativeCell> of(String names, String amounts) {
        List<String> figures = figures(amounts);
        List<String> lines = names.lines().toList();
        if (lines.stream().anyMatch(MultiInitiativeCell::isItem)) {
            return Optional.of(of(lines, figures));
        }
        return figures.size() > 1 ? Optional.of(ofOneLine(names, figures)) : Optional.empty();
    }

    private static MultiInitiativeCell of(List<String> lines, List<String> figures) {
        StringBuilder title = new StringBuilder();
        List<StringBuilder> items = new ArrayList<>();
        for (String line : lines) {
            if (isItem(line)) {
                items.add(new StringBuilder(line.strip().substring(1)));
            } else {
                (items.isEmpty() ? title : items.getLast()).append(' ').append(line);
            }
        }
        List<String> parts = items.stream().map(StringBuilder::toString).toList();
        // Several on one line, behind a dash that begins it.
        if (parts.size() == 1 && figures.size() > 1) {
            parts = parts(parts.getFirst());
        }
        return new MultiInitiativeCell(
                titled(title.toString()),
                parts.stream().map(MultiInitiativeCell::named).toList(),
                figures);
    }

    private static MultiInitiativeCell ofOneLine(String names, List<String> figures) {
        List<String> parts = parts(oneLine(names));
        return new MultiInitiativeCell(
                titled(parts.getFirst()),
                parts.stream().skip(1).map(MultiInitiativeCell::named).toList(),
                figures);
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(BETWEEN); at >= 0; at = line.indexOf(BETWEEN, from)) {
            parts.add(line.substring(from, at));
            from = at + BETWEEN.length();
        }
        parts.add(line.substring(from));
        return parts;
    }

    private static boolean isItem(String line) {
        String text = line.strip();
        return text.length() > 1 && DASHES.indexOf(text.charAt(0)) >= 0 && Character.isWhitespace(text.charAt(1));
    }

    /** Line by line, or on one line with blanks between; one that has blanks of its own is one. */
    private static List<String> figures(String amounts) {
        List<String> lines = amounts.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() != 1 || DanishNumber.parse(lines.getFirst()).isPresent()) {
            return lines;
        }
        List<String> words = words(lines.getFirst());
        boolean numbers =
                words.stream().allMatch(word -> DanishNumber.parse(word).isPresent());
        return numbers ? words : lines;
    }

    private static String titled(String text) {
        String title = oneLine(text);
        return title.endsWith(":") ? title.substring(0, title.length() - 1).strip() : title;
    }

    private static String named(String text) {
        String name = oneLine(text);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static String oneLine(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\\u00A0]", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The initiatives with their amounts, in their order; empty where there are not as many amounts as names. */
    Optional<Map<String, String>> each() {
        if (names.isEmpty() || (!amounts.isEmpty() && amounts.size() != names.size())) {
            return Optional.empty();
        }
        Map<String, String> each = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            each.put(names.get(i), amounts.isEmpty() ? "" : amounts.get(i));
        }
        return each.size() == names.size() ? Optional.of(each) : Optional.empty();
    }
}
