package dk.helhed.kit.caller;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Decides what a caller may read of what is closed, and puts on record what it was shown of it. */
public interface ClosedItemAccess {

    /** Nothing of what is closed; as all of these, in the form of the database's setting {@code app.reads_closed}. */
    String NOTHING = "";

    /** All of what is closed. */
    String ALL = "*";

    String of(Caller caller);

    /** Does the work of a read, and finds which closed items it loaded; in the transaction of the read. */
    <T> Uni<Seen<T>> watch(Caller caller, Supplier<Uni<T>> work);

    /** Records it; in a transaction of its own, before the read is answered. */
    Uni<Void> record(Caller caller, Seen<?> seen);

    /** What a read gives, and whether it shows anything that is closed. */
    interface Seen<T> {
        T answer();

        boolean isClosed();
    }
}
