package dk.helhed.initiatives.outcome;

import java.util.List;

/** What worked and what did not; kept as one JSON value. */
record Lessons(List<String> worked, List<String> didNotWork) {

    Lessons {
        worked = List.copyOf(worked);
        didNotWork = List.copyOf(didNotWork);
    }
}
