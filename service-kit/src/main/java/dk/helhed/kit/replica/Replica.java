package dk.helhed.kit.replica;

import dk.helhed.kit.inbox.EventReader;
import dk.helhed.kit.inbox.Received;
import io.smallrye.mutiny.Uni;

/** A replica of what one state topic publishes, in one table: a fold by version, which can be rebuilt from the topic. */
public interface Replica<P> extends EventReader<P> {

    /** The table and its columns. Its primary key is one column, which as text is the key of the record. */
    Fold<P> columns();

    /** The table, without its schema. */
    default String table() {
        return columns().table();
    }

    @Override
    default Class<P> payload() {
        return columns().payload();
    }

    /**
     * Writes the event if it is newer than what is there, and touches nothing else.
     *
     * @param table where to: {@link #table()}, or in a rebuild a shadow of the same shape, whose constraints have other
     *     names
     * @return whether it was newer
     */
    default Uni<Boolean> fold(Received<P> event, String table) {
        return columns().write(event, table);
    }

    /** Takes what must be locked before the row of the key changes. */
    default Uni<Void> before(String key) {
        return Uni.createFrom().voidItem();
    }

    /** Does what follows from a changed row, in the same transaction, whose tenant is the row's. */
    default Uni<Void> passOn(String key, String municipality) {
        return Uni.createFrom().voidItem();
    }

    @Override
    default Uni<Void> apply(Received<P> event) {
        return before(event.key())
                .chain(() -> fold(event, table()))
                .chain(isNewer -> isNewer
                        ? passOn(event.key(), event.tenant())
                        : Uni.createFrom().voidItem());
    }
}
