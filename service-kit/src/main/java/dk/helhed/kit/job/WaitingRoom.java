package dk.helhed.kit.job;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** How much of one kind of work may wait for one municipality, so that it does not fill the disk and keep all others waiting. */
public final class WaitingRoom {

    /** As many of each kind. */
    public static final int MOST = 20;

    private static final String RETRY_SECONDS = "10";
    // Of two who come at once, the later counts the earlier.
    private static final String HOLD = "select 1 from pg_advisory_xact_lock(hashtextextended(:room, 0))";

    private WaitingRoom() {}

    /**
     * In the transaction that queues one more.
     *
     * @param work the kind of it
     * @param waiting how much of it waits for the municipality
     * @throws Problem 429 where as much waits as may wait
     */
    public static Uni<Void> admit(String work, String municipality, Supplier<Uni<Long>> waiting) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, Integer.class)
                        .setParameter("room", work + "/" + municipality)
                        .getSingleResult())
                .chain(held -> waiting.get())
                .invoke(WaitingRoom::admit)
                .replaceWithVoid();
    }

    private static void admit(long waiting) {
        if (waiting >= MOST) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS, "too-many-requests.jobs", MOST)
                    .withHeader("Retry-After", RETRY_SECONDS);
        }
    }
}
