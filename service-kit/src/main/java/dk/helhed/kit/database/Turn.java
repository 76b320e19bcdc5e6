package dk.helhed.kit.database;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One transaction that asks to be let in. Once begun it goes to its end whoever still waits for it: a session that is
 * cut in the middle never gives its connection back.
 */
final class Turn<T> {

    private static final String IN_HAND = Turn.class.getName();
    private static final String RETRY_SECONDS = "2";

    private final String caller;
    private final Lane lane;
    private final Context context;
    private final Uni<T> work;
    private final UniEmitter<? super T> emitter;
    private volatile @Nullable Long begunAt;
    private volatile int backend;
    private volatile boolean isGivenUp;
    private volatile long timer = -1;

    Turn(String caller, Lane lane, Context context, Uni<T> work, UniEmitter<? super T> emitter) {
        this.caller = caller;
        this.lane = lane;
        this.context = context;
        this.work = work;
        this.emitter = emitter;
    }

    /** The turn that is at work in the context at hand. */
    static @Nullable Turn<?> inHand() {
        Context here = Vertx.currentContext();
        return here == null ? null : here.getLocal(IN_HAND);
    }

    String caller() {
        return caller;
    }

    /** Gives up when it is not connected by then, and says so to whoever asked. */
    void losesPatienceAfter(Duration patience, Runnable turnAway) {
        timer = context.owner().setTimer(patience.toMillis(), now -> {
            if (!isConnected()) {
                turnAway.run();
            }
        });
    }

    /** Called once, by whoever the lane let in. */
    void begin() {
        begunAt = System.nanoTime();
        context.putLocal(IN_HAND, this);
        var unused = work.subscribe()
                .with(
                        item -> {
                            end();
                            emitter.complete(item);
                        },
                        failure -> {
                            end();
                            emitter.fail(failure);
                        });
    }

    /**
     * The database answers this turn.
     *
     * @throws Problem when nobody waits for it any more
     */
    void connected(int process) {
        backend = process;
        context.owner().cancelTimer(timer);
        if (isGivenUp) {
            throw busy();
        }
    }

    boolean isConnected() {
        return backend != 0;
    }

    /** PostgreSQL's process that works for this turn; 0 as long as there is none. */
    int backend() {
        return backend;
    }

    /** False also for one that was let in and has not begun yet. */
    boolean isOlderThan(Duration age) {
        Long begun = begunAt;
        return begun != null && System.nanoTime() - begun > age.toNanos();
    }

    /** Answers that there is too much to do. What has begun still goes to its end. */
    void refuse() {
        isGivenUp = true;
        context.owner().cancelTimer(timer);
        context.runOnContext(now -> emitter.fail(busy()));
    }

    /** Its connection is gone, so it will never come to an end by itself. */
    void lost() {
        context.runOnContext(now -> {
            end();
            emitter.fail(busy());
        });
    }

    private void end() {
        context.owner().cancelTimer(timer);
        if (context.getLocal(IN_HAND) == this) {
            context.removeLocal(IN_HAND);
        }
        Turn<?> next = lane.end(this);
        if (next != null) {
            next.context.runOnContext(now -> next.begin());
        }
    }

    private static Problem busy() {
        return Problem.of(ProblemType.UNAVAILABLE, "unavailable.busy").withHeader("Retry-After", RETRY_SECONDS);
    }
}
