package dk.helhed.kit.caller;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the database a request read first, and for whom: as long as the database shows that same state, the same
 * read gives the same.
 *
 * @param state what {@code pg_current_snapshot()} said; two that are equal see the same committed rows
 */
public record ReadSnapshot(Caller caller, String state) {

    private static final String MUST_NOT_BE_KEPT = ReadSnapshot.class.getName() + ".none";

    /** A later state than the first tells nothing: between equal states there was no other. */
    static void note(Caller caller, String state) {
        Context here = here();
        if (here != null && here.getLocal(ReadSnapshot.class) == null) {
            here.putLocal(ReadSnapshot.class, new ReadSnapshot(caller, state));
        }
    }

    /** Each such read goes on record, so none may be answered without being done. */
    static void mustBeRepeated() {
        Context here = here();
        if (here != null) {
            here.putLocal(MUST_NOT_BE_KEPT, true);
        }
    }

    /** Of the request at hand; null where it read nothing, or what must be read again each time. */
    public static @Nullable ReadSnapshot ofRequest() {
        Context here = here();
        return here == null || here.getLocal(MUST_NOT_BE_KEPT) != null ? null : here.getLocal(ReadSnapshot.class);
    }

    private static @Nullable Context here() {
        return VertxContext.isOnDuplicatedContext() ? Vertx.currentContext() : null;
    }
}
