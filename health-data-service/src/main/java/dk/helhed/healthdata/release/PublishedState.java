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
 * @param linked those of other datasets that count the same people
 */
record PublishedState(int nextNumber, @Nullable Release newest, List<Release> since, List<String> linked) {

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
