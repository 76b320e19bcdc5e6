package dk.helhed.healthdata.release;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a dataset at present, for a release that is to be protected again.
 *
 * @param nextNumber what the next one will be numbered
 * @param newest the newest in force
 * @param since those in force that are newer than the one it is to supersede
 */
record PublishedState(int nextNumber, @Nullable Release newest, List<Release> since) {

    /** An audit knew what had been published by then, and nothing of what was published since. */
    static boolean isAuditTooOld(@Nullable Integer auditedAfter, int nextNumber) {
        return auditedAfter != null && auditedAfter != nextNumber - 1;
    }

    /** Nothing published since may hold the same periods: it would be replaced without anyone having seen that. */
    boolean leavesPlace(@Nullable UUID supersedes, List<String> periods) {
        boolean isNewest = newest != null && newest.id().equals(supersedes);
        return supersedes == null
                || isNewest
                || (!since.isEmpty()
                        && since.stream().allMatch(other -> Collections.disjoint(periods, other.periods())));
    }

    /** The release that it now supersedes. */
    @Nullable
    UUID place(@Nullable UUID supersedes) {
        return supersedes == null || newest == null ? supersedes : newest.id();
    }
}
