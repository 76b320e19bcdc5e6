package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.TenantRepository;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change of something that is there, meant for the version that the caller saw. */
public final class Replacement {

    private final Changes changes;
    private final ChangeRequest request;
    private final @Nullable Object body;
    private final long expected;

    /** @throws dk.helhed.kit.problem.Problem 428 where the caller names no version, 400 where it is none */
    Replacement(Changes changes, ChangeRequest request, @Nullable Object body) {
        this.changes = changes;
        this.request = request;
        this.body = body;
        this.expected = request.expectedVersion();
    }

    /** The municipality's own row; 404 where it has none, 412 where the caller saw another version. */
    public <E extends Versioned, K> Replaced<E> of(TenantRepository<E, K> repository, K id) {
        return of(caller -> repository.own(id, caller.requireMunicipality()));
    }

    /** As {@link #of}, for rows whose changes must come one after the other. */
    public <E extends Versioned, K> Replaced<E> locking(TenantRepository<E, K> repository, K id) {
        return of(caller -> repository.lockOwn(id, caller.requireMunicipality()));
    }

    /** A row that is found in another way, which fails where it is not the municipality's own. */
    public <E extends Changeable> Replaced<E> of(Function<Caller, Uni<E>> find) {
        return new Replaced<>(new Work<>(
                changes,
                request,
                body,
                caller -> find.apply(caller).invoke(row -> row.expect(expected)),
                row -> false));
    }
}
