package dk.helhed.kit.job;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;

/** How much of one kind of work may wait for one municipality, so that it does not fill the disk and keep all others waiting. */
public final class WaitingRoom {

    /** As many of each kind. */
    public static final int MOST = 20;

    private static final String RETRY_SECONDS = "10";

    private WaitingRoom() {}

    /** @throws Problem 429 where as much waits as may wait */
    public static void admit(long waiting) {
        if (waiting >= MOST) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, "too-many-requests.jobs", MOST)
                    .withHeader("Retry-After", RETRY_SECONDS);
        }
    }
}
