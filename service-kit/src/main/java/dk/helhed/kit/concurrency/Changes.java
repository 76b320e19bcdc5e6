package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.caller.Transactions;
import dk.helhed.kit.history.Cause;
import dk.helhed.kit.history.Effect;
import dk.helhed.kit.history.History;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.outbox.Relay;
import dk.helhed.kit.problem.Failures;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every acknowledged change: one transaction, one municipality, at most one effect per Idempotency-Key. Work, history,
 * kept answer and outbox are committed together or not at all.
 */
@ApplicationScoped
public class Changes {

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final History history;
    private final Clock clock;
    private final Relay relay;

    Changes(Transactions transactions, IdempotencyKeys keys, History history, Clock clock, Relay relay) {
        this.transactions = transactions;
        this.keys = keys;
        this.history = history;
        this.clock = clock;
        this.relay = relay;
    }

    /** Makes something new: {@code changes.create(request, draft).of(goals, caller -> …).answer(…)}. */
    public Creation create(ChangeRequest request, @Nullable Object body) {
        return new Creation(this, request, body);
    }

    /**
     * Changes what is there: {@code changes.replace(request, draft).of(goals, id).apply(…).then(…).answer(…)}.
     *
     * @throws Problem 428 where the request names no version in If-Match
     */
    public Replacement replace(ChangeRequest request, @Nullable Object body) {
        return new Replacement(this, request, body);
    }

    /**
     * Does the work once for the request's key and body: the door for a change that neither of the two above fits.
     *
     * @throws Problem 400 when a creation has no key, 422 when the key was used for another request
     */
    public Uni<Answer> once(ChangeRequest request, @Nullable Object body, Function<Caller, Uni<Answer>> work) {
        String key = request.key();
        if (key == null && request.creates()) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_MISSING)
                    .with(FieldProblem.header("Idempotency-Key", "required"));
        }
        String reason = reason(request, body);
        Instant began = clock.instant();
        Function<Caller, Uni<Answer>> recorded =
                caller -> work.apply(caller).call(answer -> record(request, caller, reason, answer, began));
        Uni<Answer> answered = key == null
                ? transactions.change(recorded)
                : keyed(caller -> keys.use(caller, key, request, body), request, recorded);
        return answered.invoke(relay::wake);
    }

    /**
     * Does the work, or keeps why it was refused. The refused work is rolled back with its claim on the key, and a
     * repetition may take the key meanwhile: then its answer is the first that is kept, and this request gets it too.
     */
    private Uni<Answer> keyed(
            Function<Caller, KeyUse> use, ChangeRequest request, Function<Caller, Uni<Answer>> recorded) {
        return transactions
                .change(caller -> keys.once(use.apply(caller), () -> recorded.apply(caller)))
                .onFailure(KeyUse::isDecided)
                .recoverWithUni(refused -> transactions
                        .change(caller -> keys.refuse(use.apply(caller), KeyUse.refusal(refused, request.id())))
                        .map(earlier -> earlier.orElseThrow(() -> Failures.toProblem(refused, true))));
    }

    /** What the body says, which was checked as all of it was; the header otherwise. */
    private @Nullable String reason(ChangeRequest request, @Nullable Object body) {
        String header = request.reason();
        String own = Json.tree(body).path("reason").textValue();
        return own == null ? header : own;
    }

    /**
     * Does what an earlier request asked for, in the transaction of the caller, and records it as of that request.
     *
     * @param work gives an answer with the location of what it made
     */
    public Uni<Answer> onBehalfOf(Cause cause, Supplier<Uni<Answer>> work) {
        Instant began = clock.instant();
        return work.get().call(answer -> record(cause, Objects.requireNonNull(answer.location()), answer, began));
    }

    private Uni<Void> record(
            ChangeRequest request, Caller caller, @Nullable String reason, Answer answer, Instant began) {
        String path = answer.location() == null ? request.path() : answer.location();
        return record(request.cause(caller, reason), path, answer, began);
    }

    private Uni<Void> record(Cause cause, String path, Answer answer, Instant began) {
        Long version = answer.etag() == null ? null : ETag.expected(answer.etag());
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect(path, version, answer.published(), answer.body()));
        effects.addAll(answer.also());
        return history.record(cause, effects, began);
    }
}
