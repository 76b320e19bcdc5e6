package dk.helhed.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.StaleObjectStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NotFoundException(), ProblemType.NOT_FOUND),
                Arguments.of(new NotAllowedException("GET"), ProblemType.METHOD_NOT_ALLOWED),
                Arguments.of(new NotAcceptableException(), ProblemType.NOT_ACCEPTABLE),
                Arguments.of(new NotSupportedException(), ProblemType.UNSUPPORTED_MEDIA_TYPE),
                Arguments.of(new UnauthorizedException(), ProblemType.UNAUTHENTICATED),
                Arguments.of(new AuthenticationFailedException(), ProblemType.UNAUTHENTICATED),
                Arguments.of(new ForbiddenException(), ProblemType.FORBIDDEN),
                Arguments.of(new OptimisticLockException(), ProblemType.PRECONDITION_FAILED),
                Arguments.of(new StaleObjectStateException("Plan", 1), ProblemType.PRECONDITION_FAILED),
                Arguments.of(postgres("23505"), ProblemType.CONFLICT),
                Arguments.of(postgres("23503"), ProblemType.RULE_VIOLATED),
                Arguments.of(postgres("23514"), ProblemType.RULE_VIOLATED),
                Arguments.of(postgres("55P03"), ProblemType.UNAVAILABLE),
                Arguments.of(postgres("40001"), ProblemType.UNAVAILABLE),
                Arguments.of(postgres("40P01"), ProblemType.UNAVAILABLE),
                Arguments.of(postgres("57014"), ProblemType.UNAVAILABLE),
                Arguments.of(postgres("08006"), ProblemType.UNAVAILABLE),
                Arguments.of(postgres("42601"), ProblemType.INTERNAL_ERROR),
                Arguments.of(postgres("23502"), ProblemType.INTERNAL_ERROR),
                Arguments.of(new ConnectException("refused"), ProblemType.UNAVAILABLE),
                Arguments.of(new OIDCException("not met yet"), ProblemType.UNAVAILABLE),
                Arguments.of(new IllegalStateException("insides"), ProblemType.INTERNAL_ERROR));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_has_its_type(Throwable failure, ProblemType type) {
        assertEquals(type, Failures.toProblem(failure, false).type());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_wrapped_failure_has_the_same_type(Throwable failure, ProblemType type) {
        Throwable wrapped = new CompletionException(new HibernateException("outer", failure));

        assertEquals(type, Failures.toProblem(wrapped, false).type());
    }

    @Test
    void what_hibernate_made_of_a_violation_is_a_conflict() {
        var violation = new org.hibernate.exception.ConstraintViolationException(
                "could not execute", new SQLException("duplicate", "23505"), "uq_area_code");

        Problem problem = Failures.toProblem(violation, false);

        assertEquals(ProblemType.CONFLICT, problem.type());
        assertEquals("constraint.uq_area_code|constraint.duplicate", problem.detailKey());
    }

    @Test
    void a_refused_token_is_told_from_a_missing_one() {
        UnauthorizedException failure = new UnauthorizedException();

        assertEquals("Bearer", Failures.toProblem(failure, false).headers().get("WWW-Authenticate"));
        assertEquals(
                "Bearer error=\"invalid_token\"",
                Failures.toProblem(failure, true).headers().get("WWW-Authenticate"));
    }

    @Test
    void a_loop_of_causes_ends() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertEquals(ProblemType.INTERNAL_ERROR, Failures.toProblem(one, false).type());
    }

    private static PgException postgres(String state) {
        return new PgException("message", "ERROR", state, "detail");
    }
}
