package dk.helhed.healthdata.counts;

import dk.helhed.kit.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what is wrong with the annotations of a structure. */
final class StatusNoteCheck {

    private StatusNoteCheck() {}

    static List<FieldProblem> of(Structure structure, String at) {
        Set<String> indicators = structure.measures().stream()
                .map(Measure::indicator)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> areas = structure.of(Role.AREA).stream()
                .flatMap(dimension -> dimension.codeNames().stream())
                .collect(Collectors.toSet());
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < structure.annotations().size(); i++) {
            StatusNote note = structure.annotations().get(i);
            String place = at + "/" + i;
            problems.addAll(unknown(note.indicators(), indicators, place + "/indicators", "unknown-indicator"));
            problems.addAll(unknown(note.areas(), areas, place + "/areas", "unknown-code"));
            problems.addAll(periods(note, place + "/periods"));
        }
        return problems;
    }

    private static List<FieldProblem> unknown(List<String> named, Set<String> known, String at, String code) {
        Set<String> seen = new HashSet<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                problems.add(FieldProblem.body(at + "/" + i, code));
            } else if (!seen.add(named.get(i))) {
                problems.add(FieldProblem.body(at + "/" + i, "duplicate"));
            }
        }
        return problems;
    }

    private static List<FieldProblem> periods(StatusNote note, String at) {
        if (note.status() == StatusNote.Status.BREAK && note.periods().isEmpty()) {
            return List.of(FieldProblem.body(at, "required"));
        }
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < note.periods().size(); i++) {
            String period = note.periods().get(i);
            if (period.length() > 4 && period.substring(5).compareTo(period.substring(0, 4)) <= 0) {
                problems.add(FieldProblem.body(at + "/" + i, "period-backwards"));
            } else if (!seen.add(period)) {
                problems.add(FieldProblem.body(at + "/" + i, "duplicate"));
            }
        }
        return problems;
    }
}
