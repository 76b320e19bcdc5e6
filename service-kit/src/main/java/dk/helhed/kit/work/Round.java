package dk.helhed.kit.work;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

/** One round of work that a timer begins; what it could not do is there for the next one. */
public final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);

    private Round() {}

    public static Uni<Void> of(String name, Uni<Void> work) {
        return work.onFailure()
                .invoke(failure -> LOG.warnf("A round of %s is left for the next one: %s", name, failure))
                .onFailure()
                .recoverWithNull();
    }
}
