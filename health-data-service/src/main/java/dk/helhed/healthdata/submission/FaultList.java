package dk.helhed.healthdata.submission;

import dk.helhed.healthdata.counts.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The faults of a submission: all are counted, the first hundred thousand are kept. */
final class FaultList implements Consumer<Fault> {

    private final List<Fault> kept = new ArrayList<>();
    private final int most;
    private long count;

    FaultList(long before) {
        this.most = (int) Math.max(0, SubmissionTable.MOST_FAULTS - before);
    }

    @Override
    public void accept(Fault fault) {
        count++;
        if (kept.size() < most) {
            kept.add(fault);
        }
    }

    List<Fault> kept() {
        return kept;
    }

    long count() {
        return count;
    }
}
