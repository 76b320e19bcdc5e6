package dk.helhed.healthdata.release;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a dataset by now, as a release sees it that wants to begin anew.
 *
 * @param nextNumber what the next one will be numbered
 * @param newest the newest that stands
 * @param since those that stand and are newer than the one whose place it is to take
 */
record PublishedState(int nextNumber, @Nullable Release newest, List<Release> since) {

    /** An audit knew what had been published by then, and nothing of what was published since. */
    static boolean isAuditTooOld(@Nullable Integer auditedAfter, int nextNumber) {
        return auditedAfter != null && auditedAfter != nextNumber - 1;
    }

    /** What was published since may not have spoken of the same: that would be taken back unseen. */
    boolean leavesPlace(@Nullable UUID supersedes, List<String> periods) {
        boolean isNewest = newest != null && newest.id().equals(supersedes);
        return supersedes == null
                || isNewest
                || (!since.isEmpty()
                        && since.stream().allMatch(other -> Collections.disjoint(periods, other.periods())));
    }

    /** The release whose place it takes by now. */
    @Nullable
    UUID place(@Nullable UUID supersedes) {
        return supersedes == null || newest == null ? supersedes : newest.id();
    }
}
