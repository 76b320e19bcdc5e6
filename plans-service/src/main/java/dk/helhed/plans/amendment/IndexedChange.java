package dk.helhed.plans.amendment;

import java.util.List;
import java.util.stream.IntStream;

/** A change and where in its proposal it stands. */
record IndexedChange(ChangeSnapshot change, String pointer) {

    static List<IndexedChange> of(ChangeProposal proposal) {
        List<ChangeSnapshot> changes = proposal.content().changes();
        return IntStream.range(0, changes.size())
                .mapToObj(at -> new IndexedChange(changes.get(at), "/changes/" + at))
                .toList();
    }

    boolean removes() {
        return change.removes();
    }
}
