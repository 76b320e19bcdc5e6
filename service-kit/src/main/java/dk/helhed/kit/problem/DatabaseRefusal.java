package dk.helhed.kit.problem;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL said when it refused a statement.
 *
 * @param state the SQLSTATE (appendix A of PostgreSQL's manual), empty where it gave none
 * @param constraint the constraint that was broken, if one was
 */
public record DatabaseRefusal(String state, @Nullable String constraint) {

    /** The refusal nearest to the surface of the failure. */
    public static Optional<DatabaseRefusal> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<DatabaseRefusal> refusal = of(cause);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** What this very failure says, whatever caused it. */
    static Optional<DatabaseRefusal> of(Throwable failure) {
        return switch (failure) {
            case PgException e -> Optional.of(of(e.getSqlState(), e.getConstraint()));
            case ConstraintViolationException e -> Optional.of(of(e.getSQLState(), e.getConstraintName()));
            case JDBCException e -> Optional.of(of(e.getSQLState(), null));
            default -> Optional.empty();
        };
    }

    private static DatabaseRefusal of(@Nullable String state, @Nullable String constraint) {
        return new DatabaseRefusal(state == null ? "" : state, constraint);
    }
}
