package dk.helhed.healthdata.version;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody may see what a release said, wherever it is asked for.
 *
 * @param successor the dataset's newest release in force, null where there is none
 */
public record Concealment(
        Instant at, String reason, @Nullable UUID successor) {

    /** 410, with when and why it was concealed, and the release in force as its Link. */
    public Problem gone() {
        Problem gone = Problem.of(ProblemType.GONE, "release-withdrawn", at.toString(), reason);
        return successor == null
                ? gone
                : gone.withHeader("Link", "</v1/releases/" + successor + ">; rel=\"successor-version\"");
    }
}
