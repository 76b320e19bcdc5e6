package dk.helhed.kit.caller;

import dk.helhed.kit.problem.Problem;
import dk.helhed.kit.problem.ProblemType;
import dk.helhed.kit.text.PlainTextRule;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the access token of the request at hand. */
@ApplicationScoped
public class Callers {

    private static final int LONGEST_NAME = 255;

    private final CurrentIdentityAssociation association;

    Callers(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Fails with an authentication failure when a token was sent that is not good, also where none is needed. */
    public Uni<Caller> current() {
        return association.getDeferredIdentity().map(Callers::of);
    }

    /** @throws Problem 403 when the token does not say who calls, or on behalf of which municipality */
    public static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        String unused = requireName(token.getClaim("sub"), "forbidden.no-subject");
        String client = requireName(token.getClaim("azp"), "forbidden.no-client");
        return new Caller(client, municipality(token.getClaim("municipality")), identity.getRoles());
    }

    private static String requireName(@Nullable Object claim, String otherwise) {
        if (claim instanceof String name
                && PlainTextRule.isPlain(name, LONGEST_NAME)
                && name.chars().noneMatch(Character::isISOControl)) {
            return name;
        }
        throw Problem.of(ProblemType.FORBIDDEN, otherwise);
    }

    private static @Nullable String municipality(@Nullable Object claim) {
        if (claim == null || (claim instanceof String code && Municipalities.isKnown(code))) {
            return (String) claim;
        }
        throw Problem.of(ProblemType.FORBIDDEN, "forbidden.unknown-municipality");
    }
}
