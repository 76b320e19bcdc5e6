package dk.helhed.kit.request;

import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one body, so that the caller learns all of it at once. */
final class Findings {

    static final String PERSONAL_NUMBER = "personal-number";

    // One more than an answer lists, so that it can say that there are more.
    private static final int MOST = Problem.MOST_LISTED + 1;

    private final List<FieldProblem> all = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    /** Whether nothing more is taken in, so that looking for more is of no use. */
    boolean isFull() {
        return all.size() >= MOST;
    }

    void add(Pointer at, String code, Object... args) {
        if (!isFull()) {
            add(FieldProblem.body(at.toString(), code, args));
        }
    }

    /** Adds what validation found, but where the reader has already said why. */
    void addUnlessKnown(List<FieldProblem> found) {
        List<FieldProblem> news =
                found.stream().filter(problem -> !isKnown(problem.path())).toList();
        news.stream().limit(MOST - (long) all.size()).forEach(this::add);
    }

    private void add(FieldProblem problem) {
        all.add(problem);
        places.add(problem.path());
    }

    private boolean isKnown(String place) {
        String at = place;
        while (true) {
            if (places.contains(at)) {
                return true;
            }
            int slash = at.lastIndexOf('/');
            if (slash < 0) {
                return false;
            }
            at = at.substring(0, slash);
        }
    }

    List<FieldProblem> all() {
        return List.copyOf(all);
    }

    int count() {
        return all.size();
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            boolean onlyPersonalNumbers =
                    all.stream().allMatch(problem -> problem.code().equals(PERSONAL_NUMBER));
            throw Problem.of(onlyPersonalNumbers ? ProblemType.PERSONAL_NUMBER_REFUSED : ProblemType.INVALID_REQUEST)
                    .with(all);
        }
    }
}
