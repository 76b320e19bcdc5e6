package dk.helhed.plans.amendment;

import java.util.List;
import java.util.stream.IntStream;

/** A change and where in its proposal it stands. */
record Place(DrawnChange change, String pointer) {

    static List<Place> of(ChangeProposal proposal) {
        List<DrawnChange> changes = proposal.content().changes();
        return IntStream.range(0, changes.size())
                .mapToObj(at -> new Place(changes.get(at), "/changes/" + at))
                .toList();
    }

    boolean removes() {
        return change.removes();
    }
}
