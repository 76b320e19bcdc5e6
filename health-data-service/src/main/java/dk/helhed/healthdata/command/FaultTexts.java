package dk.helhed.healthdata.command;

import dk.helhed.healthdata.command.PolicyFile.MeasureText;
import dk.helhed.healthdata.counts.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what does not hold together in a table: where, what, and what to do. */
final class FaultTexts {

    private static final int MOST_MISSING = 5;

    private final Publication of;
    private final List<Breakdown> axes;

    private FaultTexts(Publication of, List<Breakdown> axes) {
        this.of = of;
        this.axes = axes;
    }

    static List<String> of(List<Fault> faults, Publication of, List<Breakdown> axes) {
        FaultTexts texts = new FaultTexts(of, axes);
        List<String> lines = new ArrayList<>(faults.stream()
                .filter(fault -> !fault.code().equals("missing-combination"))
                .map(fault -> texts.place(fault) + ": " + texts.why(fault))
                .distinct()
                .toList());
        List<String> missing = faults.stream()
                .filter(fault -> fault.code().equals("missing-combination"))
                .map(fault -> place(texts.axes, of, String.valueOf(fault.place())))
                .toList();
        if (!missing.isEmpty()) {
            String more = missing.size() > MOST_MISSING ? "; and " + (missing.size() - MOST_MISSING) + " more" : "";
            lines.add(
                    "%s has no row for %s%s. Add the rows; or, if nobody was counted there, add \"missing\": \"zero\" to the policy."
                            .formatted(
                                    of.table().name(),
                                    missing.stream().limit(MOST_MISSING).collect(Collectors.joining("; ")),
                                    more));
        }
        return lines;
    }

    /** As in: area a, age young. */
    static String place(List<Breakdown> axes, Publication of, String key) {
        Map<String, String> named = CubeFile.named(axes, of, key);
        return named.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private String place(Fault fault) {
        String column = fault.column() == null ? "" : ", column " + fault.column();
        return fault.place() == null
                ? of.table().name() + ", row " + fault.row() + column
                : of.table().name() + ", " + place(axes, of, fault.place()) + column;
    }

    private String why(Fault fault) {
        String measure = String.valueOf(fault.column());
        MeasureText text = of.text().measures().stream()
                .filter(each -> measure.equals(each.name()))
                .findFirst()
                .orElse(null);
        return switch (fault.code()) {
            case "duplicate-row" ->
                "The same codes are in an earlier row. Remove one, or add the column that tells the two apart to the"
                        + " dimensions.";
            case "not-additive" ->
                "This is a total, and it is not the sum of its parts. Correct it, add what is missing, or leave the"
                        + " row out: totals are computed. If it is no total, give it another name.";
            case "over-denominator" ->
                "It is more than %s, of which it is a share. Correct one of the two, or leave out share if it does not count some of"
                                .formatted(text == null ? "its denominator" : text.denominator())
                        + " those.";
            case "persons-and-events" ->
                "The events do not fit the persons who had any (%s): each had at least one, and who had none is not among them."
                        .formatted(text == null || text.persons() == null ? "spread" : text.persons());
            case "not-additive-by-number" ->
                "The persons by their number of events (spread) do not add up to its events or its persons. Correct"
                        + " one of them.";
            default -> throw new IllegalStateException(fault.code());
        };
    }
}
