package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every acknowledged change: one transaction, one municipality, at most one effect per Idempotency-Key. Work, kept
 * answer and outbox are committed together or not at all.
 */
@ApplicationScoped
public class Changes {

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Relay relay;

    Changes(Transactions transactions, IdempotencyKeys keys, Relay relay) {
        this.transactions = transactions;
        this.keys = keys;
        this.relay = relay;
    }

    /**
     * Does the work once for the request's key and body.
     *
     * @throws Problem 400 when a creation has no key, 422 when the key was used for another request
     */
    public Uni<Answer> once(ChangeRequest request, @Nullable Object body, Function<Caller, Uni<Answer>> work) {
        String key = request.key();
        if (key == null && request.creates()) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING)
                    .with(FieldProblem.header("Idempotency-Key", "required"));
        }
        return transactions
                .change(caller -> key == null
                        ? work.apply(caller)
                        : keys.once(caller, key, request.target(), body, () -> work.apply(caller)))
                .invoke(relay::wake);
    }
}
