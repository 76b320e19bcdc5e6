package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.TenantRepository;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change that makes something new, once for the request's key. */
public final class Creation {

    private final Changes changes;
    private final ChangeRequest request;
    private final @Nullable Object body;

    Creation(Changes changes, ChangeRequest request, @Nullable Object body) {
        this.changes = changes;
        this.request = request;
        this.body = body;
    }

    /** Decides without looking anything up. */
    public <E extends Versioned> Created<E> of(TenantRepository<E, ?> repository, Function<Caller, E> make) {
        return from(repository, caller -> Uni.createFrom().item(() -> make.apply(caller)));
    }

    /** Looks up first what the decision needs. */
    public <E extends Versioned> Created<E> from(TenantRepository<E, ?> repository, Function<Caller, Uni<E>> make) {
        return new Created<>(new Work<>(
                changes,
                request,
                body,
                caller -> make.apply(caller).chain(row -> repository.persistAndFlush(row)),
                row -> false));
    }
}
