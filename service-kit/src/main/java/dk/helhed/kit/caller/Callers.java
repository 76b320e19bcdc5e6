package dk.helhed.kit.caller;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads the caller from the access token of the request at hand. */
@ApplicationScoped
public class Callers {

    private final CurrentIdentityAssociation association;

    Callers(CurrentIdentityAssociation association) {
        this.association = association;
    }

    /** Fails with an authentication failure when a token was sent that is not good, also where none is needed. */
    public Uni<Caller> current() {
        return association.getDeferredIdentity().map(Callers::of);
    }

    private static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Caller.ANONYMOUS;
        }
        return new Caller(client(token), claim(token, "municipality"), identity.getRoles());
    }

    private static String client(JsonWebToken token) {
        String authorizedParty = claim(token, "azp");
        return authorizedParty == null ? token.getName() : authorizedParty;
    }

    private static @Nullable String claim(JsonWebToken token, String name) {
        Object value = token.getClaim(name);
        return value == null ? null : value.toString();
    }
}
