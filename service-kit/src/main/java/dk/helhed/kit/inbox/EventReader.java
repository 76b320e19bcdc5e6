package dk.helhed.kit.inbox;

import io.smallrye.mutiny.Uni;

/** What a service does with the events of one topic: it folds them, by version, into a read model of its own. */
public interface EventReader<P> {

    String topic();

    Class<P> payload();

    /**
     * Applies the event inside the inbox's transaction, whose tenant is the event's.
     *
     * <p>Fails with {@link BadRecordException} when the event can never be applied; any other failure is tried again.
     */
    Uni<Void> apply(Received<P> event);
}
