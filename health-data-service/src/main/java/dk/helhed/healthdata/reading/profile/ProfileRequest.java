package dk.helhed.healthdata.reading.profile;

import dk.helhed.healthdata.reading.model.DatasetShape;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param period null for the newest of each indicator
 * @param compareTo words or codes, in the order in which they were given
 * @param versions by dataset; empty for the newest of all
 */
record ProfileRequest(String area, @Nullable String period, List<String> compareTo, Map<UUID, Integer> versions) {

    private static final List<String> WORDS = List.of("municipality", "region", "country");

    /** @throws Problem 400 that names each offender */
    static ProfileRequest of(
            String area, @Nullable String period, @Nullable String compareTo, @Nullable String versions) {
        List<String> references = compareTo == null ? WORDS : Arrays.asList(compareTo.split(",", -1));
        List<FieldProblem> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < references.size(); i++) {
            if (!seen.add(references.get(i))) {
                faults.add(FieldProblem.parameter("compareTo", "entry-twice", i + 1));
            }
            if (references.get(i).equals(area)) {
                faults.add(FieldProblem.parameter("compareTo", "compare-with-itself", i + 1));
            }
        }
        Map<UUID, Integer> pinned = new LinkedHashMap<>();
        for (String each : versions == null ? new String[0] : versions.split(",", -1)) {
            UUID dataset = UUID.fromString(each.substring(0, 36));
            if (pinned.put(dataset, Integer.valueOf(each.substring(37))) != null) {
                faults.add(FieldProblem.parameter("versions", "entry-twice", pinned.size() + 1));
            }
        }
        refuse(faults);
        return new ProfileRequest(area, period, references, pinned);
    }

    /** @throws Problem 400 that names each area that none of the versions holds */
    void check(List<DatasetShape> shapes) {
        List<FieldProblem> faults = new ArrayList<>();
        for (int i = 0; i < compareTo.size(); i++) {
            String reference = compareTo.get(i);
            boolean isKnown = WORDS.contains(reference)
                    || shapes.stream().anyMatch(shape -> shape.area().indexOf(reference) >= 0);
            if (!isKnown && !shapes.isEmpty()) {
                faults.add(FieldProblem.parameter("compareTo", "unknown-reference", i + 1));
            }
        }
        refuse(faults);
    }

    private static void refuse(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_PARAMETER).with(faults);
        }
    }

    /** From {@code /v1} on. */
    String path() {
        String parameters = (period == null ? "" : "&period=" + period)
                + (compareTo.equals(WORDS) ? "" : "&compareTo=" + String.join(",", compareTo));
        return "/v1/areas/" + area + "/profile" + parameters.replaceFirst("&", "?");
    }

    /** The same with the versions in it. */
    String path(List<DatasetShape> shapes) {
        String path = path();
        return path + (path.contains("?") ? "&" : "?") + "versions="
                + shapes.stream()
                        .map(shape -> shape.dataset() + ":" + shape.version())
                        .collect(Collectors.joining(","));
    }
}
