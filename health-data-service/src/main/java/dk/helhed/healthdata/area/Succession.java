package dk.helhed.healthdata.area;

import java.util.List;

/** Which areas came in the place of others, as far as it is stated. */
record Succession(List<Step> steps) {

    record Step(String predecessor, String successor) {}

    List<String> predecessors(String area) {
        return steps.stream()
                .filter(step -> step.successor().equals(area))
                .map(Step::predecessor)
                .toList();
    }

    List<String> successors(String area) {
        return steps.stream()
                .filter(step -> step.predecessor().equals(area))
                .map(Step::successor)
                .toList();
    }
}
