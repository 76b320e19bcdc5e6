package dk.helhed.kit.concurrency;

import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.database.Sql;
import dk.helhed.kit.json.Json;
import dk.helhed.kit.problem.DatabaseRefusal;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.KeptRefusal;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that callers gave to their changes, with the answers they got (IETF draft-ietf-httpapi-idempotency-key-header).
 * The row is written in the transaction of the work: a second request with the same key waits for the first to commit.
 * Refusals are kept too. One had no effect, so that another request may take its key.
 */
@ApplicationScoped
class IdempotencyKeys {

    private static final String CLAIM = """
            insert into idempotency_key as kept (municipality, client, key, fingerprint)
            values ($1, $2, $3, $4)
            on conflict on constraint pk_idempotency_key do update
            set fingerprint = excluded.fingerprint, status = null, location = null, etag = null, body = null,
                created_at = excluded.created_at
            where kept.status >= 400 and kept.fingerprint <> $5""";
    private static final String KEEP = """
            update idempotency_key
            set fingerprint = $4, status = $5, location = $6, etag = $7, body = $8
            where municipality = $1 and client = $2 and key = $3""";
    private static final String FIND = """
            select fingerprint, status, location, etag, body from idempotency_key
            where municipality = $1 and client = $2 and key = $3""";

    /** PostgreSQL's states for lock_timeout and statement_timeout. */
    private static final Set<String> WAITED_TOO_LONG = Set.of("55P03", "57014");

    private static final int REFUSED = 400;

    KeyUse use(Caller caller, String key, ChangeRequest request, @Nullable Object body) {
        String asked = request.target() + Json.write(body);
        return new KeyUse(
                caller.requireMunicipality(),
                caller.client(),
                key,
                fingerprint(asked),
                fingerprint(asked + "\n" + request.seen()));
    }

    /** Does the work where the key is free, and gives the kept answer otherwise. */
    Uni<Answer> once(KeyUse use, Supplier<Uni<Answer>> work) {
        return claim(use)
                .chain(claimed -> claimed
                        ? work.get()
                                .call(answer -> keep(
                                        use,
                                        use.fingerprint(),
                                        answer.status(),
                                        answer.location(),
                                        answer.etag(),
                                        answer.body()))
                        : repeat(use));
    }

    /** Keeps why the work was refused, or gives the answer that a repetition got meanwhile. */
    Uni<Optional<Answer>> refuse(KeyUse use, KeptRefusal refusal) {
        return claim(use)
                .chain(claimed -> claimed
                        ? keep(use, use.exactly(), refusal.type().status(), null, null, refusal)
                                .replaceWith(Optional.empty())
                        : repeat(use).map(Optional::of));
    }

    private static Uni<Boolean> claim(KeyUse use) {
        return Sql.update(CLAIM, use.municipality(), use.client(), use.key(), use.fingerprint(), use.exactly())
                .onFailure(IdempotencyKeys::isStillWaiting)
                .transform(
                        failure -> Problem.of(ProblemType.REQUEST_IN_PROGRESS).withHeader("Retry-After", "5"))
                .map(rows -> rows == 1);
    }

    /** The requests with this key before it, one or several after each other, have held its row for too long. */
    private static boolean isStillWaiting(Throwable failure) {
        return DatabaseRefusal.in(failure)
                .filter(refusal -> WAITED_TOO_LONG.contains(refusal.state()))
                .isPresent();
    }

    private Uni<Integer> keep(
            KeyUse use, String fingerprint, int status, @Nullable String location, @Nullable String etag, Object body) {
        return Sql.update(
                KEEP,
                use.municipality(),
                use.client(),
                use.key(),
                fingerprint,
                status,
                location,
                etag,
                Json.write(body));
    }

    private Uni<Answer> repeat(KeyUse use) {
        return Sql.select(FIND, use.municipality(), use.client(), use.key())
                .map(List::getFirst)
                .map(row -> {
                    int status = ((Number) row[1]).intValue();
                    if (status >= REFUSED) {
                        throw Json.read((String) row[4], KeptRefusal.class).again();
                    }
                    if (!use.fingerprint().equals(row[0])) {
                        throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED)
                                .with(FieldProblem.header("Idempotency-Key", "idempotency-key-reused"));
                    }
                    return new Answer(status, (String) row[2], (String) row[3], row[4], true);
                });
    }

    private static String fingerprint(String asked) {
        return Sha256.hex(asked.getBytes(StandardCharsets.UTF_8));
    }
}
