package dk.helhed.kit.caller;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the client, its municipality (kommunekode, four digits) and its roles, as its access token says.
 *
 * @param client the OAuth client, or {@code anonymous}
 * @param municipality null for a caller without a token, or whose token names no municipality
 */
public record Caller(String client, @Nullable String municipality, Set<String> roles) {

    public static final Caller ANONYMOUS = new Caller("anonymous", null, Set.of());

    /** The municipality on whose behalf something is changed; a caller without one may change nothing. */
    public String requireMunicipality() {
        if (municipality == null) {
            throw Problem.of(ProblemType.FORBIDDEN, "forbidden.no-municipality");
        }
        return municipality;
    }

    /** On whose behalf something is read; empty, as no municipality's code is, where the caller has none. */
    public String readerMunicipality() {
        return municipality == null ? "" : municipality;
    }
}
