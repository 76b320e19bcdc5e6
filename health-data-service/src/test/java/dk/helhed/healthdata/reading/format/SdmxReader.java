package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Figure;
import dk.helhed.healthdata.reading.model.Reason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SDMX-CSV 2.0.0 data messages, written from the field guide of the SDMX technical working group (sections "Columns",
 * "Column headers", "Column content" and "Optional parameters"), and refuses what is none.
 */
final class SdmxReader {

    private static final Pattern LABELS = Pattern.compile("; labels=(id|name|both)(?:;|$)");
    private static final Pattern STRUCTURE_ID =
            Pattern.compile("[A-Za-z][A-Za-z0-9_-]*:[A-Za-z0-9_@$-]+\\([0-9]+\\.[0-9]+\\.[0-9]+\\)");
    private static final Pattern COMPONENT = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Set<String> ATTRIBUTES = Set.of("UNIT_MEASURE", "DECIMALS", "OBS_STATUS", "CONF_STATUS");
    /** Beside the measures, the components whose values are no codes. */
    private static final Set<String> UNCODED = Set.of("TIME_PERIOD", "DECIMALS");

    private final String labels;
    private final List<String> header;
    private final List<String> components;
    private final Map<String, Integer> places = new HashMap<>();
    private final int action;

    private SdmxReader(Answer answer, String labels, List<String> header) {
        this.labels = labels;
        this.header = header;
        this.components = components(answer);
        requireThat(header.get(0).equals("STRUCTURE"), "the first column names the kind of structure");
        requireThat(header.get(1).equals("STRUCTURE_ID"), "the second column names the structure");
        requireThat(header.contains("STRUCTURE_NAME") == labels.equals("name"), "only labels=name has a column for it");
        this.action = labels.equals("name") ? 3 : 2;
        requireThat(labels.equals("name") == header.get(2).equals("STRUCTURE_NAME"), "it comes right after");
        requireThat(header.get(action).equals("ACTION"), "then the action");
        int last = -1;
        for (int at = action + 1; at < header.size(); at++) {
            String id = id(header.get(at));
            requireThat(places.put(id, at) == null, "a column comes twice: " + id);
            if (components.contains(id)) {
                requireThat(COMPONENT.matcher(id).matches(), "no identifier: " + id);
                requireThat(labels.equals("both") == header.get(at).startsWith(id + ": "), "names are in labels=both");
                requireThat(components.indexOf(id) > last, "dimensions, measures, attributes, in this order");
                last = components.indexOf(id);
                at += labels.equals("name") ? 1 : 0;
            }
        }
        requireThat(places.keySet().containsAll(components), "a component is missing");
    }

    /** The structure: dimensions, measures, attributes. */
    private static List<String> components(Answer answer) {
        List<String> ids = new ArrayList<>();
        for (String name : AxisNames.of(answer.shape())) {
            ids.add(name.equals("year") ? "TIME_PERIOD" : name.toUpperCase(Locale.ROOT));
        }
        ids.add("INDICATOR");
        answer.question().figures().forEach(figure -> ids.add(measure(figure)));
        ids.addAll(List.of("UNIT_MEASURE", "DECIMALS", "OBS_STATUS", "CONF_STATUS"));
        return ids;
    }

    private static String measure(Figure figure) {
        return figure == Figure.VALUE ? "OBS_VALUE" : figure.name();
    }

    /** @param contentType with the parameters of the message */
    static List<Decoded> read(Answer answer, String contentType, byte[] file) {
        requireThat(contentType.startsWith("application/vnd.sdmx.data+csv; version=2.0.0;"), contentType);
        var labels = LABELS.matcher(contentType);
        // The separator is what follows the fixed first term.
        char separator = new String(file, StandardCharsets.UTF_8).charAt("STRUCTURE".length());
        List<List<String>> table = DelimitedReader.read(file, separator);
        SdmxReader reader = new SdmxReader(answer, labels.find() ? labels.group(1) : "id", table.getFirst());
        return table.subList(1, table.size()).stream()
                .map(row -> reader.cell(answer, row))
                .toList();
    }

    private Decoded cell(Answer answer, List<String> row) {
        requireThat(row.size() == header.size(), "a row of another width");
        requireThat(row.getFirst().equals("dataflow"), "not of a dataflow");
        requireThat(STRUCTURE_ID.matcher(id(row.get(1))).matches(), "AGENCY:ID(VERSION) is the form: " + row.get(1));
        requireThat(row.get(action).equals("I"), "not for information");
        List<String> codes = new ArrayList<>();
        for (String dimension : components.subList(0, components.indexOf("INDICATOR") + 1)) {
            codes.add(dimension.equals("TIME_PERIOD") ? period(value(row, dimension)) : value(row, dimension));
        }
        Map<Figure, @Nullable Double> figures = new LinkedHashMap<>();
        for (Figure figure : answer.question().figures()) {
            String text = value(row, measure(figure));
            figures.put(figure, text.isEmpty() ? null : Double.valueOf(text));
        }
        String status = value(row, "OBS_STATUS");
        requireThat(
                status.equals("Q") == value(row, "CONF_STATUS").equals("C"),
                "hidden and not confidential, or the other way round");
        requireThat(
                ATTRIBUTES.stream().noneMatch(attribute -> value(row, attribute).isEmpty()), "an attribute is empty");
        return new Decoded(codes, figures, status, reason(status));
    }

    private static @Nullable String reason(String status) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.obsStatus().name().equals(status))
                .map(Enum::name)
                .findFirst()
                .orElse(null);
    }

    /** The code, or the value of what has no code list; its name stands beside it or after a colon. */
    private String value(List<String> row, String component) {
        int at = places.get(component);
        boolean isCoded = !UNCODED.contains(component)
                && Arrays.stream(Figure.values())
                        .noneMatch(figure -> measure(figure).equals(component));
        if (labels.equals("name") && !isCoded) {
            requireThat(row.get(at + 1).isEmpty(), "what has no code has no name");
        }
        if (labels.equals("both") && isCoded) {
            requireThat(row.get(at).contains(": "), "a code without its name: " + row.get(at));
        }
        return isCoded ? id(row.get(at)) : row.get(at);
    }

    private String id(String cell) {
        int colon = labels.equals("both") ? cell.indexOf(": ") : -1;
        return colon < 0 ? cell : cell.substring(0, colon);
    }

    private static String period(String time) {
        if (time.isEmpty()) {
            return "undated";
        }
        int slash = time.indexOf("/P");
        if (slash < 0) {
            return time;
        }
        int first = LocalDate.parse(time.substring(0, slash)).getYear();
        return first + "-" + (first + Integer.parseInt(time.substring(slash + 2, time.length() - 1)) - 1);
    }

    private static void requireThat(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
