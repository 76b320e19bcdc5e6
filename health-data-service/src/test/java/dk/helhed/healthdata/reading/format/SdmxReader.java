package dk.helhed.healthdata.reading.format;

import dk.helhed.healthdata.reading.model.Answer;
import dk.helhed.healthdata.reading.model.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads SDMX-CSV 2.0.0, written from its specification: the first columns name the structure and the action, then come the
 * components by their identifiers, each with a column for the name beside it, or with the name after a colon.
 */
final class SdmxReader {

    private static final Map<String, String> REASONS = Map.of(
            "Q",
            "SUPPRESSED",
            "M",
            "NO_DENOMINATOR",
            "L",
            "NOT_IN_RELEASE",
            "O",
            "NOT_STATED",
            "B",
            "BREAK",
            "D",
            "DIFFERS",
            "E",
            "ESTIMATED",
            "P",
            "PROVISIONAL",
            "U",
            "FEW_EVENTS");

    private SdmxReader() {}

    static List<Decoded> read(Answer answer, byte[] file) {
        List<List<String>> table = DelimitedReader.read(file, ',');
        List<String> header = table.getFirst().stream().map(SdmxReader::id).toList();
        if (!header.subList(0, 2).equals(List.of("STRUCTURE", "STRUCTURE_ID"))) {
            throw new AssertionError("no structure is named");
        }
        List<Decoded> cells = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) {
            if (!row.getFirst().equals("dataflow")
                    || !row.get(header.indexOf("ACTION")).equals("I")) {
                throw new AssertionError("not the information of a dataflow");
            }
            List<String> codes = new ArrayList<>();
            for (String name : AxisNames.of(answer.shape())) {
                String id = name.equals("year") ? "TIME_PERIOD" : name.toUpperCase(Locale.ROOT);
                String code = id(row.get(header.indexOf(id)));
                codes.add(name.equals("year") ? period(code) : code);
            }
            codes.add(id(row.get(header.indexOf("INDICATOR"))));
            Map<Figure, @Nullable Double> figures = new LinkedHashMap<>();
            for (Figure figure : answer.question().figures()) {
                String text = row.get(header.indexOf(figure == Figure.VALUE ? "OBS_VALUE" : figure.name()));
                figures.put(figure, text.isEmpty() ? null : Double.valueOf(text));
            }
            String status = id(row.get(header.indexOf("OBS_STATUS")));
            String confidential = id(row.get(header.indexOf("CONF_STATUS")));
            if (status.equals("Q") != confidential.equals("C")) {
                throw new AssertionError("hidden and not confidential, or the other way round");
            }
            cells.add(new Decoded(codes, figures, status, REASONS.get(status)));
        }
        return cells;
    }

    private static String id(String cell) {
        int colon = cell.indexOf(": ");
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
}
