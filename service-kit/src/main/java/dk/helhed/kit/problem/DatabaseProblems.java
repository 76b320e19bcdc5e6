package dk.helhed.kit.problem;

import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/** What a failure in the database means to a caller (PostgreSQL's error codes, appendix A of its manual). */
final class DatabaseProblems {

    private static final String RETRY_SECONDS = "2";

    private DatabaseProblems() {}

    static Optional<Problem> of(Throwable failure) {
        return switch (failure) {
            case OptimisticLockException e -> Optional.of(stale());
            case StaleStateException e -> Optional.of(stale());
            case ConnectException e -> Optional.of(unavailable());
            case SocketException e -> Optional.of(unavailable());
            case ClosedConnectionException e -> Optional.of(unavailable());
            case ClosedChannelException e -> Optional.of(unavailable());
            default ->
                DatabaseRefusal.of(failure).map(DatabaseProblems::ofRefusal).orElseGet(() -> ofMessage(failure));
        };
    }

    private static Optional<Problem> ofRefusal(DatabaseRefusal refusal) {
        @Nullable String constraint = refusal.constraint();
        return switch (refusal.state()) {
            case "23505", "23P01" -> Optional.of(broken(ProblemType.CONFLICT, "duplicate", constraint));
            case "23503" -> Optional.of(broken(ProblemType.RULE_VIOLATED, "reference", constraint));
            case "23514" -> Optional.of(broken(ProblemType.RULE_VIOLATED, "check", constraint));
            case "22001", "22003" -> Optional.of(Problem.of(ProblemType.RULE_VIOLATED, "out-of-range"));
            case "55P03", "40001", "40P01", "57014", "57P01", "57P02", "57P03", "53300" -> Optional.of(unavailable());
            default -> refusal.state().startsWith("08") ? Optional.of(unavailable()) : Optional.empty();
        };
    }

    private static Optional<Problem> ofMessage(Throwable failure) {
        // The pool has no exception type of its own for "full" and "timed out".
        String message = failure.getMessage();
        boolean pool = message != null
                && failure.getClass().getName().startsWith("io.vertx.core")
                && (message.contains("pool")
                        || message.contains("Connection is closed")
                        || message.contains("Timeout"));
        return pool ? Optional.of(unavailable()) : Optional.empty();
    }

    private static Problem stale() {
        return Problem.of(ProblemType.PRECONDITION_FAILED);
    }

    static Problem unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE).withHeader("Retry-After", RETRY_SECONDS);
    }

    /** The name of a constraint is our own insides: it chooses the wording {@code detail.constraint.<name>} if there is one. */
    private static Problem broken(ProblemType type, String code, @Nullable String constraint) {
        return constraint == null
                ? Problem.of(type, "constraint." + code)
                : Problem.of(type, "constraint." + constraint + "|constraint." + code);
    }
}
