package dk.helhed.kit.concurrency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.helhed.kit.caller.Caller;
import dk.helhed.kit.problem.DatabaseRefusal;
import dk.helhed.kit.problem.FieldProblem;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.Sha256;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The keys that callers gave to their changes, with the answers they got (IETF draft-ietf-httpapi-idempotency-key-header).
 * The row is written in the transaction of the work: a second request with the same key waits for the first to commit.
 */
@ApplicationScoped
class IdempotencyKeys {

    private static final String CLAIM = """
            insert into idempotency_key (municipality, client, key, fingerprint)
            values (:municipality, :client, :key, :fingerprint) on conflict do nothing""";
    private static final String KEEP = """
            update idempotency_key set status = :status, location = :location, etag = :etag, body = :body
            where municipality = :municipality and client = :client and key = :key""";
    private static final String FIND = """
            select fingerprint, status, location, etag, body from idempotency_key
            where municipality = :municipality and client = :client and key = :key""";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final ObjectMapper json;

    IdempotencyKeys(ObjectMapper json) {
        this.json = json;
    }

    Uni<Answer> once(Caller caller, String key, String target, @Nullable Object body, Supplier<Uni<Answer>> work) {
        String fingerprint = fingerprint(target, body);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter("municipality", caller.requireMunicipality())
                        .setParameter("client", caller.client())
                        .setParameter("key", key)
                        .setParameter("fingerprint", fingerprint)
                        .executeUpdate())
                .onFailure(IdempotencyKeys::isStillWaiting)
                .transform(
                        failure -> Problem.of(ProblemType.REQUEST_IN_PROGRESS).withHeader("Retry-After", "5"))
                .chain(claimed -> claimed == 1
                        ? work.get().call(answer -> keep(caller, key, answer))
                        : repeat(caller, key, fingerprint));
    }

    /** The first request with this key has held its row for longer than lock_timeout. */
    private static boolean isStillWaiting(Throwable failure) {
        return DatabaseRefusal.in(failure)
                .filter(refusal -> refusal.state().equals(LOCK_NOT_AVAILABLE))
                .isPresent();
    }

    private Uni<Integer> keep(Caller caller, String key, Answer answer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("status", answer.status())
                        .setParameter("location", answer.location())
                        .setParameter("etag", answer.etag())
                        .setParameter("body", write(answer.body()))
                        .setParameter("municipality", caller.requireMunicipality())
                        .setParameter("client", caller.client())
                        .setParameter("key", key)
                        .executeUpdate());
    }

    private static Uni<Answer> repeat(Caller caller, String key, String fingerprint) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Object[].class)
                        .setParameter("municipality", caller.requireMunicipality())
                        .setParameter("client", caller.client())
                        .setParameter("key", key)
                        .getSingleResult())
                .map(row -> {
                    if (!fingerprint.equals(row[0])) {
                        throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED)
                                .with(FieldProblem.header("Idempotency-Key", "idempotency-key-reused"));
                    }
                    return new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3], row[4], true);
                });
    }

    private String fingerprint(String target, @Nullable Object body) {
        return Sha256.hex((target + write(body)).getBytes(StandardCharsets.UTF_8));
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
