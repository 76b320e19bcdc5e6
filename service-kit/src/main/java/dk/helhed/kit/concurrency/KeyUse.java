package dk.helhed.kit.concurrency;

import dk.helhed.kit.problem.Failures;
import dk.helhed.kit.problem.KeptRefusal;
import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.EnumSet;
import java.util.Set;

/**
 * A request that names a key.
 *
 * @param fingerprint of what it asks for
 * @param exactly of what it asks for and of the version that its caller saw
 */
record KeyUse(String municipality, String client, String key, String fingerprint, String exactly) {

    /** Refusals that say something of the key or of the moment, and nothing of the work. */
    private static final Set<ProblemType> NOT_OF_THE_WORK = EnumSet.of(
            ProblemType.REQUEST_IN_PROGRESS, ProblemType.IDEMPOTENCY_KEY_REUSED, ProblemType.TOO_MANY_REQUESTS);

    /** True where the work was refused for what it asks; what failed for a passing reason may be tried again. */
    static boolean isDecided(Throwable failure) {
        Problem problem = Failures.toProblem(failure, true);
        return problem.type().status() < 500
                && !NOT_OF_THE_WORK.contains(problem.type())
                && !KeptRefusal.isReplay(problem);
    }

    static KeptRefusal refusal(Throwable failure, String request) {
        return KeptRefusal.of(Failures.toProblem(failure, true), request);
    }
}
