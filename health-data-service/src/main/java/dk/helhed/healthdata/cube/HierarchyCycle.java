package dk.helhed.healthdata.cube;

import java.util.List;

/** A code that is, through its sums, a part of itself: nothing can be added up then. */
public final class HierarchyCycle extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public HierarchyCycle(String dimension, List<String> path) {
        super("The hierarchy of " + dimension + " runs in a circle: " + String.join(" → ", path));
    }
}
